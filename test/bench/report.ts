/** A time in the unit in which it reads best. */
export function duration(ms: number): string {
  if (ms < 1) return `${(ms * 1000).toFixed(1)} µs`;
  return ms < 1000 ? `${ms.toFixed(2)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** A large number with its thousands apart. */
export function figure(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** A measured value beside the figure to reach. */
export function against(goal: string, met: boolean): string {
  return `${met ? 'met' : 'NOT MET'} (figure: ${goal})`;
}

/** Rows of text in columns; the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))))
    .map((row) => `  ${row.join('   ').trimEnd()}`)
    .join('\n');
}
