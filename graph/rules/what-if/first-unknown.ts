import type { UnknownFact } from '../../model/what-if.ts';
import type { CaseFacts } from '../case-facts.ts';
import { bulkVerdicts } from '../compile/run.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import { outcomes, type Outcome, type Question } from '../outcome.ts';
import type { Rules } from '../prepare.ts';
import { rankQuestions } from '../questions.ts';
import { notContradicted, statedFacts } from './changed.ts';
import { possibleValues } from './possible-values.ts';
import { programFor } from './programs.ts';

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
    const { values, complete } = possibleValues(
      rules,
      rules.facts.get(ranked.fact)!,
      (id) => known.get(id)?.value,
    );
    const cases = values.map((value) =>
      new Map(stated).set(ranked.fact, { value, origin: 'stated' as const }),
    );
    const possible = values.map((_, at) => {
      const after = notContradicted(rules, withImpliedFacts(cases[at]!, rules));
      return sound.every((implication) => after.includes(implication));
    });
    const allowed = <T>(list: readonly T[]) => list.filter((_, at) => possible[at]);
    return { ranked, complete, values: allowed(values), cases: allowed(cases) };
  });
  const verdicts = bulkVerdicts(
    programFor(rules, question),
    asked.flatMap(({ cases }) => cases),
  );
  let from = 0;
  const found = asked.flatMap(({ ranked, complete, values }): UnknownFact[] => {
    const settled = values.map((_, at) =>
      open.filter(({ obligation }) => verdicts.verdictOf(from + at, obligation) !== 'undetermined'),
    );
    from += values.length;
    const answers = values.map((value, at) => ({ value, settles: settled[at]!.length }));
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
