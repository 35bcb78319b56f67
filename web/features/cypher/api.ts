import type { KeptQuery, QueryDraft } from '../../../graph/model/saved-query.ts';
import { ApiError, getJson, sendJson } from '../../app/api.ts';
import type { GraphSchema } from './completion.ts';

/** The rows of a run. */
export type CypherAnswer = {
  columns: string[];
  rows: unknown[][];
  truncated: boolean;
  ms: number;
  graphVersion: string;
};

/** A place in the text with what is said of it. Lines and columns count from 1. */
export type Note = { message: string; mend: string; line: number; column: number };

/** What a query would do, told without rows. */
export type Explanation = {
  engine: 'embedded' | 'neo4j';
  columns: string[];
  parameters: string[];
  notes: Note[];
  plan: string | null;
};

/** What is asked: a text and the values of its parameters. */
export type Asked = { query: string; parameters: Record<string, unknown> };

/** Labels, types, clauses and functions to write with. Rejects with an `ApiError`. */
export const readSchema = () => getJson<GraphSchema>('/api/graph/schema');

/** Runs a text. Rejects with an `ApiError`; when the signal stops it, with the reason of the signal. */
export const runCypher = (asked: Asked, signal: AbortSignal) =>
  sendJson<CypherAnswer>('POST', '/api/cypher', asked, signal);

/** Tells what a text would do without running it. Rejects like `runCypher`. */
export const explainCypher = (asked: Asked, signal: AbortSignal) =>
  sendJson<Explanation>('POST', '/api/cypher/explain', asked, signal);

/** A saved query with what is known of its keeping. Rejects with an `ApiError`. */
export const readKept = (slug: string) => getJson<KeptQuery>(`/api/queries/${encodeURIComponent(slug)}`);

/** Keeps a new query. Rejects with an `ApiError`. */
export const keepNew = (query: QueryDraft, shared: boolean) =>
  sendJson<KeptQuery>('POST', '/api/queries', { query, shared });

/** Keeps changes to one's own query, made to this version of it. Rejects with an `ApiError`. */
export const keepChanges = (slug: string, version: number, query: QueryDraft, shared: boolean) =>
  sendJson<KeptQuery>('PUT', `/api/queries/${encodeURIComponent(slug)}`, { version, query, shared });

/** Whether changes were refused because another version was kept first. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'query-conflict';
}

/** The places in the text that a refusal names. */
export function placesOf(error: unknown): Note[] {
  if (!(error instanceof ApiError)) return [];
  return (error.problem.errors ?? []).flatMap(({ message, mend = '', line, column }) =>
    line === undefined || column === undefined ? [] : [{ message, mend, line, column }],
  );
}
