import type { Link, Links } from './links.ts';

/** A path by the keys of its nodes; the link at a place joins the nodes at that place and the next. */
export type Path = { nodes: string[]; links: Link[] };

/** What a search may still do. Below zero it was cut off. */
export type Work = { left: number };

/**
 * The paths between two different nodes that take exactly `length` links, whichever way these lead, and meet no node
 * twice: by the names of their nodes, then by the types of their links. Ends early when the work runs out.
 */
export function* pathsOfLength(
  graph: Links,
  { from, to }: { from: string; to: string },
  length: number,
  work: Work,
): Generator<Path> {
  const reaching = nodesReaching(graph, { from, to }, length - 1);

  function* onwards(nodes: string[]): Generator<Path> {
    const left = length - nodes.length + 1;
    if (left === 1) {
      if (graph.between(nodes.at(-1)!, to).length > 0) yield* linked(graph, [...nodes, to]);
      return;
    }
    for (const next of graph.neighbours(nodes.at(-1)!)) {
      if (--work.left < 0) return;
      if (reaching[left - 1]!.has(next) && !nodes.includes(next)) yield* onwards([...nodes, next]);
    }
  }
  yield* onwards([from]);
}

/** By number of links up to `most`: the nodes in between from which exactly so many lead to the end. They spare dead ends. */
function nodesReaching(
  graph: Links,
  { from, to }: { from: string; to: string },
  most: number,
): ReadonlySet<string>[] {
  const sets = [new Set([to])];
  for (let count = 1; count <= most; count++) {
    const next = new Set<string>();
    for (const node of sets[count - 1]!) for (const other of graph.neighbours(node)) next.add(other);
    next.delete(from);
    next.delete(to);
    sets.push(next);
  }
  return sets;
}

/** The paths over these nodes: one for each choice of links. */
function* linked(graph: Links, nodes: string[], links: Link[] = []): Generator<Path> {
  const at = links.length;
  if (at === nodes.length - 1) yield { nodes, links };
  else
    for (const link of graph.between(nodes[at]!, nodes[at + 1]!))
      yield* linked(graph, nodes, [...links, link]);
}
