import { neighboursByNode, type Neighbour } from './adjacent.ts';
import { keyOf, verdictOf, type NodeKey, type Scene } from './scene.ts';
import { byTypeAndName, wordsOfEdge } from './walk.ts';

/**
 * A node where the tree shows it. `words` say what its parent is to it, of all relationships between the two; empty
 * at a root. `also` counts its relationships to nodes that the tree shows elsewhere.
 */
export type TreeNode = { key: NodeKey; words: string; children: TreeNode[]; also: number };

/**
 * Nodes and relationships as trees, every node once: first that of `root` with all that is reached from it, by the
 * fewest steps, then one for each part that is not. Of the same node, children stand by type and name. Give the shown
 * part of a scene for what is drawn.
 */
export function treeOf(
  { nodes, edges }: Pick<Scene, 'nodes' | 'edges'>,
  root: NodeKey | null = null,
): TreeNode[] {
  const order = byTypeAndName(nodes);
  const around = new Map([...neighboursByNode(edges)].map(([key, near]) => [key, near.toSorted(order)]));
  const keys = nodes.map(keyOf);
  const starts = root !== null && keys.includes(root) ? [root, ...keys] : keys;
  const seen = new Set<NodeKey>();
  return starts.flatMap((start) => (seen.has(start) ? [] : [spanning(start, around, seen)]));
}

function spanning(
  start: NodeKey,
  around: ReadonlyMap<NodeKey, readonly Neighbour[]>,
  seen: Set<NodeKey>,
): TreeNode {
  const top: TreeNode = { key: start, words: '', children: [], also: 0 };
  const parents = new Map<TreeNode, NodeKey>();
  seen.add(start);
  // The queue grows while it is walked: breadth first.
  const queue = [top];
  for (const at of queue) {
    const near = around.get(at.key) ?? [];
    const children = new Map<NodeKey, Neighbour[]>();
    for (const neighbour of near) {
      if (seen.has(neighbour.key) && !children.has(neighbour.key)) continue;
      seen.add(neighbour.key);
      children.set(neighbour.key, [...(children.get(neighbour.key) ?? []), neighbour]);
    }
    at.children = [...children].map(([key, ties]) => ({
      key,
      words: wordsOfTies(ties),
      children: [],
      also: 0,
    }));
    for (const child of at.children) parents.set(child, at.key);
    queue.push(...at.children);
    at.also = near.filter(
      ({ key }) => key !== at.key && key !== parents.get(at) && !children.has(key),
    ).length;
  }
  return top;
}

/** What a node is to another, by all relationships between them, each said once. */
function wordsOfTies(ties: readonly Neighbour[]): string {
  return [
    ...new Set(ties.map(({ type, direction, edge }) => wordsOfEdge(type, direction, verdictOf(edge)))),
  ].join(', ');
}
