import type { RequestHandler } from 'express';
import { ProblemError } from '../errors.ts';

/** An address that exists and was asked in the wrong way says which ways there are. */
export function knownMethods(specs: readonly { method: string; path: string }[]): RequestHandler {
  const known = specs.map(({ method, path }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`),
  }));
  return (request, response, next) => {
    const methods = known.filter(({ pattern }) => pattern.test(request.path)).map(({ method }) => method);
    if (methods.length === 0) return next();
    response.setHeader('Allow', methods.join(', '));
    next(new ProblemError('method-not-allowed'));
  };
}
