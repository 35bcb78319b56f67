import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Request, Response } from 'express';
import { checkQuery, RefusedQuery } from '../graph/queries/check-query.ts';
import { answering, answerLimits, ask, streamLimits } from '../graph/queries/ask.ts';
import { StoreError } from '../graph/store/errors.ts';
import type { GraphStore } from '../graph/store/port.ts';
import { ProblemError, problemDocument } from './errors.ts';

/** Queries of people that run at a time on one server. */
const mostAtATime = 2;
let running = 0;

/** A query to run, already checked, and what goes into its answer beside the rows. */
export type Run = {
  store: GraphStore;
  cypher: string;
  parameters: Readonly<Record<string, unknown>>;
  graphVersion: string;
};

/** What `POST /cypher` and the runs of saved queries answer with. */
export type RunAnswer = {
  columns: string[];
  rows: unknown[][];
  truncated: boolean;
  ms: number;
  graphVersion: string;
};

/** The media type of an answer that is given row by row, a line each. */
export const lines = 'application/x-ndjson';

/**
 * Checks and runs a query that a person wrote. Throws `cypher-refused` with every place, `cypher-failed` with the words
 * of the engine, or `cypher-busy`. Every run is told in the log: the hash of its text and never a value.
 */
export async function runOwn(run: Run, request: Request, response: Response): Promise<RunAnswer | undefined> {
  const started = performance.now();
  const told = {
    cypher: createHash('sha256').update(run.cypher).digest('hex').slice(0, 16),
    characters: run.cypher.length,
    parameters: Object.keys(run.parameters),
  };
  try {
    await checked(() => checkQuery(run.store, run.cypher, run.parameters));
    const answer = await oneOfFew(() => respond(run, request, response));
    const ms = Math.round(performance.now() - started);
    request.log?.info({ ...told, ms, rows: answer?.rows.length, verdict: 'ran' }, 'query of a person');
    return answer;
  } catch (error) {
    const verdict = error instanceof ProblemError || error instanceof StoreError ? error.code : 'failed';
    request.log?.info({ ...told, ms: Math.round(performance.now() - started), verdict }, 'query of a person');
    throw error;
  }
}

/** Runs a query and answers whole, or row by row where the client asks for lines. Stops when the client leaves. */
export async function respond(
  run: Run,
  request: Request,
  response: Response,
): Promise<RunAnswer | undefined> {
  const gone = new AbortController();
  response.once('close', () => gone.abort(new ProblemError('request-timeout', 'The client left.')));
  if (request.accepts(['application/json', lines]) === lines)
    return void (await respondInLines(run, request, response, gone.signal));
  const { store, cypher, parameters, graphVersion } = run;
  const started = performance.now();
  const answer = await checked(() => ask(store, cypher, parameters, answerLimits, gone.signal));
  return { ...answer, ms: Math.round(performance.now() - started), graphVersion };
}

async function respondInLines(
  { store, cypher, parameters, graphVersion }: Run,
  request: Request,
  response: Response,
  signal: AbortSignal,
): Promise<void> {
  const started = performance.now();
  let rows = 0;
  let truncated = false;
  const write = async (line: string) => {
    if (!response.headersSent) response.type(lines);
    // A client that reads slowly is waited for, and the engine with it.
    if (!response.write(`${line}\n`)) await once(response, 'drain', { signal });
  };
  try {
    for await (const part of answering(store, cypher, parameters, streamLimits, signal)) {
      if ('columns' in part) await write(JSON.stringify({ columns: part.columns }));
      else if ('row' in part) {
        rows++;
        await write(part.json);
      } else truncated = true;
    }
    const ms = Math.round(performance.now() - started);
    await write(JSON.stringify({ rows, truncated, ms, graphVersion }));
  } catch (error) {
    const problem = ofEngine(error);
    if (signal.aborted) throw signal.reason;
    if (!response.headersSent) throw problem;
    // The status is gone, so the last line says that the answer broke off.
    request.log?.warn({ err: error }, 'an answer broke off');
    const known = problem instanceof ProblemError ? problem : new ProblemError('store-unavailable');
    const document = problemDocument(known, request.originalUrl.slice(0, 200), String(request.id));
    await write(JSON.stringify({ problem: document }));
  }
  response.end();
}

async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtATime) throw new ProblemError('cypher-busy');
  running++;
  try {
    return await work();
  } finally {
    running--;
  }
}

/** What stands in the way of a query as a problem of the one who wrote it. */
export async function checked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw ofEngine(error);
  }
}

function ofEngine(error: unknown): unknown {
  if (error instanceof RefusedQuery)
    return new ProblemError(
      'cypher-refused',
      undefined,
      error.notes.map(({ message, mend, line, column }) => ({ field: 'query', message, mend, line, column })),
    );
  if (!(error instanceof StoreError)) return error;
  if (error.code === 'store-query') return new ProblemError('cypher-failed', error.message.slice(0, 1_000));
  return error.code === 'store-deadline' ? new ProblemError('store-deadline', error.message) : error;
}
