import type { GraphStore } from '../../graph/store/port.ts';
import { kinds, nameOf } from './kinds.ts';
import { calledByAll, namesOf, wordsOf } from './matching.ts';
import { readNodesInOrder } from './nodes.ts';
import { rowsOf } from './rows.ts';
import type { GraphNode } from './shapes.ts';

/**
 * Nodes that are called by all words that are asked for, the best fitting first: those whose id or name is exactly that,
 * those whose citation or other title is, those whose name starts so, those whose id, citation or other title does, those
 * in which each word starts one, then the rest. Without words all of a label, by name.
 */
export async function searchNodes(
  store: GraphStore,
  { q, label, limit }: { q: string; label?: string | undefined; limit: number },
): Promise<{ items: Pick<GraphNode, 'label' | 'id' | 'name' | 'detail'>[]; total: number }> {
  if (label !== undefined && !kinds.has(label)) return { items: [], total: 0 };
  const words = wordsOf(q);
  const { count, rows } = searchQueries(label);
  const [counted, found] = await Promise.all([
    rowsOf(store, count, { words }),
    rowsOf(store, rows, { words, q: q.trim().toLowerCase(), limit }),
  ]);
  const refs = found.map((row) => ({ label: String(row['label']), id: String(row['id']) }));
  const nodes = await readNodesInOrder(store, refs);
  return {
    items: nodes.map(({ label, id, name, detail }) => ({ label, id, name, detail })),
    total: Number(counted[0]!['total']),
  };
}

/** The queries of a search among all nodes, or among those of one label of `kinds`. */
export function searchQueries(label: string | undefined): { count: string; rows: string } {
  const matching = `
    MATCH (n${label === undefined ? '' : `:${label}`}) WHERE n.seeded IS NOT NULL
    WITH n, ${namesOf('n')} AS names WHERE ${calledByAll}`;
  const lower = (name: string) => `toLower(coalesce(${name}, ' '))`;
  const others = ['n.citation', 'n.title', 'n.native_title', 'n.spdx'].map(lower);
  const some = (names: readonly string[], test: string) =>
    names.map((name) => `${name} ${test}`).join(' OR ');
  const starts = [' ', '-', '('].map((before) => `names CONTAINS '${before}' + word`).join(' OR ');
  return {
    count: `${matching} RETURN count(n) AS total`,
    rows: `${matching}
      WITH n, ' ' + names AS names, ${nameOf('n')} AS name
      RETURN labels(n)[0] AS label, n.id AS id, name AS name,
        CASE WHEN ${some([lower('name'), lower('n.id')], '= $q')} THEN 0
          WHEN ${some(others, '= $q')} THEN 1
          WHEN toLower(name) STARTS WITH $q THEN 2
          WHEN ${some([lower('n.id'), ...others], 'STARTS WITH $q')} THEN 3
          WHEN all(word IN $words WHERE ${starts}) THEN 4 ELSE 5 END AS fit
      ORDER BY fit, name, label, id LIMIT $limit`,
  };
}
