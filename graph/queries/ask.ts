import type { GraphStore, Table } from '../store/port.ts';

/** How much an answer may be: rows, and bytes of its rows as JSON; and how long the engine may take, in milliseconds. */
export type AnswerLimits = { rows: number; bytes: number; deadlineMs: number };

/** What an answer that is held whole may be. */
export const answerLimits: AnswerLimits = { rows: 5_000, bytes: 8_000_000, deadlineMs: 8_000 };

/** What an answer that is given row by row may be. */
export const streamLimits: AnswerLimits = { rows: 200_000, bytes: 200_000_000, deadlineMs: 30_000 };

/** A row of an answer with its JSON, or the word that there were more rows than are given. */
export type Answered = { columns: string[] } | { row: unknown[]; json: string } | { truncated: true };

/**
 * The answer of a query as it comes: its columns, its rows, and at a limit the word that rows were left out, whereupon
 * the engine stops. Rejects with a `StoreError`.
 */
export async function* answering(
  store: GraphStore,
  cypher: string,
  parameters: Readonly<Record<string, unknown>>,
  { rows: most, bytes, deadlineMs }: AnswerLimits,
  signal?: AbortSignal,
): AsyncGenerator<Answered> {
  let rows = 0;
  let size = 0;
  let headed = false;
  const options = { deadlineMs, ...(signal && { signal }) };
  for await (const piece of store.stream(cypher, { ...parameters }, options)) {
    if (!headed) yield { columns: piece.columns };
    headed = true;
    for (const row of piece.rows) {
      const json = JSON.stringify(row);
      size += Buffer.byteLength(json);
      if (rows === most || size > bytes) return yield { truncated: true };
      rows++;
      yield { row, json };
    }
  }
}

/** The answer of a query as a whole, `truncated` when rows were left out. Rejects with a `StoreError`. */
export async function ask(
  store: GraphStore,
  cypher: string,
  parameters: Readonly<Record<string, unknown>>,
  limits: AnswerLimits = answerLimits,
  signal?: AbortSignal,
): Promise<Table & { truncated: boolean }> {
  const answer: Table & { truncated: boolean } = { columns: [], rows: [], truncated: false };
  for await (const part of answering(store, cypher, parameters, limits, signal)) {
    if ('columns' in part) answer.columns = part.columns;
    else if ('row' in part) answer.rows.push(part.row);
    else answer.truncated = true;
  }
  return answer;
}
