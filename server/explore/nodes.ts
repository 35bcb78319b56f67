import type { NodeRef } from '../../graph/model/scene.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { kinds, nameOf, type Kind } from './kinds.ts';
import { rowsOf } from './rows.ts';
import { keyOf, type GraphNode } from './shapes.ts';

/** Nodes by their keys; those that are not in the seeded graph are missing. One query for each label among them. */
export async function readNodes(
  store: GraphStore,
  refs: readonly NodeRef[],
): Promise<Map<string, GraphNode>> {
  const read = [...idsByLabel(refs)].map(async ([label, ids]) => {
    const kind = kinds.get(label);
    if (!kind) return [];
    const rows = await rowsOf(store, nodesQuery(label, kind), { ids });
    return rows.map((row): GraphNode => ({
      label,
      id: String(row['id']),
      name: String(row['name']),
      detail: null,
      jurisdiction: null,
      spans: [],
      ...kind.facets(row),
    }));
  });
  return new Map((await Promise.all(read)).flat().map((node) => [keyOf(node), node]));
}

/** Nodes in the order in which they are named, without those that are missing. */
export async function readNodesInOrder(store: GraphStore, refs: readonly NodeRef[]): Promise<GraphNode[]> {
  const nodes = await readNodes(store, refs);
  return refs.flatMap((ref) => nodes.get(keyOf(ref)) ?? []);
}

/** The ids of nodes by their label, each once. */
export function idsByLabel(refs: Iterable<NodeRef>): Map<string, string[]> {
  const ids = new Map<string, Set<string>>();
  for (const { label, id } of refs) ids.set(label, (ids.get(label) ?? new Set()).add(id));
  return new Map([...ids].map(([label, set]) => [label, [...set]]));
}

/** The query for nodes of one label, a label of `kinds`. */
export function nodesQuery(label: string, { joins = '', columns }: Kind): string {
  const more = Object.entries(columns).map(([column, value]) => `, ${value} AS ${column}`);
  return `UNWIND $ids AS wanted
    MATCH (n:${label} {id: wanted}) WHERE n.seeded IS NOT NULL
    ${joins}
    RETURN n.id AS id, ${nameOf('n')} AS name${more.join('')}`;
}
