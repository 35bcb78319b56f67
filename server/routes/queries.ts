import { z } from 'zod';
import { KeptQuery, QueryInput, QueryOrigin, Slug } from '../../graph/model/saved-query.ts';
import { writeQueryText } from '../../graph/queries/write-query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { RecordStore } from '../../graph/store/records.ts';
import type { Knowledge } from '../knowledge.ts';
import { ownerOf } from '../owner.ts';
import { listOf, pageOf, pageQuery } from '../paging.ts';
import { route, routes } from '../route.ts';
import { lines, respond, runOwn } from '../run-cypher.ts';
import { allQueries, oneQuery, runParameters } from '../saved-queries.ts';
import { runAnswer } from './cypher.ts';

const QueryRow = KeptQuery.pick({
  id: true,
  question: true,
  explanation: true,
  tags: true,
  mine: true,
}).extend({
  kind: z.string(),
  inputs: z.array(QueryInput),
  origin: QueryOrigin,
});

const params = z.strictObject({ slug: Slug });

/** Saved queries: questions in plain words that run Cypher over the graph. */
export const queries = (knowledge: Knowledge, records: RecordStore, workbench: GraphStore) =>
  routes(
    route(
      {
        method: 'get',
        path: '/queries',
        summary: 'Saved queries, by question; q looks in questions and explanations',
        query: z.strictObject({
          ...pageQuery,
          q: z.string().max(100).default(''),
          tag: z.string().max(60).optional(),
        }),
        answer: listOf(QueryRow),
        live: true,
        owned: true,
        problems: ['record-corrupt'],
      },
      async ({ query }, request) => {
        const words = query.q.toLowerCase().split(/\s+/).filter(Boolean);
        const all = (await allQueries(knowledge.store, records, ownerOf(request))).filter(
          ({ question, explanation, tags }) =>
            words.every((word) => `${question} ${explanation}`.toLowerCase().includes(word)) &&
            (query.tag === undefined || tags.includes(query.tag)),
        );
        const { items, ...page } = pageOf(all, query);
        return {
          ...page,
          items: items.map(({ id, question, explanation, tags, result, inputs, origin, mine }) => ({
            id,
            question,
            explanation,
            tags,
            kind: result.kind,
            inputs,
            origin,
            mine,
          })),
        };
      },
    ),
    route(
      {
        method: 'get',
        path: '/queries/:slug',
        summary: 'One saved query with its inputs and its Cypher',
        params,
        answer: KeptQuery,
        live: true,
        owned: true,
        problems: ['not-found', 'record-corrupt'],
      },
      async ({ params: { slug } }, request) => oneQuery(knowledge.store, records, slug, ownerOf(request)),
    ),
    route(
      {
        method: 'get',
        path: '/queries/:slug/file',
        summary: 'One saved query as a .cypher file: its header in YAML, then its Cypher',
        params,
        answer: z.string(),
        media: ['text/plain'],
        live: true,
        owned: true,
        problems: ['not-found', 'record-corrupt'],
      },
      async ({ params: { slug } }, request, response) => {
        const query = await oneQuery(knowledge.store, records, slug, ownerOf(request));
        response.attachment(`${slug}.cypher`);
        return writeQueryText(query);
      },
    ),
    route(
      {
        method: 'get',
        path: '/queries/:slug/run',
        summary: 'The rows of a saved query; its inputs are the parameters of the address',
        params,
        query: z.looseObject({}),
        // The inputs as they were read, defaults included.
        answer: runAnswer().extend({ parameters: z.record(z.string(), z.unknown()) }),
        media: ['application/json', lines],
        live: true,
        owned: true,
        problems: ['not-found', 'record-corrupt', 'cypher-refused', 'cypher-failed', 'cypher-busy'],
      },
      async ({ params: { slug }, query }, request, response) => {
        const { rulebase } = await knowledge.current();
        const saved = await oneQuery(knowledge.store, records, slug, ownerOf(request));
        const parameters = await runParameters(knowledge.store, saved, query);
        const run = { cypher: saved.cypher, parameters, graphVersion: rulebase.version };
        // What is reviewed runs where the server reads itself; what people wrote runs apart and by the guard.
        const answer =
          saved.origin === 'seeds'
            ? await respond({ ...run, store: knowledge.store }, request, response)
            : await runOwn({ ...run, store: workbench }, request, response);
        return { ...answer!, parameters };
      },
    ),
  );
