import type { FactValue } from '../../../graph/model/fact.ts';
import type { Verdict } from '../../../graph/model/finding.ts';
import type { CaseFacts } from '../../../graph/rules/case-facts.ts';
import { assess } from '../../../graph/rules/assess.ts';
import type { Rules } from '../../../graph/rules/prepare.ts';
import type { Days } from '../../../graph/rules/timeline.ts';
import { givenFacts } from './given-facts.ts';

/** Another rule engine that was given the same rules. */
export type Rival = {
  name: string;
  /** The verdict on each obligation, by obligation id. */
  verdicts(given: Record<string, FactValue>): Promise<ReadonlyMap<string, Verdict>>;
};

/**
 * Where engines disagree, in words; empty when every verdict on every case is the same for `assess`, the compiled
 * program and each rival.
 */
export async function disagreements(
  cases: readonly CaseFacts[],
  days: Days,
  rules: Rules,
  compiled: (facts: CaseFacts) => ReadonlyMap<string, Verdict>,
  rivals: readonly Rival[],
): Promise<string[]> {
  const found: string[] = [];
  for (const [at, facts] of cases.entries()) {
    const given = givenFacts(facts, rules);
    const answers: [string, ReadonlyMap<string, Verdict>][] = [['compiled', compiled(facts)]];
    for (const rival of rivals) answers.push([rival.name, await rival.verdicts(given)]);
    for (const { obligation, verdict } of assess(rules, facts, days))
      for (const [name, verdicts] of answers)
        if (verdicts.get(obligation) !== verdict)
          found.push(`case ${at}, ${obligation}: ${verdict}, but ${name} says ${verdicts.get(obligation)}`);
  }
  return found;
}
