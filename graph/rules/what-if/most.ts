import type { Solution } from '../../model/what-if.ts';
import { obligationsIn, type Question } from '../outcome.ts';
import { isDuty } from './goal.ts';
import { inBatches, isSet, liftedPlane, type Judge } from './judge.ts';
import { isWithin, type Lattice, type LeverSet, type Setting } from './lattice.ts';
import { judgeOf, search, type WhatIf } from './search.ts';
import { solutionsOf } from './solution.ts';

/**
 * The changes of up to so many facts by how many duties they lift, most first: of each set of facts the values that
 * lift most, and no set of which a part lifts as many. The first lifts the most duties of all. Only duties of the
 * jurisdictions asked about count. Throws a `RangeError` for a fact that may not be moved, and `TooManyTries`.
 */
export function mostLifted(
  asked: WhatIf,
  most: number,
  within: Pick<Question, 'jurisdictions'> = {},
): Solution[] {
  const duties = obligationsIn(asked.rules, within).filter(({ record }) => isDuty(record));
  const counted = new Set(duties.map(({ record }) => record.id));
  const searched = search(asked, new Set(duties.flatMap(({ facts }) => facts)), most);
  const best = bestSettings(searched.lattice, judgeOf(searched), counted, most);
  const lifts = ({ lifts: ids }: Solution) => ids.filter((id) => counted.has(id)).length;
  return solutionsOf(searched, best, []).sort((one, other) => lifts(other) - lifts(one));
}

/** The settings of up to so many levers that lift more than any part of their levers does. */
function bestSettings(lattice: Lattice, judge: Judge, duties: ReadonlySet<string>, most: number): Setting[] {
  const now = judge.verdicts([lattice.asItIs]);
  const borne = [...duties].filter((id) => !isSet(liftedPlane(now, id), 0));
  const best: { set: LeverSet; count: number }[] = [];
  const found: Setting[] = [];
  for (let size = 1; size <= Math.min(most, lattice.levers.length); size++) {
    const sets = lattice.setsOf(size).map((set) => ({ set, settings: lattice.settingsOf(set) }));
    const all = liftsOf(
      sets.flatMap(({ settings }) => settings),
      judge,
      borne,
    );
    let from = 0;
    for (const { set, settings } of sets) {
      const counts = all.slice(from, (from += settings.length));
      const count = Math.max(0, ...counts);
      if (count === 0 || best.some((part) => isWithin(part.set, set) && part.count >= count)) continue;
      best.push({ set, count });
      found.push(...settings.filter((_, at) => counts[at] === count));
    }
  }
  return found;
}

/** How many of some duties each setting lifts. */
function liftsOf(settings: readonly Setting[], judge: Judge, duties: readonly string[]): number[] {
  return inBatches(settings, (some) => {
    const verdicts = judge.verdicts(some);
    const planes = duties.map((id) => liftedPlane(verdicts, id));
    return some.map((_, at) => planes.reduce((sum, plane) => sum + (isSet(plane, at) ? 1 : 0), 0));
  });
}
