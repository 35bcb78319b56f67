import type { PreparedObligation, Rules } from '../rules/prepare.ts';
import { isKnown } from '../rules/timeline.ts';
import type { Validity } from '../model/law.ts';

/** Everything dated that an obligation hangs on: its states, those of its instrument, and what lifts it. */
function datedParts({ record, instrument, scope, exemptions }: PreparedObligation): Validity[] {
  return [...record.timeline, ...instrument.timeline, ...scope, ...exemptions];
}

/** The days of effect on which the answer on an obligation can change, in order, whatever is known. */
export function daysOfEffect(obligation: PreparedObligation): string[] {
  return sorted(datedParts(obligation).flatMap(({ from, until }) => [from, until]));
}

/** The same by what is known on a day. */
export function daysOfEffectKnown(obligation: PreparedObligation, knownOn: string): string[] {
  const known = datedParts(obligation).filter((part) => isKnown(part, knownOn));
  return sorted(known.flatMap(({ from, until }) => [from, until]));
}

/** The days on which something was published, or replaced, that an obligation hangs on, in order. */
export function daysOfKnowledge(obligation: PreparedObligation): string[] {
  return sorted(datedParts(obligation).flatMap(daysPublished));
}

/** The days on which a state or rule was published or replaced. */
export function daysPublished({ known, known_until }: Validity): string[] {
  return [known, known_until].filter((day) => day !== undefined);
}

/** The last day on which something of the rules was published: from it on all of them is known. */
export function lastPublication(rules: Rules): string {
  const own = [...rules.instruments.values()].flatMap(({ timeline }) => timeline.flatMap(daysPublished));
  return sorted([...own, ...rules.obligations.flatMap(daysOfKnowledge)]).at(-1) ?? '0001-01-01';
}

function sorted(days: readonly (string | undefined)[]): string[] {
  return [...new Set(days.filter((day) => day !== undefined))].sort();
}
