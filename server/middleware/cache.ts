import type { RequestHandler } from 'express';
import type { Knowledge } from '../knowledge.ts';

/**
 * Reads are cacheable by the version of the graph: the same address and version give the same answer, except that an
 * answer without dates is one of today.
 */
export function cachedByVersion(knowledge: Knowledge): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'GET' || request.path === '/health') return next();
    try {
      const { rulebase } = await knowledge.current();
      const day = request.path.endsWith('/findings') ? `-${new Date().toISOString().slice(0, 10)}` : '';
      response.setHeader('ETag', `"${rulebase.version}${day}"`);
      response.setHeader('Cache-Control', 'no-cache');
      if (request.fresh) return void response.status(304).end();
      next();
    } catch (error) {
      next(error);
    }
  };
}
