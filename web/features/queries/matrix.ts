import { wordsOfCell } from './cells.ts';

/** The answer of a matrix: a cell for each pair of a row and a column. */
export type Matrix = {
  rows: string[];
  columns: string[];
  /** The values of each pair, by row and column; more than one where several rows of the answer share a pair. */
  cells: unknown[][][];
};

/**
 * Shapes rows into a matrix by three of their columns. Heads keep the order in which the rows name them; where a row
 * of the matrix leaves columns out, the order of the others says where they belong.
 */
export function matrixOf(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  names: { row: string; column: string; cell: string },
): Matrix {
  const [row, column, cell] = [names.row, names.column, names.cell].map((name) => columns.indexOf(name));
  const pairs = rows.map((values) => ({
    row: wordsOfCell(values[row!]),
    column: wordsOfCell(values[column!]),
    value: values[cell!],
  }));
  const byRow = Map.groupBy(pairs, (pair) => pair.row);
  const heads = mergedOrder([...byRow.values()].map((line) => line.map((pair) => pair.column)));
  return {
    rows: [...byRow.keys()],
    columns: heads,
    cells: [...byRow.values()].map((line) => {
      const byColumn = Map.groupBy(line, (pair) => pair.column);
      return heads.map((head) => (byColumn.get(head) ?? []).map(({ value }) => value).filter(isThere));
    }),
  };
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/**
 * One order of all names that keeps each of the orders given as far as they agree. Names that no order tells apart come
 * as numbers and words are counted; of names that stand in a circle, the first named comes first.
 */
export function mergedOrder(orders: readonly (readonly string[])[]): string[] {
  const after = new Map<string, Set<string>>();
  for (const order of orders)
    order.forEach((name, at) => {
      if (!after.has(name)) after.set(name, new Set());
      const next = order[at + 1];
      if (next !== undefined && next !== name) after.get(name)!.add(next);
    });
  const merged: string[] = [];
  while (after.size > 0) {
    const waiting = new Set([...after.values()].flatMap((names) => [...names]));
    const free = [...after.keys()].filter((name) => !waiting.has(name));
    const next = free.toSorted(byNature.compare)[0] ?? [...after.keys()][0]!;
    merged.push(next);
    after.delete(next);
    for (const names of after.values()) names.delete(next);
  }
  return merged;
}

const byNature = new Intl.Collator('en', { numeric: true });
