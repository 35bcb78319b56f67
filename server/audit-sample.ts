import { sampleFor, type Sampled } from '../graph/audit/sample.ts';
import type { Licence, Model } from '../graph/model/release.ts';
import type { Knowledge } from './knowledge.ts';

/** More models than this are not read for one answer; it says how many were. */
const mostModels = 2_000;

/** A sample proposed for an audit from the models of the graph, and from how many of them it was drawn. */
export async function sampleOf(
  knowledge: Knowledge,
  size: number,
): Promise<{ items: Sampled[]; considered: number; total: number }> {
  const { store } = knowledge;
  const [{ rulebase }, models, licences, counted] = await Promise.all([
    knowledge.current(),
    store.read('MATCH (m:Model) RETURN m.id AS id, m.record AS record ORDER BY id LIMIT $most', {
      most: mostModels,
    }),
    store.read('MATCH (l:Licence) RETURN l.id AS id, l.record AS record ORDER BY id'),
    store.read('MATCH (m:Model) RETURN count(m) AS total'),
  ]);
  const records = {
    licences: new Map(
      licences.rows.map(([id, record]) => [String(id), JSON.parse(String(record)) as Licence]),
    ),
    components: rulebase.components,
  };
  const all = models.rows.map(([, record]) => JSON.parse(String(record)) as Model);
  return {
    items: sampleFor(all, size, records),
    considered: all.length,
    total: Number(counted.rows[0]![0]),
  };
}
