import type { Direction, NodeRef } from '../../graph/model/scene.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { positionOf } from '../paging.ts';
import { kinds, nameOf } from './kinds.ts';
import { calledByAll, namesOf, wordsOf } from './matching.ts';
import { readNodesInOrder } from './nodes.ts';
import { rowsOf } from './rows.ts';
import type { GraphNode, NeighbourCount } from './shapes.ts';

/** Which neighbours are asked for: over one type, in one direction, of the label `of`. */
export type Asked = {
  node: NodeRef;
  type: string;
  direction: Direction;
  of: string;
  situation?: string | undefined;
  q: string;
  limit: number;
  cursor?: string | undefined;
};

/** Only findings carry a situation; without one asked for, those of all situations count. */
const ofSituation = '($situation IS NULL OR r.situation IS NULL OR r.situation = $situation)';
const seeded = 'r.seeded IS NOT NULL AND m.seeded IS NOT NULL';

/** One page of the neighbours of a node, each once, by name and id. Empty for a label or type that is not there. */
export async function neighboursOf(store: GraphStore, asked: Asked) {
  const { node, type, direction, of, situation = null, limit } = asked;
  const skip = positionOf(asked.cursor);
  if (!kinds.has(node.label) || !kinds.has(of)) return { items: [] as GraphNode[], total: 0 };
  const { count, rows } = neighbourQueries(node.label, of, direction);
  const parameters = { id: node.id, type, situation, words: wordsOf(asked.q) };
  const [counted, found] = await Promise.all([
    rowsOf(store, count, parameters),
    rowsOf(store, rows, { ...parameters, skip, limit }),
  ]);
  const total = Number(counted[0]!['total']);
  const items = await readNodesInOrder(
    store,
    found.map(({ id }) => ({ label: of, id: String(id) })),
  );
  const end = skip + found.length;
  return { items, total, ...(found.length > 0 && end < total && { next: String(end) }) };
}

/** The queries for neighbours of a node; both labels are of `kinds`. */
export function neighbourQueries(label: string, of: string, direction: Direction) {
  const matching = `
    MATCH (n:${label} {id: $id})${arrow(direction)}(m:${of})
    WHERE type(r) = $type AND ${seeded} AND ${ofSituation}
    WITH DISTINCT m
    WITH m, ${nameOf('m')} AS name, ${namesOf('m')} AS names WHERE ${calledByAll}`;
  return {
    count: `${matching} RETURN count(m) AS total`,
    rows: `${matching} RETURN m.id AS id, name AS name ORDER BY name, id SKIP $skip LIMIT $limit`,
  };
}

/** How many neighbours a node has, by type, direction and label; those it leads to come first. */
export async function neighbourCounts(
  store: GraphStore,
  { label, id }: NodeRef,
  situation: string | undefined,
): Promise<NeighbourCount[]> {
  const counts = (['out', 'in'] as const).map(async (direction) => {
    const rows = await rowsOf(store, countsQuery(label, direction), { id, situation: situation ?? null });
    return rows.map((row) => ({
      type: String(row['type']),
      direction,
      label: String(row['label']),
      total: Number(row['total']),
    }));
  });
  return (await Promise.all(counts)).flat();
}

/** The query for the counts in one direction from a node of a label of `kinds`. */
export function countsQuery(label: string, direction: Direction): string {
  return `MATCH (n:${label} {id: $id})${arrow(direction)}(m) WHERE ${seeded} AND ${ofSituation}
    RETURN type(r) AS type, labels(m)[0] AS label, count(DISTINCT m) AS total ORDER BY type, label`;
}

function arrow(direction: Direction): string {
  return direction === 'out' ? '-[r]->' : '<-[r]-';
}
