import type { Direction } from '../../../../graph/model/scene.ts';
import type { GraphEdge, NodeKey } from './scene.ts';

/** A relationship as seen from one of its ends: the node at the other, and which way it leads there. */
export type Neighbour = { key: NodeKey; type: string; direction: Direction; edge: GraphEdge };

/** What lies around each node. A relationship that leads back to its own node is seen once, going out. */
export function neighboursByNode(edges: readonly GraphEdge[]): ReadonlyMap<NodeKey, readonly Neighbour[]> {
  const around = new Map<NodeKey, Neighbour[]>();
  const note = (at: NodeKey, neighbour: Neighbour) => {
    const list = around.get(at);
    if (list) list.push(neighbour);
    else around.set(at, [neighbour]);
  };
  for (const edge of edges) {
    const { type, from, to } = edge;
    note(from, { key: to, type, direction: 'out', edge });
    if (from !== to) note(to, { key: from, type, direction: 'in', edge });
  }
  return around;
}
