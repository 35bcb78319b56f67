import type { UnknownFact } from '../../model/what-if.ts';
import type { CaseFacts } from '../case-facts.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import { outcomes, type Outcome, type Question } from '../outcome.ts';
import type { Rules } from '../prepare.ts';
import { rankQuestions } from '../questions.ts';
import { notContradicted, statedFacts } from './changed.ts';
import { isSet } from './judge.ts';
import { reachOf } from './links.ts';
import { possibleValues } from './possible-values.ts';
import { programFor } from './programs.ts';
import { verdictsOfVariants } from './variants.ts';

/**
 * The facts of `rankQuestions` by how many open findings each would settle by itself: which single fact to find out
 * first. Ranked by what is settled whatever the answer, then by what the best answer settles.
 */
export function firstUnknown(rules: Rules, facts: CaseFacts, question: Question): UnknownFact[] {
  const stated = statedFacts(facts);
  const open = outcomes(rules, stated, question).filter(({ verdict }) => verdict === 'undetermined');
  const known = withImpliedFacts(stated, rules);
  const sound = notContradicted(rules, known);
  const asked = rankQuestions(open, (fact) => stated.has(fact)).map((ranked) => {
    const { fact } = ranked;
    const reach = reachOf(rules, fact);
    const { values, complete } = possibleValues(rules, rules.facts.get(fact)!, (id) => known.get(id)?.value);
    const possible = values.flatMap((value) => {
      // Nothing follows from a fact that reaches no other, and nothing is against it.
      if (reach.size === 1) return [{ value, variant: new Map([[fact, value]]) }];
      const after = withImpliedFacts(new Map(stated).set(fact, { value, origin: 'stated' }), rules);
      const kept = notContradicted(rules, after);
      if (!sound.every((implication) => kept.includes(implication))) return [];
      return [{ value, variant: new Map([...reach].map((id) => [id, after.get(id)?.value])) }];
    });
    return { ranked, complete, possible };
  });
  const variants = asked.flatMap(({ possible }) => possible.map(({ variant }) => variant));
  const verdicts = verdictsOfVariants(programFor(rules, question), known, variants);
  const undecided = open.map(({ obligation }) => verdicts.plane(obligation, 'undetermined'));
  let from = 0;
  const found = asked.flatMap(({ ranked, complete, possible }): UnknownFact[] => {
    const settled = possible.map((_, at) =>
      open.filter((_one, number) => !isSet(undecided[number]!, from + at)),
    );
    from += possible.length;
    const answers = possible.map(({ value }, at) => ({ value, settles: settled[at]!.length }));
    const [first, ...others] = answers;
    if (!first) return [];
    const best = others.reduce((one, other) => (other.settles > one.settles ? other : one), first);
    const guaranteed = complete
      ? Math.min(...answers.map(({ settles }) => settles))
      : alwaysSettled(ranked.fact, settled);
    return [{ ...ranked, guaranteed, best, answers }];
  });
  return found.sort(
    (one, other) =>
      other.guaranteed - one.guaranteed ||
      other.best.settles - one.best.settles ||
      other.decides - one.decides ||
      (one.fact < other.fact ? -1 : 1),
  );
}

/** Where not every answer could be tried: the findings that hang on this fact alone, and that each answer settled. */
function alwaysSettled(fact: string, settled: readonly (readonly Outcome[])[]): number {
  const [first = [], ...others] = settled;
  return first.filter(
    (outcome) =>
      outcome.deciding.every((id) => id === fact) && others.every((list) => list.includes(outcome)),
  ).length;
}
