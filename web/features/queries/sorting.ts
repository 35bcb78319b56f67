import { wordsOfCell } from './cells.ts';

/** A column by its place, and which way it runs. */
export type Sorting = { column: number; down: boolean };

const byNature = new Intl.Collator('en', { numeric: true });

/**
 * The places of rows in the order of a column, or as the graph gave them without one. Numbers run by size, all else as
 * it is shown; what is missing comes last either way, and equal rows keep their order.
 */
export function orderOf(rows: readonly (readonly unknown[])[], sorting: Sorting | undefined): number[] {
  const places = rows.map((_, place) => place);
  if (!sorting) return places;
  const value = (place: number) => rows[place]![sorting.column] ?? null;
  return places.toSorted((a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    const order =
      typeof first === 'number' && typeof second === 'number'
        ? first - second
        : byNature.compare(wordsOfCell(first), wordsOfCell(second));
    return sorting.down ? -order : order;
  });
}

/** What pressing the head of a column leads to: up, then down, then as the graph gave it. */
export function nextSorting(now: Sorting | undefined, column: number): Sorting | undefined {
  if (now?.column !== column) return { column, down: false };
  return now.down ? undefined : { column, down: true };
}
