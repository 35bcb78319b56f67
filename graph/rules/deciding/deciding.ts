import type { Evaluation } from '../evaluate.ts';
import type { PreparedObligation, Rules } from '../prepare.ts';
import { representativesOf } from '../representatives.ts';
import type { Days } from '../timeline.ts';
import { stagesOf } from '../verdict.ts';
import { Remaining } from './remaining.ts';
import { settling } from './settling.ts';
import { VerdictDiagrams } from './verdict-diagrams.ts';

const diagramsOf = new WeakMap<Rules, VerdictDiagrams>();

/**
 * Makes a function that gives, for an obligation of undetermined verdict, the unknown facts that would decide it: the
 * ones on which the verdict depends, in that there is a way to fill the other unknowns in which two values of the
 * fact give two verdicts. Facts of which one value can settle the verdict alone come first.
 * A legal test that would override a presumption is asked for only where the presumption is open itself.
 */
export function decidingFacts(days: Days, within: Evaluation): (obligation: PreparedObligation) => string[] {
  const { rules } = within;
  const diagrams = diagramsOf.get(rules) ?? new VerdictDiagrams(rules);
  diagramsOf.set(rules, diagrams);
  const remaining = new Remaining(diagrams, within);
  const found = new Map<number, string[]>();
  return (obligation) => {
    const node = remaining.of(diagrams.of(obligation, days));
    const facts = found.get(node) ?? settling(remaining, node);
    found.set(node, facts);
    return facts.length > 0 ? facts : toBeStated(obligation, days, within);
  };
}

/** Where every way to fill the unknowns gives one verdict and Kleene's logic does not see it: what makes it decided. */
function toBeStated(obligation: PreparedObligation, days: Days, within: Evaluation): string[] {
  const { rules, lookup } = within;
  return obligation.facts.filter(
    (fact) =>
      lookup(fact) === undefined &&
      representativesOf(rules.facts.get(fact)!, rules.tests.get(fact) ?? []).some((value) => {
        const stated = {
          ...within,
          lookup: (id: string) => (id === fact ? value : lookup(id)),
          memo: new Map(),
        };
        return stagesOf(obligation, days, stated).possible.length === 1;
      }),
  );
}
