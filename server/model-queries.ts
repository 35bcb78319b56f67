import type { Verdict } from '../graph/model/finding.ts';
import type { Configuration, Developer, Licence, Model } from '../graph/model/release.ts';
import type { FactValues } from '../graph/model/fact.ts';
import type { LevelCode } from '../graph/model/taxonomy.ts';
import type { GraphStore } from '../graph/store/port.ts';

type ReleaseOfModel = { id: string; levels: LevelCode[]; facts: FactValues; configuration: string };

/** One model with the records it names, or `null` when there is none with this id. */
export async function modelRecord(store: GraphStore, id: string) {
  const { rows } = await store.read(
    `MATCH (m:Model {id: $id}) OPTIONAL MATCH (m)-[:DEVELOPED_BY]->(d:Developer)
     RETURN m.record AS model, d.record AS developer`,
    { id },
  );
  const row = rows[0];
  if (!row) return null;
  const [releases, configurations, kin, licences] = await Promise.all([
    modelReleases(store, id),
    modelConfigurations(store, id),
    modelKin(store, id),
    store.read(
      `MATCH (:Model {id: $id})-[:HAS_RELEASE]->(r:Release)-[e:EXPOSES]->(c:Component)
       WHERE e.licence IS NOT NULL
       MATCH (l:Licence)
       WHERE l.id = e.licence OR l.id = r.licence OR l.id IN coalesce(e.further_licences, [])
       RETURN DISTINCT l.id AS id, l.record AS record ORDER BY id`,
      { id },
    ),
  ]);
  return {
    model: JSON.parse(String(row[0])) as Model,
    developer: row[1] ? (JSON.parse(String(row[1])) as Developer) : null,
    licences: licences.rows.map(([, record]) => JSON.parse(String(record)) as Licence),
    releases,
    configurations,
    ...kin,
  };
}

/** The model that one was made from, and those made from it, by name. */
async function modelKin(store: GraphStore, id: string) {
  const [bases, derived] = await Promise.all([
    store.read(`MATCH (:Model {id: $id})-[:DERIVED_FROM]->(b:Model) RETURN b.id AS id, b.name AS name`, {
      id,
    }),
    store.read(
      `MATCH (d:Model)-[f:DERIVED_FROM]->(:Model {id: $id})
       RETURN d.id AS id, d.name AS name, f.how AS how ORDER BY name, id`,
      { id },
    ),
  ]);
  const [base] = bases.rows.map(([model, name]) => ({ id: String(model), name: String(name) }));
  return {
    base: base ?? null,
    derived: derived.rows.map(([model, name, how]) => ({
      id: String(model),
      name: String(name),
      how: String(how),
    })),
  };
}

/** What the releases of a model state, the first release first. Empty for an unknown model. */
export async function modelReleases(store: GraphStore, id: string): Promise<ReleaseOfModel[]> {
  const { rows } = await store.read(
    `MATCH (m:Model {id: $id})-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
     RETURN r.id AS release, r.levels AS levels, r.facts AS facts, c.id AS configuration,
       CASE WHEN r.id = m.first_release THEN 0 ELSE 1 END AS later, r.date AS date
     ORDER BY later, date, release`,
    { id },
  );
  return rows.map(([release, levels, facts, configuration]) => ({
    id: String(release),
    levels: levels as LevelCode[],
    facts: JSON.parse(String(facts)) as FactValues,
    configuration: String(configuration),
  }));
}

/** The configurations of a model's releases, each with the number of models that share it, the most shared first. */
async function modelConfigurations(store: GraphStore, id: string) {
  const { rows } = await store.read(
    `MATCH (:Model {id: $id})-[:HAS_RELEASE]->(:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
     WITH DISTINCT c
     MATCH (m:Model)-[:HAS_RELEASE]->(:Release)-[:HAS_CONFIGURATION]->(c)
     RETURN c.id AS id, c.record AS record, count(DISTINCT m) AS models
     ORDER BY models DESC, id`,
    { id },
  );
  return rows.map(([, record, models]) => ({
    ...(JSON.parse(String(record)) as Configuration),
    models: Number(models),
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

/** Some models by id, each with its name and what its first release states. Ids that no model has are left out. */
export async function comparedModels(
  store: GraphStore,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string; facts: FactValues }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await store.read(
    `MATCH (m:Model)-[:HAS_RELEASE]->(r:Release) WHERE m.id IN $ids AND r.id = m.first_release
     RETURN m.id AS id, m.name AS name, r.facts AS facts ORDER BY id`,
    { ids: [...ids] },
  );
  return new Map(
    rows.map(([id, name, facts]) => [
      String(id),
      { id: String(id), name: String(name), facts: JSON.parse(String(facts)) as FactValues },
    ]),
  );
}
