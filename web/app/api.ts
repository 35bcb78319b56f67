import { ownerHeaders } from './owner.ts';

/** One place in what was sent that cannot stay as it is, and how to mend it. Lines and columns count from 1. */
export type ProblemPlace = {
  field?: string;
  message: string;
  mend?: string;
  line?: number;
  column?: number;
};

/** The problem document of the API (RFC 9457), as far as the page shows it. */
export type Problem = {
  title: string;
  status?: number;
  detail?: string;
  mend?: string;
  code?: string;
  errors?: ProblemPlace[];
};

/** A failed request, with what happened, why, and how to mend it. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** Reads JSON from the API. Rejects with an `ApiError` that a page can show as it is. */
export function getJson<T>(path: string): Promise<T> {
  return ask(path, {});
}

/**
 * Sends JSON to the API and reads what it answers. Rejects like `getJson`, and with the reason of the signal when that
 * stops it.
 */
export function sendJson<T>(
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
  signal: AbortSignal | null = null,
): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return ask(path, { method, body: JSON.stringify(body), headers, signal });
}

/** Removes something by the API and reads what it answers. Rejects like `getJson`. */
export function deleteJson<T>(path: string): Promise<T> {
  return ask(path, { method: 'DELETE' });
}

/** Reads a text from the API, as a file holds it. Rejects like `getJson`. */
export async function getText(path: string): Promise<string> {
  return (await answerOf(path, { headers: { accept: 'text/plain' } })).text();
}

/**
 * Reads a file from the API with what the server says of its name; what it is made from may go along as JSON. Rejects
 * like `getJson`.
 */
export async function getFile(
  path: string,
  body?: unknown,
): Promise<{ content: Blob; disposition: string | null }> {
  const sent =
    body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await answerOf(path, sent);
  return { content: await response.blob(), disposition: response.headers.get('content-disposition') };
}

async function ask<T>(path: string, { headers, ...request }: RequestInit): Promise<T> {
  const response = await answerOf(path, { ...request, headers: { accept: 'application/json', ...headers } });
  const body: unknown = await response.json().catch(() => undefined);
  request.signal?.throwIfAborted();
  return body as T;
}

async function answerOf(path: string, { headers, ...request }: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...request, headers: { ...ownerHeaders(path), ...headers } });
  } catch {
    request.signal?.throwIfAborted();
    throw new ApiError({
      title: 'The server does not answer',
      detail: 'The address could not be reached.',
      mend: 'Start Tierwise again, then try once more.',
      code: 'unreachable',
    });
  }
  if (response.ok) return response;
  const problem = ((await response.json().catch(() => undefined)) ?? {}) as Partial<Problem>;
  throw new ApiError({ title: `The server answered ${response.status}`, ...problem });
}
