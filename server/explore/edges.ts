import type { NodeRef } from '../../graph/model/scene.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { kinds } from './kinds.ts';
import { idsByLabel } from './nodes.ts';
import { rowsOf, type Row } from './rows.ts';
import { keyOf, type GraphEdge, type Properties } from './shapes.ts';

/** The most relationships of one answer: more than that is no picture any more. */
export const mostEdges = 5_000;

/** Only findings carry a situation, and those of one situation count. */
export const ofSituation = '(r.situation IS NULL OR r.situation = $situation)';

/**
 * All relationships between nodes, the verdicts those of one situation. Of more than `mostEdges` the verdicts are left
 * out first, and `truncated` says so.
 */
export async function edgesBetween(
  store: GraphStore,
  nodes: readonly NodeRef[],
  situation: string,
): Promise<{ edges: GraphEdge[]; truncated: boolean }> {
  const wanted = new Set(nodes.map(keyOf));
  const ids = [...new Set(nodes.map(({ id }) => id))];
  let cut = false;
  const read = [...idsByLabel(nodes)]
    .filter(([label]) => kinds.has(label))
    .map(async ([label, starts]) => {
      const parameters = { starts, ids, situation, most: mostEdges + 1 };
      const rows = await rowsOf(store, edgesQuery(label), parameters);
      cut ||= rows.length > mostEdges;
      return rows.map((row) => edgeOf(label, row));
    });
  // An id is unique within its label only, so that the query may give more.
  const edges = (await Promise.all(read))
    .flat()
    .filter(({ to }) => wanted.has(to))
    .sort(inOrder);
  return { edges: edges.slice(0, mostEdges), truncated: cut || edges.length > mostEdges };
}

/** The query for relationships from nodes of one label, a label of `kinds`, to nodes with given ids. */
export function edgesQuery(label: string): string {
  return `UNWIND $starts AS start
    MATCH (a:${label} {id: start})-[r]->(b)
    WHERE r.seeded IS NOT NULL AND b.seeded IS NOT NULL AND ${ofSituation} AND b.id IN $ids
    RETURN a.id AS start, type(r) AS type, labels(b)[0] AS label, b.id AS target, r.key AS key,
      properties(r) AS properties, CASE WHEN r.situation IS NULL THEN 0 ELSE 1 END AS late
    ORDER BY late, type, start, label, target, key LIMIT $most`;
}

/** A relationship from a row with `start`, `type`, `label`, `target` and `properties`. */
export function edgeOf(startLabel: string, row: Row): GraphEdge {
  const { key, seeded: _seeded, ...properties } = row['properties'] as Properties;
  return {
    type: String(row['type']),
    from: keyOf({ label: startLabel, id: String(row['start']) }),
    to: keyOf({ label: String(row['label']), id: String(row['target']) }),
    key: String(key ?? ''),
    properties,
  };
}

function inOrder(a: GraphEdge, b: GraphEdge): number {
  const order = (edge: GraphEdge) =>
    ['situation' in edge.properties ? '1' : '0', edge.type, edge.from, edge.to, edge.key] as const;
  const [one, other] = [order(a), order(b)];
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : one[at]! < other[at]! ? -1 : 1;
}
