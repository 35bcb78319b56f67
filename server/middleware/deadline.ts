import type { RequestHandler } from 'express';
import { ProblemError } from '../errors.ts';

/** Gives a request up after so many milliseconds. The store has deadlines of its own; this one holds for the whole. */
export function deadline(milliseconds: number): RequestHandler {
  return (_request, response, next) => {
    const timer = setTimeout(() => {
      if (!response.headersSent) next(new ProblemError('request-deadline'));
    }, milliseconds);
    response.on('close', () => clearTimeout(timer));
    next();
  };
}
