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
