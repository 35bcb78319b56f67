import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { Router, type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { GraphStore } from '../graph/store/port.ts';
import type { RecordStore } from '../graph/store/records.ts';
import { docsPage, docsStylesheet } from './docs-page.ts';
import { ProblemError } from './errors.ts';
import type { Knowledge } from './knowledge.ts';
import { LawChanges } from './law-changes.ts';
import { cachedByVersion } from './middleware/cache.ts';
import { deadline } from './middleware/deadline.ts';
import { answerProblem, notFound } from './middleware/failures.ts';
import { knownMethods } from './middleware/methods.ts';
import { ownHostOnly, securityHeaders } from './middleware/security.ts';
import { openApiDocument } from './openapi.ts';
import { routes } from './route.ts';
import { assessments } from './routes/assessments.ts';
import { audits } from './routes/audits.ts';
import { changes } from './routes/changes.ts';
import { changesBetween } from './routes/changes-between.ts';
import { coming } from './routes/coming.ts';
import { compare } from './routes/compare.ts';
import { cypher } from './routes/cypher.ts';
import { explore } from './routes/explore.ts';
import { facts } from './routes/facts.ts';
import { graph } from './routes/graph.ts';
import { health } from './routes/health.ts';
import { jurisdictions } from './routes/jurisdictions.ts';
import { argument } from './routes/knowledge.ts';
import { law } from './routes/law.ts';
import { models } from './routes/models.ts';
import { openness } from './routes/openness.ts';
import { ownQueries } from './routes/own-queries.ts';
import { queries } from './routes/queries.ts';
import { reports } from './routes/reports.ts';
import { rulebase } from './routes/rulebase.ts';
import { scenes } from './routes/scenes.ts';
import { schemes } from './routes/schemes.ts';
import { whatIf } from './routes/what-if.ts';

export type AppSettings = {
  knowledge: Knowledge;
  records: RecordStore;
  /** Where queries of people run, apart from what the server reads itself. */
  workbench: GraphStore;
  logger: Logger;
  /** The address the server is bound to. */
  host: string;
  /** Folder of the built page; without it only the API is served. */
  page?: string;
  /** Requests one address may send to the API in a minute. */
  requestsPerMinute?: number;
};

/** What describes the API, beside its resources. */
const documents = ['/openapi.json', '/docs', '/docs.css'].map((path) => ({ method: 'get', path }));

/** The addresses that the page has of its own: a word, and after it ids, which may have dots (`/models/gpt-3.5-turbo`). */
const pageAddress = /^\/(?!assets(?:\/|$))[^/.]*(?:\/[^/.][^/]*)*\/?$/;

/** The application. It reads from top to bottom in the order in which a request passes through it. */
export function createApp({
  knowledge,
  records,
  workbench,
  logger,
  host,
  page,
  requestsPerMinute = 600,
}: AppSettings): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');

  app.use(pinoHttp({ logger, genReqId: () => randomUUID() }));
  app.use(securityHeaders);
  app.use(ownHostOnly(host));
  app.use(compression());

  const lawChanges = new LawChanges(knowledge);
  const resources = routes(
    health(knowledge),
    facts(knowledge),
    rulebase(knowledge),
    assessments(knowledge),
    compare(knowledge),
    whatIf(knowledge),
    reports(knowledge),
    models(knowledge),
    schemes(knowledge),
    ownQueries(knowledge, records, workbench),
    queries(knowledge, records, workbench),
    cypher(knowledge, workbench),
    graph(knowledge),
    scenes(records),
    explore(knowledge),
    openness(knowledge),
    audits(knowledge, records),
    jurisdictions(knowledge),
    law(knowledge),
    coming(lawChanges),
    changesBetween(lawChanges),
    changes(lawChanges),
    argument(knowledge),
  );
  const document = openApiDocument(resources.specs);
  const api = Router();
  api.use(
    rateLimit({
      windowMs: 60_000,
      limit: requestsPerMinute,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, _response, next) => next(new ProblemError('too-many-requests')),
    }),
  );
  api.use(deadline(10_000));
  api.get('/openapi.json', (_request, response) => void response.json(document));
  api.get('/docs', (_request, response) => void response.type('html').send(docsPage(document)));
  api.get('/docs.css', (_request, response) => void response.type('css').send(docsStylesheet));
  api.use(express.raw({ type: 'application/json', limit: '1mb' }));
  api.use(cachedByVersion(knowledge));
  resources.mount(api);
  api.use(knownMethods([...resources.specs, ...documents]));
  api.use(notFound);
  app.use('/api', api);

  if (page && existsSync(page)) {
    const files = { index: false, redirect: false, acceptRanges: false };
    app.use('/assets', express.static(join(page, 'assets'), { ...files, immutable: true, maxAge: '1y' }));
    app.use(express.static(page, files));
    app.get(pageAddress, (_request, response) =>
      response.sendFile(join(page, 'index.html'), { acceptRanges: false }),
    );
  }
  app.use(notFound);
  app.use(answerProblem);
  return app;
}
