import { factsReadBy, leversOf, mattering } from './levers.ts';
import { triesOf, type WhatIf } from './search.ts';

/** What a search is over. */
export type Span = {
  /** The facts allowed to move that can make a difference. */
  facts: string[];
  /** The facts allowed to move that make none: no rule asked about tells their other values from the one now. */
  idle: string[];
  /** In how many ways these facts can be set, that of the case as it stands included. */
  combinations: number;
};

/**
 * Tells what a question for some obligations is tried over; `most` is how many facts are moved at once. Throws a
 * `RangeError` for a fact that may not be moved.
 */
export function spanOf({ rules, facts, moves }: WhatIf, obligations: readonly string[], most?: number): Span {
  const levers = mattering(leversOf(rules, facts, moves), factsReadBy(rules, obligations));
  const names = levers.map(({ fact }) => fact);
  return {
    facts: names,
    idle: moves.filter((fact) => !names.includes(fact)),
    combinations: triesOf(levers, most),
  };
}
