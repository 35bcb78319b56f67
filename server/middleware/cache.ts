import type { RequestHandler } from 'express';
import type { Knowledge } from '../knowledge.ts';
import { today } from '../today.ts';

/**
 * Reads are cacheable by the version of the graph: the same address and version give the same answer, except that an
 * answer without dates is one of today. Express answers 304 where the tag is the one asked with, and only in place of
 * an answer that would have been given. The tag is weak, since an answer may be compressed in several ways.
 */
export function cachedByVersion(knowledge: Knowledge): RequestHandler {
  return async (request, response, next) => {
    if (!['GET', 'HEAD'].includes(request.method) || request.path === '/health') {
      response.setHeader('Cache-Control', 'no-store');
      return next();
    }
    const { rulebase } = await knowledge.current();
    // The deadline may have answered meanwhile.
    if (response.headersSent) return;
    const ofToday = /\/findings$|^\/changes\/(between|since)$|^\/compare$|\/report$/.test(request.path);
    const day = ofToday ? `-${today()}` : '';
    response.setHeader('ETag', `W/"${rulebase.version}${day}"`);
    response.setHeader('Cache-Control', 'no-cache');
    next();
  };
}
