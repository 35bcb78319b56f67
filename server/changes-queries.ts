import type { NamedModel } from '../graph/changes/counts.ts';
import type { Configuration } from '../graph/model/release.ts';
import type { GraphStore } from '../graph/store/port.ts';

/** Every configuration in the graph, the models that have it by name, and the day of the edition. */
export async function configurationsWithModels(store: GraphStore) {
  const [configurations, models, situations] = await Promise.all([
    store.read(`MATCH (c:Configuration) RETURN c.id AS id, c.record AS record ORDER BY id`, {}),
    store.read(
      `MATCH (m:Model)-[:HAS_RELEASE]->(:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
       RETURN DISTINCT c.id AS configuration, m.id AS id, m.name AS name ORDER BY configuration, name, id`,
      {},
    ),
    store.read(`MATCH (s:Situation) RETURN DISTINCT s.as_of AS day ORDER BY day`, {}),
  ]);
  const rows = Map.groupBy(models.rows, ([configuration]) => String(configuration));
  return {
    configurations: configurations.rows.map(([, record]) => JSON.parse(String(record)) as Configuration),
    models: new Map(
      [...rows].map(([configuration, list]) => [
        configuration,
        list.map(([, id, name]): NamedModel => ({ id: String(id), name: String(name) })),
      ]),
    ),
    edition: situations.rows[0] ? String(situations.rows[0][0]) : undefined,
  };
}
