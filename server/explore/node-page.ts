import type { NodeRef } from '../../graph/model/scene.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { neighbourCounts } from './neighbours.ts';
import { readNodes } from './nodes.ts';
import { rowsOf } from './rows.ts';
import { keyOf, type Properties, type StatedIn } from './shapes.ts';

/** All about one node, or `null` when it is not in the seeded graph. Verdicts are counted for the situation, or for all. */
export async function nodePage(store: GraphStore, ref: NodeRef, situation: string | undefined) {
  const node = (await readNodes(store, [ref])).get(keyOf(ref));
  if (!node) return null;
  const [[held], sources, neighbours] = await Promise.all([
    rowsOf(store, propertiesQuery(ref.label), { id: ref.id }),
    sourcesOf(store, ref),
    neighbourCounts(store, ref, situation),
  ]);
  const { record, seeded: _seeded, ...properties } = held!['properties'] as Properties;
  return {
    node,
    properties,
    record: record === undefined ? null : (JSON.parse(String(record)) as Record<string, unknown>),
    sources,
    neighbours,
  };
}

/** Where a node is stated, a line for each place. */
async function sourcesOf(store: GraphStore, { label, id }: NodeRef): Promise<StatedIn[]> {
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  return (await rowsOf(store, sourcesQuery(label), { id })).map((row) => ({
    id: String(row['id']),
    title: String(row['title']),
    url: text(row['url']),
    pinpoint: text(row['pinpoint']),
    checked: String(row['checked']),
    confidence: String(row['confidence']),
  }));
}

/** The query for what a node of a label of `kinds` holds. */
export function propertiesQuery(label: string): string {
  return `MATCH (n:${label} {id: $id}) WHERE n.seeded IS NOT NULL RETURN properties(n) AS properties`;
}

/** The query for the documents that a node of a label of `kinds` is stated in. */
export function sourcesQuery(label: string): string {
  return `MATCH (n:${label} {id: $id})-[r:STATED_IN]->(s:Source) WHERE r.seeded IS NOT NULL
    RETURN s.id AS id, s.title AS title, s.url AS url, r.pinpoint AS pinpoint, r.checked AS checked,
      r.confidence AS confidence, coalesce(r.pinpoint, '') AS place
    ORDER BY title, id, place, checked, confidence LIMIT 500`;
}
