import type { Verdict } from '../graph/model/finding.ts';
import type { Configuration, Developer, Licence, Model } from '../graph/model/release.ts';
import type { LevelCode } from '../graph/model/taxonomy.ts';
import type { GraphStore } from '../graph/store/port.ts';
import { positionOf } from './paging.ts';

type Page = { limit: number; cursor?: string | undefined; q: string };
type Configured = Configuration & { levels: LevelCode[] };

const matching = `MATCH (m:Model) WHERE $q = '' OR toLower(m.name) CONTAINS $q OR m.id CONTAINS $q`;

const rowsOf = `
  MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
  WHERE m.id IN $ids
  OPTIONAL MATCH (m)-[:DEVELOPED_BY]->(d:Developer)
  OPTIONAL MATCH (r)-[:LICENSED_UNDER]->(l:Licence)
  RETURN m.id AS id, m.name AS name, m.date AS released, m.training_compute_flop AS compute,
    d.id AS developer, d.name AS developerName, d.country AS country,
    l.id AS licence, l.name AS licenceName, r.levels AS levels, c.id AS configuration, r.date AS date
  ORDER BY m.name, m.id, r.date, r.id`;

/** One page of the models, by name, with what a list shows of them. The search is in name and id, without case. */
export async function modelPage(store: GraphStore, { limit, cursor, q }: Page) {
  const skip = positionOf(cursor);
  const text = q.trim().toLowerCase();
  const [counted, named] = await Promise.all([
    store.read(`${matching} RETURN count(m) AS total`, { q: text }),
    store.read(`${matching} RETURN m.id AS id, m.name AS name ORDER BY name, id SKIP $skip LIMIT $limit`, {
      q: text,
      skip,
      limit,
    }),
  ]);
  const total = Number(counted.rows[0]![0]);
  const ids = named.rows.map(([id]) => String(id));
  const { columns, rows } = await store.read(rowsOf, { ids });
  const byModel = Map.groupBy(
    rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
    (row) => String(row['id']),
  );
  const items = ids.flatMap((id) => {
    const releases = byModel.get(id);
    return releases ? [rowOf(releases)] : [];
  });
  const next = skip + ids.length;
  return { items, total, ...(next < total && ids.length > 0 && { next: String(next) }) };
}

type Row = Record<string, unknown>;

/** The first release speaks for the model in a list; all its configurations are named. */
function rowOf(releases: readonly Row[]) {
  const first = releases[0]!;
  return {
    id: String(first['id']),
    name: String(first['name']),
    developer: namedOf(first, 'developer'),
    country: first['country'] as string | null,
    released: first['released'] as string | null,
    licence: namedOf(first, 'licence'),
    levels: first['levels'] as LevelCode[],
    configurations: [...new Set(releases.map((row) => String(row['configuration'])))],
    trainingComputeFlop: first['compute'] as number | null,
  };
}

function namedOf(row: Row, key: string): { id: string; name: string } | null {
  return row[key] === null ? null : { id: String(row[key]), name: String(row[`${key}Name`]) };
}

/** One model with the records it names, or `null` when there is none with this id. */
export async function modelRecord(store: GraphStore, id: string) {
  const { rows } = await store.read(
    `MATCH (m:Model {id: $id}) OPTIONAL MATCH (m)-[:DEVELOPED_BY]->(d:Developer)
     RETURN m.record AS model, d.record AS developer`,
    { id },
  );
  const row = rows[0];
  if (!row) return null;
  const [configurations, licences] = await Promise.all([
    modelConfigurations(store, id),
    store.read(
      `MATCH (:Model {id: $id})-[:HAS_RELEASE]->(r:Release)-[e:EXPOSES]->(c:Component)
       WHERE e.licence IS NOT NULL
       MATCH (l:Licence) WHERE l.id = e.licence OR l.id = r.licence
       RETURN DISTINCT l.id AS id, l.record AS record ORDER BY id`,
      { id },
    ),
  ]);
  return {
    model: JSON.parse(String(row[0])) as Model,
    developer: row[1] ? (JSON.parse(String(row[1])) as Developer) : null,
    licences: licences.rows.map(([, record]) => JSON.parse(String(record)) as Licence),
    configurations,
    levels: configurations[0]?.levels ?? [],
  };
}

/** The configurations of a model's releases, the first release first. Empty for an unknown model. */
export async function modelConfigurations(store: GraphStore, id: string): Promise<Configured[]> {
  const { rows } = await store.read(
    `MATCH (:Model {id: $id})-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
     RETURN c.record AS record, c.levels AS levels, r.date AS date, r.id AS release
     ORDER BY date, release`,
    { id },
  );
  return rows.map(([record, levels]) => ({
    ...(JSON.parse(String(record)) as Configuration),
    levels: levels as LevelCode[],
  }));
}

/** The models whose configurations an obligation applies to, will, may or is lifted for, by situation and verdict. */
export async function modelsReached(store: GraphStore, obligation: string) {
  const { rows } = await store.read(
    `MATCH (m:Model)-[:HAS_RELEASE]->(:Release)-[:HAS_CONFIGURATION]->(:Configuration)
       -[f:SUBJECT_TO|EXEMPT_FROM|MAY_BE_SUBJECT_TO]->(:Obligation {id: $obligation})
     RETURN DISTINCT f.situation AS situation, f.verdict AS verdict, m.id AS id, m.name AS name
     ORDER BY situation, verdict, name, id`,
    { obligation },
  );
  const groups = Map.groupBy(rows, ([situation, verdict]) => `${String(situation)} ${String(verdict)}`);
  return [...groups.values()].map((list) => ({
    situation: String(list[0]![0]),
    verdict: list[0]![1] as Verdict,
    models: list.map(([, , id, name]) => ({ id: String(id), name: String(name) })),
  }));
}
