import type { Explanation } from '../model/finding.ts';
import { reasonsOf } from '../rules/because.ts';
import type { CaseFacts } from '../rules/case-facts.ts';
import { conditionOf, evaluate, evaluation } from '../rules/evaluate.ts';
import { explain } from '../rules/explain.ts';
import { withImpliedFacts } from '../rules/implied-facts.ts';
import { conditionsOf, reachedFrom } from '../rules/parts.ts';
import type { ContestedDefinition, Rules } from '../rules/prepare.ts';
import { listWords, lowerFirst } from '../rules/words.ts';
import { climb, type Classification, type Requirement } from './scheme.ts';

/** The named test of the rulebase on which the exemptions of Art. 53(2) and 54(6) rest. */
const openSourceRelease = 'open-source-release';

/**
 * Whether a release passes the open-source test of Art. 53(2) of the EU AI Act: free and open licence, weights with
 * architecture and usage information public, nothing monetised, no systemic risk. It is the rule of the rulebase
 * itself that is asked, so a class here and a finding cannot differ. `class` is `open-source-release` or null.
 */
export function euOpenSource(facts: CaseFacts, rules: Rules): Classification {
  const known = withImpliedFacts(facts, rules);
  const lookup = (fact: string) => known.get(fact)?.value;
  const within = evaluation(rules, lookup);
  const asked = { within, known, trees: new Map<string, Explanation>() };
  const test = conditionOf(rules.definitions.get(openSourceRelease)!, new Map());
  const asks = ('all' in test ? test.all : [test]).map((part) => requirement(explain(part, asked), rules));
  const lead = evaluate(test, within);
  const contested = contestedIn(rules).some(({ id, readings }) =>
    readings.some(
      (reading) => evaluate(test, evaluation(rules, lookup, new Map([[id, reading.id]]))) !== lead,
    ),
  );
  const label = 'Open-source release of Art. 53(2)';
  const placed = climb(
    [{ class: openSourceRelease, label, asks }],
    'not an open-source release of Art. 53(2)',
  );
  return { ...placed, contested };
}

function requirement(tree: Explanation, rules: Rules): Requirement {
  const { words: what, value: holds } = tree;
  if (holds !== 'unknown') {
    const reasons = reasonsOf(tree, holds, rules.facts).map(lowerFirst).slice(0, 3);
    return { what, holds, why: listWords(reasons, 'and') || 'nothing speaks against it' };
  }
  const open = [...new Set(unknownFacts(tree))].map((id) => `“${rules.facts.get(id)?.label ?? id}”`);
  return { what, holds, why: `not known: ${listWords(open.slice(0, 4), 'and')}` };
}

function unknownFacts(tree: Explanation): string[] {
  if (tree.value !== 'unknown') return [];
  return tree.kind === 'fact' ? [tree.id!] : (tree.parts ?? []).flatMap(unknownFacts);
}

function contestedIn(rules: Rules): ContestedDefinition[] {
  const follow = (id: string) => conditionsOf(rules.definitions.get(id)!);
  const reached = reachedFrom([{ definition: openSourceRelease }], follow);
  return reached
    .flatMap((part) => ('definition' in part ? [rules.definitions.get(part.definition)!] : []))
    .filter((definition) => 'readings' in definition);
}
