import type { RivalReading, Verdict } from '../model/finding.ts';
import { evaluation } from './evaluate.ts';
import type { FactLookup } from './fact-test.ts';
import type { PreparedObligation, Rules } from './prepare.ts';
import type { Days } from './timeline.ts';
import { stagesOf, verdictOf } from './verdict.ts';

/**
 * The readings of each contested test whose choice changes the verdict for this case: who holds each, where it is
 * written, and what follows. Empty where all readings agree.
 */
export function rivalReadings(
  obligation: PreparedObligation,
  days: Days,
  rules: Rules,
  lookup: FactLookup,
  lead: Verdict,
): RivalReading[] {
  return obligation.contested.flatMap((definition) => {
    if (!('readings' in definition)) return [];
    const readings = definition.readings.map((reading): RivalReading => {
      const isLead = reading.id === definition.lead;
      const taken = evaluation(rules, lookup, new Map([[definition.id, reading.id]]));
      return {
        definition: definition.id,
        reading: reading.id,
        label: reading.label,
        holder: reading.holder,
        citation: reading.citation,
        lead: isLead,
        verdict: isLead ? lead : verdictOf(stagesOf(obligation, days, taken)),
      };
    });
    return readings.some((reading) => reading.verdict !== lead) ? readings : [];
  });
}
