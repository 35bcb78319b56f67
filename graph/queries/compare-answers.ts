/** Rows under their columns. */
export type Answer = { columns: readonly string[]; rows: readonly (readonly unknown[])[] };

/** What became of the rows of an answer: those that came, those that went, and how many stayed. */
export type Comparison = { came: unknown[][]; went: unknown[][]; same: number };

/**
 * Compares two answers to the same query row by row, as often as each stands there; the order does not count. Throws a
 * `RangeError` when their columns are not the same, since rows then cannot be held side by side.
 */
export function compareAnswers(before: Answer, now: Answer): Comparison {
  if (JSON.stringify(before.columns) !== JSON.stringify(now.columns))
    throw new RangeError(
      `The columns were ${before.columns.join(', ')} and are ${now.columns.join(', ')} now.`,
    );
  const counts = new Map<string, number>();
  for (const row of before.rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const came = now.rows.filter((row) => !take(counts, keyOf(row)));
  const went = before.rows.filter((row) => take(counts, keyOf(row)));
  return {
    came: came.map((row) => [...row]),
    went: went.map((row) => [...row]),
    same: now.rows.length - came.length,
  };
}

/** Counts one off where there is one left. */
function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

const keyOf = (row: readonly unknown[]) => JSON.stringify(row);
