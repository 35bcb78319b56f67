import { findPaths } from '../../graph/paths/find.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { readNodes } from './nodes.ts';
import { pathEdges } from './path-edges.ts';
import { linkReader, type PathsAsked } from './path-links.ts';
import { keyOf, refOf, type GraphEdge, type GraphNode } from './shapes.ts';

/** The verdicts on a duty; without a situation one stands for those of all, the firmest first. */
const verdicts = ['SUBJECT_TO', 'EXEMPT_FROM', 'MAY_BE_SUBJECT_TO'];

/** Time in which a search may begin to read on, in milliseconds; below what a request may take. */
const defaultReadingMs = 6_000;

export type PathsAnswer = { items: { nodes: GraphNode[]; edges: GraphEdge[] }[]; complete: boolean };

/** The paths between two nodes that are in the graph and not the same. Rejects like the store. */
export async function pathsBetween(
  store: GraphStore,
  { from, to }: { from: GraphNode; to: GraphNode },
  asked: PathsAsked,
  readingMs = defaultReadingMs,
): Promise<PathsAnswer> {
  const until = performance.now() + readingMs;
  const { paths, complete } = await findPaths({
    from: { key: keyOf(from), name: from.name },
    to: { key: keyOf(to), name: to.name },
    length: asked.length,
    limit: asked.limit,
    read: linkReader(store, asked),
    exclusive: verdicts,
    goesOn: () => performance.now() < until,
  });
  const [nodes, edges] = await Promise.all([
    readNodes(store, paths.flatMap((path) => path.nodes).map(refOf)),
    pathEdges(
      store,
      paths.flatMap(({ links }) => links),
    ),
  ]);
  // A load may have come in between, and taken away what was found.
  const whole = paths.filter(
    (path) => path.nodes.every((key) => nodes.has(key)) && path.links.every((link) => edges.of(link)),
  );
  return {
    items: whole.map((path) => ({
      nodes: path.nodes.map((key) => nodes.get(key)!),
      edges: path.links.map((link) => edges.of(link)!),
    })),
    complete: complete && whole.length === paths.length,
  };
}
