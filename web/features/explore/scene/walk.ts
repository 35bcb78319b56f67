import type { Verdict } from '../../../../graph/model/finding.ts';
import type { Direction } from '../../../../graph/model/scene.ts';
import { neighboursByNode, type Neighbour } from './adjacent.ts';
import { byType } from './order.ts';
import { relationshipWords } from './relationship-words.ts';
import { edgeId, keyOf, type GraphNode, type NodeKey, type Scene } from './scene.ts';

export type { Neighbour } from './adjacent.ts';

/**
 * What lies around a node, an entry for each relationship, ordered by type, then name. Give the shown part of a scene
 * for what is drawn around it.
 */
export function neighboursOf({ nodes, edges }: Pick<Scene, 'nodes' | 'edges'>, key: NodeKey): Neighbour[] {
  const near = edges.filter(({ from, to }) => from === key || to === key);
  return [...(neighboursByNode(near).get(key) ?? [])].sort(byTypeAndName(nodes));
}

/** Compares neighbours by type, along before against, by name, and down to what tells any two apart. */
export function byTypeAndName(nodes: readonly GraphNode[]): (a: Neighbour, b: Neighbour) => number {
  const names = new Map(nodes.map((node) => [keyOf(node), node.name]));
  const nameOf = (key: NodeKey) => names.get(key) ?? key;
  return (a, b) =>
    byType(a.type, b.type) ||
    Number(a.direction === 'in') - Number(b.direction === 'in') ||
    nameOf(a.key).localeCompare(nameOf(b.key)) ||
    a.key.localeCompare(b.key) ||
    edgeId(a.edge).localeCompare(edgeId(b.edge));
}

/**
 * A relationship in words that stand between two names, from the end one stands on. The verdict tells a duty that lies
 * ahead from one that binds. A type without words of its own is spelt out, and against it said to lead the other way.
 */
export function wordsOfEdge(type: string, direction: Direction, verdict?: Verdict | null): string {
  if (type === 'SUBJECT_TO' && verdict === 'upcoming')
    return direction === 'out' ? 'will be subject to' : 'will bind';
  const words = relationshipWords[type];
  if (words) return words[direction];
  const spelt = type.toLowerCase().replaceAll('_', ' ');
  return direction === 'out' ? spelt : `is reached by “${spelt}” from`;
}
