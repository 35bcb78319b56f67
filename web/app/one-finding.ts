import type { FactValues } from '../../graph/model/fact.ts';
import type { Finding } from '../../graph/model/finding.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { assess } from '../../graph/rules/assess.ts';
import { readCaseFacts } from '../../graph/rules/case-facts.ts';
import { prepareRules } from '../../graph/rules/prepare.ts';

/** The finding on one rule for a case, with its explanation; `undefined` for a rule that the rulebase does not hold. */
export function findingOnRule(
  rulebase: Rulebase,
  id: string,
  facts: Readonly<Record<string, unknown>> | FactValues,
  days: { asOf: string; knownOn: string },
): Finding | undefined {
  const all = prepareRules(rulebase);
  const asked = { ...all, obligations: all.obligations.filter(({ record }) => record.id === id) };
  return assess(asked, readCaseFacts({ ...facts }, rulebase.facts).facts, days)[0];
}
