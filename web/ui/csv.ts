/** Rows as CSV (RFC 4180) with a head. Cells that a spreadsheet would run as a formula are quoted as text. */
export function csvOf<T extends string>(
  columns: readonly T[],
  rows: readonly { [column in T]?: string | number | undefined }[],
): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines].join('\r\n') + '\r\n';
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
