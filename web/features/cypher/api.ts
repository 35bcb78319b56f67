import { ApiError, getJson, sendJson } from '../../app/api.ts';
import type { QueryAnswer } from '../queries/api.ts';
import type { GraphSchema } from './completion.ts';

/** The rows of a run. */
export type CypherAnswer = Omit<QueryAnswer, 'parameters'>;

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
