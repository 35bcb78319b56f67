import type { FactValues } from '../../../graph/model/fact.ts';
import type { Finding } from '../../../graph/model/finding.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { assess } from '../../../graph/rules/assess.ts';
import { readCaseFacts } from '../../../graph/rules/case-facts.ts';
import { prepareRules } from '../../../graph/rules/prepare.ts';
import type { Days } from '../../../graph/rules/timeline.ts';

/** The findings of one duty and case on two sides. */
export type BothFindings = { before: Finding | undefined; after: Finding | undefined };

/** The facts of a configuration in a situation; what the situation states goes before. */
export function factsOfCase(
  configuration: FactValues,
  situation: string,
  { situations }: Pick<Rulebase, 'situations'>,
): FactValues {
  return { ...configuration, ...situations.find(({ id }) => id === situation)?.facts };
}

/** What one duty says of a case on each of two pairs of days. */
export function bothFindings(
  rulebase: Rulebase,
  obligation: string,
  given: FactValues,
  sides: { before: Days; after: Days },
): BothFindings {
  const rules = prepareRules(rulebase);
  const own = { ...rules, obligations: rules.obligations.filter(({ record }) => record.id === obligation) };
  const { facts } = readCaseFacts(given, rulebase.facts);
  return { before: assess(own, facts, sides.before)[0], after: assess(own, facts, sides.after)[0] };
}

/**
 * What reads alike on both sides, by `trigger` or the id of the exemption: it need be told once. Nothing where one side has
 * no finding.
 */
export function sharedReasons({ before, after }: BothFindings): ReadonlySet<string> {
  if (!before || !after) return new Set();
  const [was, is] = [treesOf(before), treesOf(after)];
  return new Set([...is.keys()].filter((id) => was.get(id) === is.get(id)));
}

function treesOf({ explanation: { trigger, scope, exemptions } }: Finding): Map<string, string> {
  const lifting = [...scope, ...exemptions].map(({ exemption, tree }) => [exemption, tree] as const);
  return new Map([['trigger', trigger] as const, ...lifting].map(([id, tree]) => [id, JSON.stringify(tree)]));
}
