/** Where pieces of these widths stand when they follow each other in rows no wider than `room`, px. */
export type Flow = { places: { left: number; row: number }[]; rows: number };

/** Lets pieces flow as words do. A piece that is wider than the room has a row of its own. */
export function flow(widths: readonly number[], room: number, gap: number): Flow {
  const places: Flow['places'] = [];
  let [left, row] = [0, 0];
  for (const width of widths) {
    if (left > 0 && left + width > room) [left, row] = [0, row + 1];
    places.push({ left, row });
    left += width + gap;
  }
  return { places, rows: widths.length === 0 ? 0 : row + 1 };
}
