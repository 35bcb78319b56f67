import type { RivalReading, Verdict } from '../model/finding.ts';
import type { Evaluation } from './evaluate.ts';
import type { PreparedObligation } from './prepare.ts';
import type { Days } from './timeline.ts';
import { stagesOf, verdictOf } from './verdict.ts';

/**
 * The readings of each contested test whose choice changes the verdict for this case: who holds each, where it is
 * written, and what follows. Empty where all readings agree. `under` evaluates the case with another reading of one
 * test; what it works out is shared by all obligations.
 */
export function rivalReadings(
  obligation: PreparedObligation,
  days: Days,
  lead: Verdict,
  under: (definition: string, reading: string) => Evaluation,
): RivalReading[] {
  return obligation.contested.flatMap((definition) => {
    if (!('readings' in definition)) return [];
    const readings = definition.readings.map((reading): RivalReading => {
      const isLead = reading.id === definition.lead;
      return {
        definition: definition.id,
        reading: reading.id,
        label: reading.label,
        holder: reading.holder,
        citation: reading.citation,
        lead: isLead,
        verdict: isLead ? lead : verdictOf(stagesOf(obligation, days, under(definition.id, reading.id))),
      };
    });
    return readings.some((reading) => reading.verdict !== lead) ? readings : [];
  });
}
