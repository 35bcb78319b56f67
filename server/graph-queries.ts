import type { GraphStore } from '../graph/store/port.ts';

/** What the graph is made of. What people record beside the seeds is left out. */
export type GraphSchema = {
  labels: { label: string; nodes: number; properties: string[] }[];
  types: { type: string; relationships: number; from: string[]; to: string[] }[];
};

const known = new WeakMap<GraphStore, { version: string; schema: Promise<GraphSchema> }>();

/** The schema of the graph of this version; read once, since it takes a walk over everything. */
export function graphSchema(store: GraphStore, version: string): Promise<GraphSchema> {
  const held = known.get(store);
  if (held?.version === version) return held.schema;
  const schema = readSchema(store);
  known.set(store, { version, schema });
  // A failure is not kept.
  schema.catch(() => known.delete(store));
  return schema;
}

async function readSchema(store: GraphStore): Promise<GraphSchema> {
  const [labels, types] = await Promise.all([
    store.read(
      `MATCH (n) WHERE n.seeded IS NOT NULL
       UNWIND keys(n) AS property
       RETURN labels(n)[0] AS label, count(DISTINCT n) AS nodes, collect(DISTINCT property) AS properties
       ORDER BY label`,
    ),
    store.read(
      `MATCH (a)-[r]->(b) WHERE r.seeded IS NOT NULL
       RETURN type(r) AS type, count(r) AS relationships, collect(DISTINCT labels(a)[0]) AS from_labels,
         collect(DISTINCT labels(b)[0]) AS to_labels
       ORDER BY type`,
    ),
  ]);
  const sorted = (list: unknown) => (list as string[]).toSorted();
  return {
    labels: labels.rows.map(([label, nodes, properties]) => ({
      label: String(label),
      nodes: Number(nodes),
      properties: sorted(properties),
    })),
    types: types.rows.map(([type, relationships, from, to]) => ({
      type: String(type),
      relationships: Number(relationships),
      from: sorted(from),
      to: sorted(to),
    })),
  };
}

/**
 * Nodes whose id or name holds the words that are asked for; those that start with them come first. Without words all
 * of a label, by name.
 */
export async function nodesNamed(
  store: GraphStore,
  { q, label, limit }: { q: string; label?: string | undefined; limit: number },
) {
  const parameters = { q: q.trim().toLowerCase(), label: label ?? null };
  const matching = `
    MATCH (n) WHERE n.seeded IS NOT NULL AND ($label IS NULL OR $label IN labels(n))
    WITH n, coalesce(n.name, n.title, n.label, n.question, n.id) AS name
    WHERE toLower(name) CONTAINS $q OR toLower(n.id) CONTAINS $q`;
  const [counted, found] = await Promise.all([
    store.read(`${matching} RETURN count(n) AS total`, parameters),
    store.read(
      `${matching}
       RETURN labels(n)[0] AS label, n.id AS id, name AS name,
         CASE WHEN toLower(n.id) = $q OR toLower(name) = $q THEN 0
           WHEN toLower(name) STARTS WITH $q THEN 1 WHEN toLower(n.id) STARTS WITH $q THEN 2 ELSE 3 END AS fit
       ORDER BY fit, name, label, id LIMIT $limit`,
      { ...parameters, limit },
    ),
  ]);
  return {
    items: found.rows.map(([kind, id, name]) => ({
      label: String(kind),
      id: String(id),
      name: String(name),
    })),
    total: Number(counted.rows[0]![0]),
  };
}
