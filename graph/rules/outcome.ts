import type { Finding } from '../model/finding.ts';
import type { CaseFacts } from './case-facts.ts';
import { decidingFacts } from './deciding/deciding.ts';
import { evaluation } from './evaluate.ts';
import { withImpliedFacts } from './implied-facts.ts';
import type { PreparedObligation, Rules } from './prepare.ts';
import { spanOf } from './timing.ts';
import type { Days } from './timeline.ts';
import { stagesOf, verdictOf, type Stages } from './verdict.ts';

/** What is asked besides the facts: the two dates, and the jurisdictions to answer for (all where none is named). */
export type Question = Days & { jurisdictions?: readonly string[] };

/** The part of a finding that can be told without its reasons. */
export type Outcome = Pick<
  Finding,
  'obligation' | 'verdict' | 'binding' | 'from' | 'until' | 'deciding' | 'possible'
>;

/** Answers every obligation for one case as `assess` does, without reasons: for callers that answer many cases. */
export function outcomes(rules: Rules, facts: CaseFacts, question: Question): Outcome[] {
  const known = withImpliedFacts(facts, rules);
  const within = evaluation(rules, (fact) => known.get(fact)?.value);
  const deciding = decidingFacts(question, within);
  return obligationsIn(rules, question).map((obligation) =>
    outcomeOf(obligation, stagesOf(obligation, question, within), deciding),
  );
}

/** The obligations a question asks about, in the order of the rulebase. */
export function obligationsIn(
  rules: Rules,
  { jurisdictions }: Pick<Question, 'jurisdictions'>,
): readonly PreparedObligation[] {
  if (!jurisdictions) return rules.obligations;
  return rules.obligations.filter(({ instrument }) => jurisdictions.includes(instrument.jurisdiction));
}

/** What the stages of an obligation come to; `deciding` gives the facts that would decide it. */
export function outcomeOf(
  obligation: PreparedObligation,
  stages: Stages,
  deciding: (obligation: PreparedObligation) => string[],
): Outcome {
  const { record, instrument } = obligation;
  const verdict = verdictOf(stages);
  const { from, until } = spanOf(stages.phases);
  // Where nothing is triggered, or nothing is law, there is no start.
  const begins = verdict !== 'not-triggered' && verdict !== 'not-in-force';
  return {
    obligation: record.id,
    verdict,
    binding: record.binding && instrument.force === 'binding',
    from: begins ? from : null,
    until: verdict === 'applies' ? until : null,
    deciding: verdict === 'undetermined' ? deciding(obligation) : [],
    possible: stages.possible,
  };
}
