import type { Condition } from '../model/condition.ts';
import { factsRead } from './fact-test.ts';
import { conditionsOf, partsOf } from './parts.ts';
import type { Rules } from './prepare.ts';

/** The exemptions that look at how open a release is: at its licence or at what of it is public. */
export function exemptionsByOpenness(rules: Rules): ReadonlySet<string> {
  const all = rules.obligations.flatMap(({ scope, exemptions }) => [...scope, ...exemptions]);
  return new Set(all.filter(({ condition }) => looksAtOpenness(condition, rules)).map(({ id }) => id));
}

function looksAtOpenness(condition: Condition, rules: Rules): boolean {
  if ('fact' in condition)
    return factsRead(condition).some((id) => {
      const subject = rules.facts.get(id)?.subject;
      return subject === 'openness' || subject === 'licence';
    });
  if ('definition' in condition)
    return conditionsOf(rules.definitions.get(condition.definition)!).some((part) =>
      looksAtOpenness(part, rules),
    );
  return partsOf(condition).some((part) => looksAtOpenness(part, rules));
}
