import type { Lifting } from '../../model/what-if.ts';
import { blockersOf, stuckOf } from './blocked.ts';
import type { Judge } from './judge.ts';
import { isWithin, type Lattice, type LeverSet, type Setting } from './lattice.ts';
import { leversOf } from './levers.ts';
import { narrowed, type WhatIf } from './search.ts';
import { solutionsOf } from './solution.ts';

/**
 * Finds every smallest change after which all of some obligations are lifted for certain: exempt, not triggered or
 * not in force. A change is smallest when no part of its facts would do, with whatever values; of a set of facts all
 * values are given. Throws a `RangeError` for a fact that may not be moved, and `TooManyTries`.
 */
export function lift(asked: WhatIf, obligations: readonly string[]): Lifting {
  const levers = leversOf(asked.rules, asked.facts, asked.moves);
  const now = narrowed(asked, [], obligations);
  if (now.judge.lifting([now.lattice.asItIs], obligations).length > 0)
    return { holds: true, solutions: [], blocked: null };
  // Cheaper by far than trying all together, and the answer where a wide goal holds what nothing lifts.
  const stuck = stuckOf(asked, levers, obligations);
  if (stuck.length > 0)
    return {
      holds: false,
      solutions: [],
      blocked: { obligations: stuck, facts: blockersOf(asked, levers, stuck) },
    };
  const searched = narrowed(asked, levers, obligations);
  const settings = smallestSettings(searched.lattice, searched.judge, obligations);
  if (settings.length > 0)
    return { holds: false, solutions: solutionsOf(searched, settings, obligations), blocked: null };
  return {
    holds: false,
    solutions: [],
    blocked: { obligations: [], facts: blockersOf(asked, levers, obligations) },
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
