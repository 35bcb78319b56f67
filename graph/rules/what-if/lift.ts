import type { Lifting } from '../../model/what-if.ts';
import { blockedBy } from './blocked.ts';
import { Judge } from './judge.ts';
import { isWithin, type Lattice, type LeverSet, type Setting } from './lattice.ts';
import { programOn } from './programs.ts';
import { search, type WhatIf } from './search.ts';
import { solutionsOf } from './solution.ts';

/**
 * Finds every smallest change after which all of some obligations are lifted for certain: exempt, not triggered or
 * not in force. A change is smallest when no part of its facts would do, with whatever values; of a set of facts all
 * values are given. Throws a `RangeError` for a fact that may not be moved, and `TooManyTries`.
 */
export function lift(asked: WhatIf, obligations: readonly string[]): Lifting {
  const read = new Set(
    asked.rules.obligations.flatMap(({ record, facts }) => (obligations.includes(record.id) ? facts : [])),
  );
  const searched = search(asked, read);
  const { lattice, known } = searched;
  const judge = new Judge(programOn(asked.rules, asked.days, obligations), lattice, known);
  if (judge.lifting([lattice.asItIs], obligations).length > 0)
    return { holds: true, solutions: [], blocked: null };
  const settings = smallestSettings(lattice, judge, obligations);
  return {
    holds: false,
    solutions: solutionsOf(searched, settings, obligations),
    blocked: settings.length > 0 ? null : blockedBy(searched, judge, obligations),
  };
}

/** The settings that lift all of some obligations and move no more levers than they must, fewest levers first. */
function smallestSettings(lattice: Lattice, judge: Judge, obligations: readonly string[]): Setting[] {
  const found: Setting[] = [];
  const sets = new Set<LeverSet>();
  for (let size = 0; size <= lattice.levers.length; size++) {
    const larger = lattice.setsOf(size).filter((set) => ![...sets].some((part) => isWithin(part, set)));
    const reaching = judge.lifting(
      larger.flatMap((set) => lattice.settingsOf(set)),
      obligations,
    );
    found.push(...reaching);
    for (const setting of reaching) sets.add(lattice.movedBy(setting));
  }
  return found;
}
