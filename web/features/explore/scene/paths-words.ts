import type { Direction } from '../../../../graph/model/scene.ts';
import { keyOf, verdictOf, type GraphEdge, type GraphNode } from './scene.ts';
import { wordsOfEdge } from './walk.ts';

/** A way through the graph: each relationship joins the node at its place to the next one, in either direction. */
export type Path = { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] };

/** One step of a path: the relationship, which way it is walked, its words, and the node it leads to. */
export type PathStep = { edge: GraphEdge; direction: Direction; words: string; to: GraphNode };

/** The steps of a path, in order. */
export function stepsOf({ nodes, edges }: Path): PathStep[] {
  return edges.map((edge, at) => {
    const direction = edge.from === keyOf(nodes[at]!) ? 'out' : 'in';
    return { edge, direction, words: wordsOfEdge(edge.type, direction, verdictOf(edge)), to: nodes[at + 1]! };
  });
}

/** A path as a sentence of names and what stands between them: “A was released as B, which exposes C.” */
export function wordsOfPath(path: Path): string {
  const steps = stepsOf(path).map(({ words, to }) => `${words} ${to.name}`);
  return `${[path.nodes[0]!.name, steps.join(', which ')].join(' ').trim()}.`;
}
