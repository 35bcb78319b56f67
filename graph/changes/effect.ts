import { dayBefore } from '../model/calendar.ts';
import { daysOfEffect } from './change-days.ts';
import { flipsOf, type Flip, type Window } from './flips.ts';
import type { Ground } from './ground.ts';
import type { Occasion } from './occasions.ts';

/**
 * What an occasion flips.
 * A publication: the law as known on its day against the law as known the day before, on every day of effect from the
 * publication on. What an amendment says of days before it was published is hindsight, and left out.
 * A turn: the day against the day before, as known on `knownOn`.
 */
export function effectOf(ground: Ground, occasion: Occasion, knownOn: string): Flip[] {
  const grounds = { before: ground, after: ground };
  const { day, by } = occasion;
  if (by === 'publication')
    return occasion.obligations.flatMap((id) => flipsOf(id, grounds, windowsFrom(ground, id, day)));
  const turn = {
    before: { asOf: dayBefore(day), knownOn },
    after: { asOf: day, knownOn },
    from: null,
    until: null,
  };
  return occasion.obligations.flatMap((id) => flipsOf(id, grounds, [turn]));
}

/** The spans of days from a publication on, within each of which no answer changes, with what was known before and after. */
function windowsFrom(ground: Ground, id: string, day: string): Window[] {
  const later = daysOfEffect(ground.obligations.get(id)!).filter((other) => other > day);
  const eve = dayBefore(day);
  return [day, ...later].map((from, at) => ({
    before: { asOf: from, knownOn: eve },
    after: { asOf: from, knownOn: day },
    from,
    until: later[at] ?? null,
  }));
}
