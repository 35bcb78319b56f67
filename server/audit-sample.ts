import { sampleFor, type Sampled } from '../graph/audit/sample.ts';
import type { Model } from '../graph/model/release.ts';
import type { Knowledge } from './knowledge.ts';

/** More models than this are not read for one answer; it says how many were. */
const mostModels = 2_000;

/** A sample proposed for an audit from the models of the graph, and from how many of them it was drawn. */
export async function sampleOf(
  knowledge: Knowledge,
  size: number,
): Promise<{ items: Sampled[]; considered: number; total: number }> {
  const [{ rulebase }, models, counted] = await Promise.all([
    knowledge.current(),
    knowledge.store.read('MATCH (m:Model) RETURN m.id AS id, m.record AS record ORDER BY id LIMIT $most', {
      most: mostModels,
    }),
    knowledge.store.read('MATCH (m:Model) RETURN count(m) AS total'),
  ]);
  const licences = new Map(rulebase.licences.map((licence) => [licence.id, licence]));
  const all = models.rows.map(([, record]) => JSON.parse(String(record)) as Model);
  return {
    items: sampleFor(all, size, { licences, components: rulebase.components }),
    considered: all.length,
    total: Number(counted.rows[0]![0]),
  };
}
