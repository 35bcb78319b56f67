import type { ErrorRequestHandler, RequestHandler } from 'express';
import { StoreError } from '../../graph/store/errors.ts';
import { ProblemError, problemDocument, problems } from '../errors.ts';

/** What no route answered. */
export const notFound: RequestHandler = (request, _response, next) => {
  next(
    new ProblemError('not-found', `There is nothing at ${request.originalUrl.split('?')[0]!.slice(0, 200)}.`),
  );
};

/** Every error leaves as a problem document. What is no problem of the catalogue is logged and told as `internal`. */
export const answerProblem: ErrorRequestHandler = (error, request, response, _next) => {
  const problem = problemOf(error);
  const { status } = problems[problem.code];
  if (status >= 500) request.log?.error({ err: error }, problem.message);
  if (response.headersSent) {
    // Half an answer must not look whole; one that ended before its request did needs nothing more.
    if (!response.writableEnded) response.destroy();
    return;
  }
  response.removeHeader('ETag');
  response.setHeader('Cache-Control', 'no-store');
  response.status(status).type('application/problem+json');
  response.send(
    JSON.stringify(problemDocument(problem, request.originalUrl.slice(0, 200), String(request.id))),
  );
};

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreError) return new ProblemError(error.code, problems[error.code].why);
  if (error instanceof URIError)
    return new ProblemError('invalid-request', undefined, [
      {
        field: 'path',
        message: 'the address is not valid UTF-8, percent-encoded',
        mend: 'encode it as such',
      },
    ]);
  // What is left comes from Express and its parts, which say a type or a status.
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return new ProblemError('body-too-large');
  if (type === 'encoding.unsupported') return new ProblemError('not-json');
  if (type === 'request.aborted') return new ProblemError('invalid-request');
  // A body whose compression or length is broken.
  if (status === 400) return new ProblemError('malformed-json', 'The body could not be read as it was sent.');
  if (status === 404) return new ProblemError('not-found');
  if (status === 412) return new ProblemError('precondition-failed');
  return new ProblemError('internal');
}
