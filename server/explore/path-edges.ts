import type { Link } from '../../graph/paths/links.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { edgeOf } from './edges.ts';
import { rowsOf } from './rows.ts';
import { refOf, type GraphEdge } from './shapes.ts';

const idOf = ({ type, from, to, key }: Link) => `${from} ${type} ${to} ${key}`;

/** The relationships that links stand for. One query for each pair of labels among their ends. */
export async function pathEdges(store: GraphStore, links: readonly Link[]) {
  const distinct = [...new Map(links.map((link) => [idOf(link), link])).values()];
  const groups = Map.groupBy(distinct, ({ from, to }) => `${refOf(from).label} ${refOf(to).label}`);
  const read = [...groups].map(async ([labels, group]) => {
    const [start, end] = labels.split(' ') as [string, string];
    const wanted = group.map(({ type, key, from, to }) => ({
      type,
      key,
      from: refOf(from).id,
      to: refOf(to).id,
    }));
    const rows = await rowsOf(store, linkedQuery(start, end), { wanted });
    return rows.map((row) => edgeOf(start, row));
  });
  const edges = new Map((await Promise.all(read)).flat().map((edge) => [idOf(edge), edge]));
  return { of: (link: Link): GraphEdge | undefined => edges.get(idOf(link)) };
}

/** The query for relationships between nodes of two labels of `kinds`. */
export function linkedQuery(start: string, end: string): string {
  return `UNWIND $wanted AS wanted
    MATCH (a:${start} {id: wanted.from})-[r]->(b:${end} {id: wanted.to})
    WHERE type(r) = wanted.type AND r.key = wanted.key AND r.seeded IS NOT NULL
    RETURN a.id AS start, type(r) AS type, labels(b)[0] AS label, b.id AS target, properties(r) AS properties`;
}
