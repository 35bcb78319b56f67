import type { Instrument } from '../model/law.ts';
import type { Rules } from '../rules/prepare.ts';
import { isKnown } from '../rules/timeline.ts';
import { daysOfEffectKnown, daysOfKnowledge, daysPublished } from './change-days.ts';

/**
 * A day on which something of one instrument happens, with the obligations whose answers can change by it.
 * `publication`: something was published or replaced on the day. `turn`: by what is known, a state begins or ends on it.
 */
export type Occasion = {
  by: 'publication' | 'turn';
  instrument: string;
  day: string;
  obligations: readonly string[];
};

/**
 * Every occasion of the rules by what is known on a day, in the order of their days. Where what an obligation hangs on is
 * published on the very day on which it begins or ends, the publication has it alone.
 */
export function occasionsOf(rules: Rules, knownOn: string): Occasion[] {
  const found = new Map<string, Omit<Occasion, 'obligations'> & { obligations: Set<string> }>();
  const note = (by: Occasion['by'], instrument: string, day: string, obligation?: string) => {
    const key = [by, instrument, day].join(' ');
    const known = found.get(key) ?? { by, instrument, day, obligations: new Set<string>() };
    found.set(key, known);
    if (obligation !== undefined) known.obligations.add(obligation);
  };
  const instruments = [...rules.instruments.values()];
  for (const { id, timeline } of instruments)
    for (const state of timeline) {
      for (const day of daysPublished(state))
        if (day <= knownOn)
          for (const author of authorsOf(id, day, instruments)) note('publication', author, day);
      const days = isKnown(state, knownOn) ? [state.from, state.until] : [];
      for (const day of days) if (day !== undefined) note('turn', id, day);
    }
  for (const obligation of rules.obligations) {
    const { id, instrument } = obligation.record;
    const published = daysOfKnowledge(obligation).filter((day) => day <= knownOn);
    for (const day of published)
      for (const author of authorsOf(instrument, day, instruments)) note('publication', author, day, id);
    for (const day of daysOfEffectKnown(obligation, knownOn))
      if (!published.includes(day)) note('turn', instrument, day, id);
  }
  return [...found.values()]
    .map((occasion) => ({ ...occasion, obligations: [...occasion.obligations].toSorted() }))
    .toSorted((a, b) => compare([a.day, a.instrument, a.by], [b.day, b.instrument, b.by]));
}

/**
 * The instruments that published on a day what changed for one and its obligations: those that amend or repeal it and
 * have a state published on that day, or else it alone.
 */
function authorsOf(instrument: string, day: string, instruments: readonly Instrument[]): string[] {
  const authors = instruments.filter(
    ({ amends = [], repeals = [], timeline }) =>
      [...amends, ...repeals].includes(instrument) &&
      timeline.some((state) => daysPublished(state).includes(day)),
  );
  return authors.length > 0 ? authors.map(({ id }) => id) : [instrument];
}

function compare(a: readonly string[], b: readonly string[]): number {
  return a.join(' ') < b.join(' ') ? -1 : 1;
}
