import type { GraphStore } from '../../graph/store/port.ts';

/** A row by its columns. */
export type Row = Record<string, unknown>;

/** The rows of a reading query, each by its columns. Rejects like the store. */
export async function rowsOf(
  store: GraphStore,
  query: string,
  parameters: Record<string, unknown>,
): Promise<Row[]> {
  const { columns, rows } = await store.read(query, parameters);
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}
