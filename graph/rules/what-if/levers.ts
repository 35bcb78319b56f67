import type { FactValue } from '../../model/fact.ts';
import type { CaseFacts } from '../case-facts.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import type { Rules } from '../prepare.ts';
import { statedFacts } from './changed.ts';
import { reachOf } from './links.ts';
import { choicesOf } from './options.ts';

/** A fact to move in a case: the values that some rule can tell from the one it has, and the facts it may touch. */
export type Lever = { fact: string; values: readonly FactValue[]; reach: ReadonlySet<string> };

/**
 * The facts a case may move, in the order given, those left out whose other values are all the same to every rule.
 * Throws a `RangeError` for a fact that may not be moved.
 */
export function leversOf(rules: Rules, facts: CaseFacts, moves: readonly string[]): Lever[] {
  const known = withImpliedFacts(statedFacts(facts), rules);
  return [...new Set(moves)].flatMap((fact) => {
    const { options, signOf } = choicesOf(rules, fact);
    const now = signOf((id) => known.get(id)?.value);
    const values = options.filter(({ sign }) => sign !== now).map(({ value }) => value);
    return values.length === 0 ? [] : [{ fact, values, reach: reachOf(rules, fact) }];
  });
}

/** The levers that can matter for some obligations: what they touch is read there. */
export function mattering(levers: readonly Lever[], read: ReadonlySet<string>): Lever[] {
  return levers.filter(({ reach }) => [...reach].some((fact) => read.has(fact)));
}

/** The facts that some obligations read. */
export function factsReadBy(rules: Rules, obligations: readonly string[]): ReadonlySet<string> {
  const asked = new Set(obligations);
  return new Set(rules.obligations.flatMap(({ record, facts }) => (asked.has(record.id) ? facts : [])));
}
