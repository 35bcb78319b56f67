import type { Fact } from '../../model/fact.ts';
import type { Move } from '../../model/move.ts';
import type { Rules } from '../prepare.ts';

/** A fact that whoever releases can choose. */
export type MovableFact = Fact & { move: Move };

/** The facts that may be moved, in the order of the rulebase. */
export function movableFacts(rules: Pick<Rules, 'facts'>): MovableFact[] {
  return [...rules.facts.values()].filter(isMovable);
}

/** The facts that are moved where a question names none. */
export function defaultMoves(rules: Pick<Rules, 'facts'>): string[] {
  return movableFacts(rules).flatMap(({ id, move }) => (move.by_default ? [id] : []));
}

/** Whether a fact is a choice of whoever releases. */
export function isMovable(fact: Fact): fact is MovableFact {
  return fact.move !== undefined;
}

/** The declaration of a fact that may be moved. Throws a `RangeError` for any other id. */
export function movableFact(rules: Pick<Rules, 'facts'>, id: string): MovableFact {
  const fact = rules.facts.get(id);
  if (fact && isMovable(fact)) return fact;
  throw new RangeError(fact ? `"${id}" is no choice of the release` : `"${id}" is not a known fact`);
}
