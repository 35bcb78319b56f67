import { z } from 'zod';
import { IsoDate } from '../../graph/model/basics.ts';
import { Direction, Label, NodeRef, RelationshipType } from '../../graph/model/scene.ts';
import { mostNodes } from '../../graph/model/scene-limits.ts';
import { ProblemError } from '../errors.ts';
import { edgesBetween, mostEdges } from '../explore/edges.ts';
import { neighboursOf } from '../explore/neighbours.ts';
import { nodePage } from '../explore/node-page.ts';
import { readNodes } from '../explore/nodes.ts';
import { leftOut } from '../explore/path-links.ts';
import { pathsBetween } from '../explore/paths.ts';
import {
  GraphEdge,
  GraphNode,
  keyOf,
  Labels,
  NeighbourCount,
  NodeAddress,
  Properties,
  SituationId,
  StatedIn,
  Types,
} from '../explore/shapes.ts';
import { onDays } from '../explore/verdicts.ts';
import type { Knowledge } from '../knowledge.ts';
import { listOf, pageQuery } from '../paging.ts';
import { route, routes } from '../route.ts';

const situation = SituationId.optional();

/** The graph node by node: what is around a node, what is between some, and how two are joined. */
export const explore = (knowledge: Knowledge) =>
  routes(
    route(
      {
        method: 'get',
        path: '/graph/nodes/:label/:id',
        summary:
          'One node with its properties, its record, its sources, and how many neighbours of which kind it has; verdicts are counted for the situation',
        params: z.strictObject({ label: z.string().max(40), id: z.string().max(120) }),
        query: z.strictObject({ situation }),
        answer: z.object({
          node: GraphNode,
          properties: Properties,
          record: z.record(z.string(), z.unknown()).nullable(),
          sources: z.array(StatedIn),
          neighbours: z.array(NeighbourCount),
          graphVersion: z.string(),
        }),
        problems: ['not-found'],
      },
      async ({ params, query }) => {
        const { rulebase } = await knowledge.current();
        const page = await nodePage(knowledge.store, params, query.situation);
        if (!page) throw missing([params]);
        return { ...page, graphVersion: rulebase.version };
      },
    ),
    route(
      {
        method: 'get',
        path: '/graph/neighbours',
        summary:
          'The neighbours of a node over one relationship type, in one direction, of one label, by name',
        query: z.strictObject({
          label: Label,
          id: NodeRef.shape.id,
          type: RelationshipType,
          direction: Direction,
          of: Label,
          situation,
          q: z.string().max(100).default(''),
          limit: z.coerce.number().int().min(1).max(100).default(30),
          cursor: pageQuery.cursor,
        }),
        answer: listOf(GraphNode),
        problems: ['not-found'],
      },
      async ({ query: { label, id, ...asked } }) => {
        const node = { label, id };
        const page = await neighboursOf(knowledge.store, { node, ...asked });
        if (page.total === 0 && !(await readNodes(knowledge.store, [node])).has(keyOf(node)))
          throw missing([node]);
        return page;
      },
    ),
    route(
      {
        method: 'post',
        path: '/graph/scene',
        summary: `Some nodes, and all relationships between them, the verdicts those of one situation, on the day of the edition or on the days named; ${mostEdges.toLocaleString('en')} relationships at most`,
        body: z.strictObject({
          nodes: z.array(NodeRef).max(mostNodes),
          situation: SituationId,
          asOf: IsoDate.optional(),
          /** The same day where none is named. */
          knownOn: IsoDate.optional(),
        }),
        answer: z.object({
          nodes: z.array(GraphNode),
          edges: z.array(GraphEdge),
          missing: z.array(NodeRef),
          truncated: z.boolean(),
          graphVersion: z.string(),
        }),
      },
      async ({ body }) => {
        const current = await knowledge.current();
        const asked = [...new Map(body.nodes.map((ref) => [keyOf(ref), ref])).values()];
        const [nodes, kept] = await Promise.all([
          readNodes(knowledge.store, asked),
          edgesBetween(knowledge.store, asked, body.situation),
        ]);
        const asOf = body.asOf ?? body.knownOn;
        const days = asOf && { situation: body.situation, asOf, knownOn: body.knownOn ?? asOf };
        return {
          nodes: asked.flatMap((ref) => nodes.get(keyOf(ref)) ?? []),
          ...(days ? await onDays(knowledge.store, current, kept.edges, asked, days) : kept),
          missing: asked.filter((ref) => !nodes.has(keyOf(ref))),
          graphVersion: current.rulebase.version,
        };
      },
    ),
    route(
      {
        method: 'get',
        path: '/graph/paths',
        summary: `The paths between two nodes, whichever way the relationships lead, the shortest first, and of these the ones over a configuration; in between all kinds but ${leftOut.join(' and ')}, or those that are named`,
        query: z.strictObject({
          from: NodeAddress,
          to: NodeAddress,
          situation,
          kinds: Labels.optional(),
          types: Types.optional(),
          length: z.coerce.number().int().min(1).max(6).default(4),
          limit: z.coerce.number().int().min(1).max(50).default(20),
        }),
        answer: z.object({
          items: z.array(z.object({ nodes: z.array(GraphNode), edges: z.array(GraphEdge) })),
          complete: z.boolean(),
          graphVersion: z.string(),
        }),
        problems: ['not-found'],
      },
      async ({ query }) => {
        const { rulebase } = await knowledge.current();
        const ends = await readNodes(knowledge.store, [query.from, query.to]);
        const [from, to] = [ends.get(keyOf(query.from)), ends.get(keyOf(query.to))];
        if (!from || !to) throw missing([query.from, query.to].filter((ref) => !ends.has(keyOf(ref))));
        if (from === to)
          throw new ProblemError('invalid-request', undefined, [
            { field: 'to', message: 'the path would end where it starts', mend: 'name two different nodes' },
          ]);
        const answer = await pathsBetween(knowledge.store, { from, to }, query);
        return { ...answer, graphVersion: rulebase.version };
      },
    ),
  );

function missing(refs: readonly { label: string; id: string }[]): ProblemError {
  const names = refs.map(({ label, id }) => `no ${label} "${id}"`);
  return new ProblemError('not-found', `There is ${names.join(' and ')}.`);
}
