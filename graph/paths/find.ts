import { Links, type Link } from './links.ts';
import { pathsOfLength, type Path, type Work } from './of-length.ts';

/** A node by its key and the name by which it is put in order. */
export type Named = { key: string; name: string };

/**
 * Reads the links of some nodes: those that lead to nodes a path may pass through, and those to its ends. Where `within`
 * is given, only links to these nodes matter. `cut` where there were more than `most`.
 */
export type ReadLinks = (
  nodes: readonly string[],
  most: number,
  within: ReadonlySet<string> | null,
) => Promise<{ links: Link[]; met: Named[]; cut: boolean }>;

export type PathSearch = {
  from: Named;
  to: Named;
  /** The most links of a path. */
  length: number;
  /** The most paths. */
  limit: number;
  read: ReadLinks;
  /** Types of which one link between two nodes stands for all, the first named first. */
  exclusive?: readonly string[];
  /** Whether there is time to read on. */
  goesOn?: () => boolean;
  mostLinks?: number;
  mostSteps?: number;
};

/** What was met from one end: the nodes met last, and all of them. */
type Side = { last: string[]; met: Set<string> };

/**
 * The paths between two different nodes that meet no node twice, the shortest first, then by the names of their nodes.
 * The graph is read from both ends, always on the side where less was met, and no further than the paths need it.
 * `complete` unless there are more paths than asked for, or the work was cut off. Rejects like `read`.
 */
export async function findPaths({
  from,
  to,
  length,
  limit,
  read,
  exclusive,
  goesOn = () => true,
  mostLinks = 60_000,
  mostSteps = 300_000,
}: PathSearch): Promise<{ paths: Path[]; complete: boolean }> {
  const graph = new Links(exclusive);
  for (const { key, name } of [from, to]) graph.name(key, name);
  const known = new Set<string>();
  const sides: [Side, Side] = [startAt(from.key), startAt(to.key)];
  const ends = { from: from.key, to: to.key };
  const work: Work = { left: mostSteps };
  const paths: Path[] = [];
  let left = mostLinks;

  /** Goes one link further from one end. Of the last step only what was met from the other end is needed. */
  const goOn = async (side: Side, other: Side, lastStep: boolean): Promise<boolean> => {
    const fresh = side.last.filter((node) => !known.has(node));
    const answer = await readSome(read, fresh, left, lastStep ? other.met : null);
    left -= answer.links.length;
    for (const { key, name } of answer.met) graph.name(key, name);
    for (const link of answer.links) graph.add(link);
    for (const node of fresh) known.add(node);
    const next = new Set(side.last.flatMap((node) => graph.neighbours(node)));
    side.last = [...next].filter((node) => !side.met.has(node));
    for (const node of side.last) side.met.add(node);
    // A path ends at the other end and does not pass through it.
    side.last = side.last.filter((node) => node !== ends.from && node !== ends.to);
    return answer.cut;
  };

  for (let count = 1; count <= length; count++) {
    if (!goesOn()) return { paths, complete: false };
    const [side, other] = sides.toSorted((a, b) => a.last.length - b.last.length) as [Side, Side];
    const cut = await goOn(side, other, count === length);
    for (const path of pathsOfLength(graph, ends, count, work)) {
      if (paths.length === limit) return { paths, complete: false };
      paths.push(path);
    }
    if (cut || work.left < 0) return { paths, complete: false };
  }
  return { paths, complete: true };
}

function startAt(node: string): Side {
  return { last: [node], met: new Set([node]) };
}

async function readSome(...[read, nodes, most, within]: [ReadLinks, ...Parameters<ReadLinks>]) {
  return nodes.length > 0 ? read(nodes, most, within) : { links: [], met: [], cut: false };
}
