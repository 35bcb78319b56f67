import { z } from 'zod';
import { QueryInput, SavedQuery } from '../../graph/model/saved-query.ts';
import { parametersOf } from '../../graph/queries/inputs.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { ProblemError } from '../errors.ts';
import type { Knowledge } from '../knowledge.ts';
import { listOf, pageOf, pageQuery } from '../paging.ts';
import { route, routes } from '../route.ts';

/** The most rows an answer gives; it says when there were more. */
export const mostRows = 5_000;

const QueryRow = SavedQuery.pick({ id: true, question: true, explanation: true, tags: true }).extend({
  kind: z.string(),
  inputs: z.array(QueryInput),
});

const RunAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  /** Whether rows beyond the most that are given were left out. */
  truncated: z.boolean(),
  /** How long the graph took, in milliseconds. */
  ms: z.number(),
  graphVersion: z.string(),
  /** The inputs as they were read, defaults included. */
  parameters: z.record(z.string(), z.unknown()),
});

const params = z.strictObject({ slug: z.string().max(120) });

/** Saved queries: questions in plain words that run Cypher over the graph. */
export const queries = (knowledge: Knowledge) =>
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
      },
      async ({ query }) => {
        const words = query.q.toLowerCase().split(/\s+/).filter(Boolean);
        const all = (await savedQueries(knowledge.store)).filter(
          ({ question, explanation, tags }) =>
            words.every((word) => `${question} ${explanation}`.toLowerCase().includes(word)) &&
            (query.tag === undefined || tags.includes(query.tag)),
        );
        const { items, ...page } = pageOf(all, query);
        return {
          ...page,
          items: items.map(({ id, question, explanation, tags, result, inputs }) => ({
            id,
            question,
            explanation,
            tags,
            kind: result.kind,
            inputs,
          })),
        };
      },
    ),
    route(
      {
        method: 'get',
        path: '/queries/:slug',
        summary: 'One saved query with its inputs, its Cypher and an example',
        params,
        answer: SavedQuery,
        problems: ['not-found'],
      },
      async ({ params: { slug } }) => savedQuery(knowledge.store, slug),
    ),
    route(
      {
        method: 'get',
        path: '/queries/:slug/run',
        summary: 'The rows of a saved query; its inputs are the parameters of the address',
        params,
        query: z.looseObject({}),
        answer: RunAnswer,
        problems: ['not-found', 'invalid-request'],
      },
      async ({ params: { slug }, query }) => {
        const { rulebase } = await knowledge.current();
        const [saved, day] = await Promise.all([savedQuery(knowledge.store, slug), edition(knowledge.store)]);
        const { parameters, problems } = parametersOf(saved.inputs, query, day);
        if (problems.length > 0)
          throw new ProblemError(
            'invalid-request',
            `The inputs of "${slug}" do not fit.`,
            problems.map(({ input, message, mend }) => ({ field: input, message, mend })),
          );
        const started = performance.now();
        const { columns, rows } = await knowledge.store.read(saved.cypher, parameters, { deadlineMs: 5_000 });
        return {
          columns,
          rows: rows.slice(0, mostRows),
          truncated: rows.length > mostRows,
          ms: Math.round(performance.now() - started),
          graphVersion: rulebase.version,
          parameters,
        };
      },
    ),
  );

async function savedQueries(store: GraphStore): Promise<SavedQuery[]> {
  const { rows } = await store.read(
    'MATCH (q:SavedQuery) RETURN q.record AS record, q.question AS question, q.id AS id ORDER BY question, id',
  );
  return rows.map(([record]) => JSON.parse(String(record)) as SavedQuery);
}

async function savedQuery(store: GraphStore, slug: string): Promise<SavedQuery> {
  const { rows } = await store.read('MATCH (q:SavedQuery {id: $slug}) RETURN q.record AS record', { slug });
  if (!rows[0]) throw new ProblemError('not-found', `There is no saved query "${slug}".`);
  return JSON.parse(String(rows[0][0])) as SavedQuery;
}

/** The day for which the findings in the graph hold. */
async function edition(store: GraphStore): Promise<string> {
  const { rows } = await store.read('MATCH (s:Situation) RETURN s.as_of AS day ORDER BY day LIMIT 1');
  return String(rows[0]?.[0]);
}
