import { collections } from '../graph/model/seed-file.ts';
import { argued } from '../graph/seed/knowledge.ts';
import type { GraphStore } from '../graph/store/port.ts';

type Collection = (typeof argued)[number];
type Row = Record<string, unknown>;

const labels = argued.map((name) => collections[name].label);
const arguedNodes = labels.map((label) => `n:${label}`).join(' OR ');

/** Everything argued about openness, by collection, each sorted by id; with how many duties answer each risk or ask for each measure, and how many of them are in force. */
export async function argumentRecords(store: GraphStore) {
  const [records, duties, components] = await Promise.all([
    rowsOf(
      store,
      `MATCH (n) WHERE ${arguedNodes} RETURN labels(n)[0] AS label, n.id AS id, n.record AS record ORDER BY id, label`,
    ),
    rowsOf(
      store,
      `MATCH (o:Obligation)-[:ADDRESSES|CALLS_FOR]->(n) 
       WITH DISTINCT n.id AS id, o.id AS duty, o.status AS status
       RETURN id, count(duty) AS all, count(CASE WHEN status = 'in-force' THEN 1 END) AS inForce ORDER BY id`,
    ),
    rowsOf(
      store,
      `MATCH (n)-[:DRIVEN_BY]->(c:Component)
       RETURN DISTINCT c.id AS id, c.label AS label, c.position AS position ORDER BY position, id`,
    ),
  ]);
  const byLabel = Map.groupBy(records, ({ label }) => String(label));
  return {
    records: <T>(name: Collection): T[] =>
      (byLabel.get(collections[name].label) ?? []).map(({ record }) => JSON.parse(String(record)) as T),
    duties: new Map(
      duties.map(({ id, all, inForce }) => [String(id), { all: Number(all), inForce: Number(inForce) }]),
    ),
    components: components.map(({ id, label, position }) => ({
      id: String(id),
      label: String(label),
      position: position === undefined ? null : Number(position),
    })),
  };
}

/** One record with its label, or `null` when nothing argued has this id. */
export async function argumentNode(store: GraphStore, id: string) {
  const [row] = await rowsOf(
    store,
    `MATCH (n) WHERE (${arguedNodes}) AND n.id = $id RETURN labels(n)[0] AS label, n.record AS record`,
    { id },
  );
  return row ? { label: String(row['label']), record: JSON.parse(String(row['record'])) as unknown } : null;
}

/** What a node is joined to, duties and sources apart, by kind of relationship. The label is one of ours, never a user's. */
export async function argumentNeighbours(store: GraphStore, label: string, id: string) {
  const read = (pattern: string) =>
    rowsOf(
      store,
      `MATCH ${pattern} WHERE NOT m:Source AND NOT m:Obligation
       RETURN type(e) AS relation, labels(m)[0] AS label, m.id AS id, coalesce(m.label, m.short, m.name) AS title,
         m.text AS text, m.attestation AS attestation, e.named_by AS namedBy,
         e.evidence AS evidence, e.resolution AS resolution, m.position AS position
       ORDER BY relation, label, position, id`,
      { id },
    );
  const [from, to] = await Promise.all([
    read(`(n:${label} {id: $id})-[e]->(m)`),
    read(`(m)-[e]->(n:${label} {id: $id})`),
  ]);
  const shown = (direction: 'out' | 'in') => (row: Row) => ({
    relation: String(row['relation']),
    direction,
    label: String(row['label']),
    id: String(row['id']),
    title: String(row['title'] ?? row['id']),
    ...optional(row, ['text', 'attestation', 'namedBy', 'evidence', 'resolution']),
  });
  return [...from.map(shown('out')), ...to.map(shown('in'))];
}

/** The duties that answer a risk or ask for a measure, each once for every reason given. */
export async function argumentDuties(store: GraphStore, label: string, id: string) {
  const rows = await rowsOf(
    store,
    `MATCH (o:Obligation)-[e:ADDRESSES|CALLS_FOR]->(n:${label} {id: $id})
     MATCH (o)-[:UNDER]->(i:Instrument)-[:\`IN\`]->(j:Jurisdiction)
     OPTIONAL MATCH (t:Theme {id: e.theme})
     RETURN o.id AS id, o.title AS title, o.citation AS citation, o.binding AS binding, i.force AS force, o.status AS status,
       i.id AS instrument, i.short AS short, j.id AS jurisdiction, j.name AS jurisdictionName,
       e.reason AS reason, t.label AS theme, e.confidence AS confidence, e.link AS link
     ORDER BY jurisdictionName, short, id, link`,
    { id },
  );
  return rows.map((row) => ({
    id: String(row['id']),
    title: String(row['title']),
    citation: String(row['citation']),
    binding: row['binding'] === true && row['force'] === 'binding',
    status: row['status'] ? String(row['status']) : null,
    instrument: { id: String(row['instrument']), short: String(row['short']) },
    jurisdiction: { id: String(row['jurisdiction']), name: String(row['jurisdictionName']) },
    reason: String(row['reason']),
    theme: row['theme'] ? String(row['theme']) : null,
    confidence: String(row['confidence']),
  }));
}

/** The risks that an obligation answers and the measures it asks for, each once for every reason given. */
export async function argumentOf(store: GraphStore, obligation: string) {
  const rows = await rowsOf(
    store,
    `MATCH (:Obligation {id: $id})-[a:ADDRESSES|CALLS_FOR]->(p)
     RETURN type(a) AS type, p.id AS id, p.label AS label, p.text AS text, a.reason AS reason
     ORDER BY type, id, reason`,
    { id: obligation },
  );
  return rows.map((row) => ({
    kind: row['type'] === 'ADDRESSES' ? ('risk' as const) : ('measure' as const),
    id: String(row['id']),
    label: String(row['label']),
    text: String(row['text']),
    reason: String(row['reason']),
  }));
}

/** The documents that a node is stated in. */
export async function argumentSources(store: GraphStore, label: string, id: string): Promise<unknown[]> {
  const rows = await rowsOf(
    store,
    `MATCH (n:${label} {id: $id})-[:STATED_IN]->(s:Source) RETURN DISTINCT s.id AS id, s.record AS record ORDER BY id`,
    { id },
  );
  return rows.map(({ record }) => JSON.parse(String(record)) as unknown);
}

async function rowsOf(store: GraphStore, query: string, parameters: Row = {}): Promise<Row[]> {
  const { columns, rows } = await store.read(query, parameters);
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

function optional<K extends string>(row: Row, keys: readonly K[]): { [key in K]?: string } {
  const present = keys.filter((key) => row[key] !== null && row[key] !== undefined);
  return Object.fromEntries(present.map((key) => [key, String(row[key])])) as { [key in K]?: string };
}
