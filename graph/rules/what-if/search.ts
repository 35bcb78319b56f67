import type { CaseFacts } from '../case-facts.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import type { Rules } from '../prepare.ts';
import type { Days } from '../timeline.ts';
import { changing, statedFacts, type Changing } from './changed.ts';
import { Judge } from './judge.ts';
import { Lattice } from './lattice.ts';
import { factsReadBy, leversOf, mattering, type Lever } from './levers.ts';
import { programFor, programOn } from './programs.ts';

/** A case to change: its facts, the two days, and the facts that may be moved. */
export type WhatIf = { rules: Rules; facts: CaseFacts; days: Days; moves: readonly string[] };

/** What a search is over: the case as it stands, with what its facts say of others, and all that can be made of it. */
export type Searched = {
  rules: Rules;
  days: Days;
  known: CaseFacts;
  change: Changing;
  lattice: Lattice;
};

/** How many ways to set the levers are tried at most. */
export const mostTries = 200_000;

/** The facts allowed to move can be set in more ways than are tried. */
export class TooManyTries extends RangeError {
  readonly tries: number;
  constructor(tries: number) {
    super(
      `${tries} combinations of the facts allowed to move would have to be tried, of at most ${mostTries}`,
    );
    this.name = 'TooManyTries';
    this.tries = tries;
  }
}

/**
 * Lays out everything that the moves can make of a case, as far as some facts are read; `most` is how many facts are
 * moved at once. Throws a `RangeError` for a fact that may not be moved, and `TooManyTries`.
 */
export function search(asked: WhatIf, read: ReadonlySet<string>, most = Infinity): Searched {
  return searchOver(asked, mattering(leversOf(asked.rules, asked.facts, asked.moves), read), most);
}

/** The same over levers of any make. Throws `TooManyTries`. */
export function searchOver(
  { rules, facts, days }: Omit<WhatIf, 'moves'>,
  levers: readonly Lever[],
  most = Infinity,
): Searched {
  const tries = triesOf(levers, most);
  if (tries > mostTries) throw new TooManyTries(tries);
  const change = changing(rules, facts);
  const lattice = new Lattice(change, levers, most);
  const known = withImpliedFacts(statedFacts(facts), rules);
  return { rules, days, change, known, lattice };
}

/** A search for which only some obligations are judged. */
export type Narrowed = Searched & { judge: Judge };

/** Lays out what the levers that matter for some obligations can make of a case. Throws `TooManyTries`. */
export function narrowed(
  asked: Omit<WhatIf, 'moves'>,
  levers: readonly Lever[],
  obligations: readonly string[],
): Narrowed {
  const { rules, days } = asked;
  const searched = searchOver(asked, mattering(levers, factsReadBy(rules, obligations)));
  const program = programOn(rules, days, obligations);
  return { ...searched, judge: new Judge(program, searched.lattice, searched.known) };
}

/** Judges settings by all rules. */
export function judgeOf({ rules, days, lattice, known }: Searched): Judge {
  return new Judge(programFor(rules, days), lattice, known);
}

/** In how many ways up to so many levers can be set. */
export function triesOf(levers: readonly Lever[], most = Infinity): number {
  const bySize = [1];
  for (const { values } of levers)
    for (let size = Math.min(bySize.length, most); size > 0; size--)
      bySize[size] = (bySize[size] ?? 0) + bySize[size - 1]! * values.length;
  return bySize.reduce((sum, count) => sum + count, 0);
}
