import type { RequestHandler } from 'express';
import { ProblemError } from '../errors.ts';

/** An address that exists and was asked in the wrong way says which ways there are. */
export function knownMethods(specs: readonly { method: string; path: string }[]): RequestHandler {
  const known = specs.map(({ method, path }) => ({
    methods: method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()],
    pattern: new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/:\w+/g, '[^/]+')}/?$`, 'i'),
  }));
  return (request, response, next) => {
    const methods = known
      .filter(({ pattern }) => pattern.test(request.path))
      .flatMap(({ methods }) => methods);
    if (methods.length === 0) return next();
    response.setHeader('Allow', methods.join(', '));
    if (request.method === 'OPTIONS') return void response.status(204).end();
    next(new ProblemError('method-not-allowed'));
  };
}
