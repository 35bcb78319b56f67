import type { Fact, FactSubject } from '../../../../graph/model/fact.ts';

/** Why a fact that is no choice of the release stays as it is, by what it is about. */
const reasons: Record<FactSubject, string> = {
  actor: 'Who you are is no choice of a release',
  release: 'What was made, and when, is past',
  licence: 'Told by the licence, and moves with it',
  openness: 'Told by what is public',
  market: 'Where it is offered, and for what, is told of the case and not chosen with a release',
  capability: 'What a model is and can do is found out, not chosen',
  modification: 'What was made of another model is past',
  system: 'Belongs to the system built on the model',
  service: 'Belongs to the service and its users',
  data: 'What a model was trained on is past',
  trade: 'Belongs to trade and computing, not to the release',
};

/** Why a fact without a choice stays as it is. */
export function whyFixed({ subject }: Pick<Fact, 'subject'>): string {
  return reasons[subject];
}

/** The facts of some that no release can choose, by the reason, in the order of the facts. */
export function fixedFacts(facts: readonly Fact[], read: ReadonlySet<string>): [string, Fact[]][] {
  const fixed = facts.filter(({ id, move }) => read.has(id) && !move);
  return [...Map.groupBy(fixed, whyFixed)];
}
