import { z } from 'zod';
import { longestQuery, refusalOf } from '../../graph/cypher/guard.ts';
import { columnNames, parameterNames } from '../../graph/cypher/subset.ts';
import { checkQuery } from '../../graph/queries/check-query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { ProblemError } from '../errors.ts';
import type { Knowledge } from '../knowledge.ts';
import { route, routes } from '../route.ts';
import { checked, lines, runOwn } from '../run-cypher.ts';

/** The rows of a run; `truncated` says whether rows beyond the most that are given were left out. */
export const runAnswer = () =>
  z.object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.unknown())),
    truncated: z.boolean(),
    /** How long the graph took, in milliseconds. */
    ms: z.number(),
    graphVersion: z.string(),
  });

const asked = () =>
  z.strictObject({
    // The guard has the last word on the length and tells the place; this only bounds what is looked at.
    query: z.string().max(10 * longestQuery),
    parameters: z.record(z.string().max(100), z.unknown()).default({}),
  });

const Note = z.object({ message: z.string(), mend: z.string(), line: z.int(), column: z.int() });

/** Queries that people write: checked against what may run, then run with limits on time, rows and bytes. */
export const cypher = (knowledge: Knowledge, workbench: GraphStore) =>
  routes(
    route(
      {
        method: 'post',
        path: '/cypher',
        summary: 'Run a reading query; with Accept: application/x-ndjson the rows come a line each',
        body: asked(),
        answer: runAnswer(),
        live: true,
        media: ['application/json', lines],
        problems: ['cypher-refused', 'cypher-failed', 'cypher-busy'],
      },
      async ({ body: { query, parameters } }, request, response) => {
        requireParameters(query, parameters);
        const { rulebase } = await knowledge.current();
        const run = { store: workbench, cypher: query, parameters, graphVersion: rulebase.version };
        return (await runOwn(run, request, response))!;
      },
    ),
    route(
      {
        method: 'post',
        path: '/cypher/explain',
        summary: 'What a query would do, without running it: columns, parameters, notes and the plan',
        body: asked(),
        answer: z.object({
          engine: z.enum(['embedded', 'neo4j']),
          columns: z.array(z.string()),
          parameters: z.array(z.string()),
          notes: z.array(Note),
          plan: z.string().nullable(),
        }),
        live: true,
        problems: ['cypher-refused', 'cypher-failed'],
      },
      async ({ body: { query, parameters: given } }) => {
        // Engines want a value for each; which one it is seldom changes the plan.
        const parameters = { ...Object.fromEntries(namesIn(query).map((name) => [name, null])), ...given };
        const { notes, plan } = await checked(() => checkQuery(workbench, query, parameters));
        const { text } = plan ?? (await checked(() => workbench.explain(query, parameters)));
        return {
          engine: workbench.engine,
          columns: columnNames(query),
          parameters: namesIn(query),
          notes: notes.map(({ message, mend, line, column }) => ({ message, mend, line, column })),
          plan: text || null,
        };
      },
    ),
  );

/** Throws `invalid-request` with each parameter that the query asks for and that is not given. */
function requireParameters(query: string, given: Readonly<Record<string, unknown>>): void {
  const missing = namesIn(query).filter((name) => !(name in given));
  if (missing.length === 0) return;
  throw new ProblemError(
    'invalid-request',
    'The query asks for parameters that are not given.',
    missing.map((name) => ({
      field: `parameters.${name}`,
      message: `$${name} is missing`,
      mend: 'give a value; null stands for none',
    })),
  );
}

/** The parameters of a text that the guard may not have seen yet: none of one that cannot be read. */
function namesIn(query: string): string[] {
  return refusalOf(query) ? [] : parameterNames(query);
}
