import type { RivalReading, Verdict } from '../model/finding.ts';
import type { Reading } from '../model/law.ts';
import { evaluate, evaluation, type Evaluation } from './evaluate.ts';
import type { ContestedDefinition, PreparedObligation } from './prepare.ts';
import type { Days } from './timeline.ts';
import { stagesOf, verdictOf } from './verdict.ts';

/** Readings that are taken in place of the leading ones. */
export type Taken = readonly { definition: ContestedDefinition; reading: Reading }[];

/** Makes a function that evaluates a case with other than the leading readings, each choice once. */
export function underReadings(within: Evaluation): (taken: Taken) => Evaluation {
  const made = new Map<string, Evaluation>([['', within]]);
  return (taken) => {
    const key = taken.map(({ definition, reading }) => `${definition.id} ${reading.id} `).join('');
    const known = made.get(key);
    if (known) return known;
    const choice = new Map(taken.map(({ definition, reading }) => [definition.id, reading.id]));
    const under = evaluation(within.rules, within.lookup, choice);
    made.set(key, under);
    return under;
  };
}

/**
 * The readings of each contested test whose choice changes the verdict for this case, alone or together with one of
 * another test: who holds each, where it is written, and what follows. Empty where the choice changes nothing.
 * `under` evaluates the case with other readings; what it works out is shared by all obligations.
 */
export function rivalReadings(
  obligation: PreparedObligation,
  days: Days,
  lead: Verdict,
  under: (taken: Taken) => Evaluation,
): RivalReading[] {
  const verdictUnder = (taken: Taken) => verdictOf(stagesOf(obligation, days, under(taken)));
  const differs = ({ id }: ContestedDefinition, taken: Taken) =>
    evaluate({ definition: id }, under(taken)) !== evaluate({ definition: id }, under([]));
  const rows: RivalReading[] = [];
  const quiet: ContestedDefinition[] = [];
  let open = false;
  for (const definition of obligation.contested) {
    const rivals = rivalsOf(definition).filter((taken) => differs(definition, [taken]));
    const changing = new Map(rivals.map((taken) => [taken.reading, verdictUnder([taken])]));
    if ([...changing.values()].every((verdict) => verdict === lead)) {
      quiet.push(definition);
      open ||= rivals.length > 0;
    } else
      rows.push(
        ...definition.readings.map((reading) =>
          rowOf([{ definition, reading }], changing.get(reading) ?? lead),
        ),
      );
  }
  return open ? [...rows, ...together(quiet, lead, verdictUnder, differs)] : rows;
}

/** Pairs of readings that change the verdict although neither does by itself, after the leading ones. */
function together(
  quiet: readonly ContestedDefinition[],
  lead: Verdict,
  verdictUnder: (taken: Taken) => Verdict,
  differs: (definition: ContestedDefinition, taken: Taken) => boolean,
): RivalReading[] {
  const leading = new Map<ContestedDefinition, RivalReading>();
  const joint: RivalReading[] = [];
  for (const [at, first] of quiet.entries())
    for (const second of quiet.slice(at + 1))
      for (const one of rivalsOf(first))
        for (const other of rivalsOf(second)) {
          const taken = [one, other];
          if (!differs(first, taken) || !differs(second, taken)) continue;
          const verdict = verdictUnder(taken);
          if (verdict === lead) continue;
          for (const definition of [first, second])
            leading.set(definition, rowOf([leadOf(definition)], lead));
          joint.push(rowOf(taken, verdict));
        }
  return [...leading.values(), ...joint];
}

function rivalsOf(definition: ContestedDefinition): Taken[number][] {
  return definition.readings
    .filter((reading) => reading.id !== definition.lead)
    .map((reading) => ({ definition, reading }));
}

function leadOf(definition: ContestedDefinition): Taken[number] {
  return { definition, reading: definition.readings.find(({ id }) => id === definition.lead)! };
}

function rowOf(taken: Taken, verdict: Verdict): RivalReading {
  const readings = taken.map(({ reading }) => reading);
  return {
    definition: taken[0]!.definition.id,
    reading: readings.map(({ id }) => id).join(' + '),
    label: readings.map(({ label }) => label).join('; and: '),
    holder: [...new Set(readings.map(({ holder }) => holder))].join('; '),
    citation: readings.map(({ citation }) => citation).join('; '),
    lead: taken.every(({ definition, reading }) => definition.lead === reading.id),
    verdict,
  };
}
