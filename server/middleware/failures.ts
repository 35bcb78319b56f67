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
export const answerProblem: ErrorRequestHandler = (error, request, response, next) => {
  const problem = problemOf(error);
  const { status } = problems[problem.code];
  if (status >= 500) request.log?.error({ err: error }, problem.message);
  if (response.headersSent) return next(error);
  response.removeHeader('ETag');
  response.setHeader('Cache-Control', 'no-store');
  response.status(status).type('application/problem+json');
  response.send(JSON.stringify(problemDocument(problem, request.originalUrl.slice(0, 200))));
};

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreError) return new ProblemError(error.code, problems[error.code].why);
  const type = (error as { type?: unknown } | null)?.type;
  if (type === 'entity.too.large') return new ProblemError('body-too-large');
  if (type === 'entity.parse.failed') return new ProblemError('malformed-json');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return new ProblemError('not-json');
  if (type === 'request.aborted' || error instanceof URIError) return new ProblemError('invalid-request');
  return new ProblemError('internal');
}
