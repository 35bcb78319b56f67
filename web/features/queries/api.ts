import type { QueryInput, SavedQuery } from '../../../graph/model/saved-query.ts';
import { getJson } from '../../app/api.ts';

/** One saved query as the list shows it. */
export type QueryRow = {
  id: string;
  question: string;
  explanation: string;
  tags: string[];
  kind: string;
  inputs: QueryInput[];
};

/** The rows of a run, and what was asked. */
export type QueryAnswer = {
  columns: string[];
  rows: unknown[][];
  truncated: boolean;
  ms: number;
  graphVersion: string;
  parameters: Record<string, unknown>;
};

/** All saved queries by question. Rejects with an `ApiError`. */
export async function readQueries(): Promise<QueryRow[]> {
  return (await getJson<{ items: QueryRow[] }>('/api/queries?limit=500')).items;
}

/** One saved query with its Cypher. Rejects with an `ApiError`. */
export function readQuery(slug: string): Promise<SavedQuery> {
  return getJson(`/api/queries/${encodeURIComponent(slug)}`);
}

/** The rows of a query for some inputs, as texts. Rejects with an `ApiError`. */
export function runQuery(slug: string, inputs: Readonly<Record<string, string>>): Promise<QueryAnswer> {
  return getJson(`/api/queries/${encodeURIComponent(slug)}/run?${new URLSearchParams(inputs)}`);
}
