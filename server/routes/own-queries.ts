import { z } from 'zod';
import { KeptQuery, QueryDraft, Slug } from '../../graph/model/saved-query.ts';
import { readQueryText } from '../../graph/queries/read-query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { RecordStore } from '../../graph/store/records.ts';
import { ProblemError } from '../errors.ts';
import type { Knowledge } from '../knowledge.ts';
import { changeQuery, keepQuery, removeQuery, type Draft } from '../own-queries.ts';
import { ownerOf, type Owner } from '../owner.ts';
import { route, routes } from '../route.ts';
import { checked } from '../run-cypher.ts';
import { seededQuery } from '../saved-queries.ts';

const params = z.strictObject({ slug: Slug });
const version = z.coerce.number().int().min(0);
const draft = { query: QueryDraft, shared: z.boolean() };

/** Made anew for each address, because the document names a schema once. */
const keptAnswer = () => KeptQuery.extend({});

/** Queries that people save, change, take away, and bring in from a file. */
export const ownQueries = (knowledge: Knowledge, records: RecordStore, workbench: GraphStore) => {
  const keep = (content: Draft, owner: Owner | null) =>
    checked(() => keepQuery(workbench, records, content, owner));
  /** One of the seeds is nobody's to change. */
  const refuseSeeds = async (slug: string) => {
    if (await seededQuery(knowledge.store, slug)) throw new ProblemError('not-owner');
  };
  return routes(
    route(
      {
        method: 'post',
        path: '/queries',
        summary: 'Save a query; a private one needs the header Tierwise-Owner',
        body: z.strictObject(draft),
        answer: keptAnswer(),
        status: 201,
        live: true,
        owned: true,
        problems: ['cypher-refused', 'cypher-failed', 'records-full', 'record-corrupt'],
      },
      async ({ body }, request, response) => {
        const kept = await keep(body, ownerOf(request));
        response.setHeader('Location', `/api/queries/${kept.id}`);
        return kept;
      },
    ),
    route(
      {
        method: 'post',
        path: '/queries/files',
        summary: 'Save a query from the text of a .cypher file',
        body: z.strictObject({ file: z.string().max(100_000), shared: z.boolean() }),
        answer: keptAnswer(),
        status: 201,
        live: true,
        owned: true,
        problems: ['cypher-refused', 'cypher-failed', 'records-full', 'record-corrupt'],
      },
      async ({ body: { file, shared } }, request, response) => {
        const { record, problems } = readQueryText(file, 'query.cypher');
        if (!record)
          throw new ProblemError(
            'invalid-request',
            'The file holds no query that can be kept.',
            problems.map(({ path, line, message, mend }) => ({ field: path || 'file', message, mend, line })),
          );
        const { id: _, ...query } = record;
        const kept = await keep({ query, shared }, ownerOf(request));
        response.setHeader('Location', `/api/queries/${kept.id}`);
        return kept;
      },
    ),
    route(
      {
        method: 'put',
        path: '/queries/:slug',
        summary: 'Change an own query, made on the version named; brings back one that was taken away',
        params,
        body: z.strictObject({ version, ...draft }),
        answer: keptAnswer(),
        live: true,
        owned: true,
        problems: [
          'not-found',
          'not-owner',
          'query-conflict',
          'cypher-refused',
          'cypher-failed',
          'records-full',
          'record-corrupt',
        ],
      },
      async ({ params: { slug }, body }, request) => {
        const owner = ownerOf(request);
        await refuseSeeds(slug);
        return checked(() => changeQuery(workbench, records, slug, body, owner));
      },
    ),
    route(
      {
        method: 'delete',
        path: '/queries/:slug',
        summary: 'Take an own query away; a PUT on the version that is answered brings it back',
        params,
        query: z.strictObject({ version }),
        answer: keptAnswer(),
        live: true,
        owned: true,
        problems: ['not-found', 'not-owner', 'query-conflict', 'records-full', 'record-corrupt'],
      },
      async ({ params: { slug }, query }, request) => {
        const owner = ownerOf(request);
        await refuseSeeds(slug);
        return removeQuery(records, slug, query.version, owner);
      },
    ),
  );
};
