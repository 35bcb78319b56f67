import type { Degree } from '../model/compare-seeds.ts';
import type { FactValues } from '../model/fact.ts';

/** What a case says of its licence and of its published parts, and what follows from those alone. */
const followsOpenness =
  /^(licence_(id|class|restrictions|revocable)|licence_grants\..*|public\..*|us\.ear_published|publicly_available|deployed)$/;

/**
 * A case at another degree of openness. What the degree states takes its place; what the case says of licence and
 * published parts and the degree does not is not known any more, since it was said of another release.
 */
export function atDegree(facts: FactValues, degree: Degree): FactValues {
  const kept = Object.entries(facts).filter(([fact]) => !followsOpenness.test(fact));
  return { ...Object.fromEntries(kept), ...degree.facts };
}
