import type { Evaluation } from '../evaluate.ts';
import type { PreparedObligation, Rules } from '../prepare.ts';
import { representativesOf } from '../representatives.ts';
import type { Days } from '../timeline.ts';
import { stagesOf } from '../verdict.ts';
import { Remaining } from './remaining.ts';
import { settling } from './settling.ts';
import { VerdictDiagrams } from './verdict-diagrams.ts';

/** Diagrams of a rulebase, with what was found out about cases: one case asked after another differs in little. */
type Known = { diagrams: VerdictDiagrams; found: Map<string, string[]> };
const knownOf = new WeakMap<Rules, Known>();

/** How many answers are kept before they are forgotten. */
const kept = 20_000;

/**
 * Makes a function that gives, for an obligation of undetermined verdict, the unknown facts that would decide it: the
 * ones on which the verdict depends, in that there is a way to fill the other unknowns in which two values of the
 * fact give two verdicts. Facts of which one value can settle the verdict alone come first.
 * A legal test that would override a presumption is asked for only where the presumption is open itself.
 */
export function decidingFacts(days: Days, within: Evaluation): (obligation: PreparedObligation) => string[] {
  const { rules } = within;
  const known = knownOf.get(rules) ?? { diagrams: new VerdictDiagrams(rules), found: new Map() };
  knownOf.set(rules, known);
  const { diagrams, found } = known;
  const remaining = new Remaining(diagrams, within);
  return (obligation) => {
    const whole = diagrams.of(obligation, days);
    const key = `${whole} ${remaining.signatureOf(diagrams.diagrams.supportOf(whole))}`;
    const facts = found.get(key) ?? settling(remaining, remaining.of(whole));
    if (found.size >= kept) found.clear();
    found.set(key, facts);
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
