import type { RequestHandler } from 'express';
import { ProblemError } from '../errors.ts';

/**
 * Gives a request up after so many milliseconds, and with it a client that is still sending. The store has deadlines
 * of its own; this one holds for the whole.
 */
export function deadline(milliseconds: number): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => {
      if (response.headersSent) return;
      if (request.complete) return next(new ProblemError('request-deadline'));
      response.setHeader('Connection', 'close');
      next(new ProblemError('request-timeout'));
    }, milliseconds);
    response.on('close', () => clearTimeout(timer));
    next();
  };
}
