import { z } from 'zod';
import { clauses, functions } from '../../graph/cypher/words.ts';
import { Label } from '../../graph/model/scene.ts';
import { searchNodes } from '../explore/search.ts';
import { GraphNode } from '../explore/shapes.ts';
import { graphSchema } from '../graph-schema.ts';
import type { Knowledge } from '../knowledge.ts';
import { route, routes } from '../route.ts';

/** The graph itself: what kinds of things are in it, and things by their name. */
export const graph = (knowledge: Knowledge) =>
  routes(
    route(
      {
        method: 'get',
        path: '/graph/schema',
        summary: 'The labels, relationship types and properties of the graph, and the words a query may use',
        answer: z.object({
          labels: z.array(z.object({ label: z.string(), nodes: z.int(), properties: z.array(z.string()) })),
          types: z.array(
            z.object({
              type: z.string(),
              relationships: z.int(),
              from: z.array(z.string()),
              to: z.array(z.string()),
            }),
          ),
          clauses: z.array(z.string()),
          functions: z.array(z.string()),
          graphVersion: z.string(),
        }),
      },
      async () => {
        const { rulebase } = await knowledge.current();
        const schema = await graphSchema(knowledge.store, rulebase.version);
        return {
          ...schema,
          clauses: [...clauses],
          functions: [...functions],
          graphVersion: rulebase.version,
        };
      },
    ),
    route(
      {
        method: 'get',
        path: '/graph/search',
        summary:
          'Things that are called by some words, in their name, id, citation, other titles or aliases; the best fitting first',
        query: z.strictObject({
          q: z.string().max(100).default(''),
          label: Label.optional(),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
        answer: z.object({
          items: z.array(GraphNode.pick({ label: true, id: true, name: true, detail: true })),
          total: z.int(),
        }),
      },
      async ({ query }) => searchNodes(knowledge.store, query),
    ),
  );
