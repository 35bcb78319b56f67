import type { Finding } from '../model/finding.ts';
import type { Exemption } from '../model/law.ts';
import { becauseOf, type Lifting } from './because.ts';
import type { CaseFacts } from './case-facts.ts';
import { decidingFacts } from './deciding/deciding.ts';
import { evaluation, type Evaluation } from './evaluate.ts';
import { explain, type Explaining } from './explain.ts';
import { weakest } from './grounds.ts';
import { withImpliedFacts } from './implied-facts.ts';
import { notesOn } from './notes.ts';
import { obligationsIn, outcomeOf, type Question } from './outcome.ts';
import type { PreparedObligation, Rules } from './prepare.ts';
import { rivalReadings, underReadings, type Taken } from './readings.ts';
import { standingExemptions } from './standing-exemptions.ts';
import { timingOf } from './timing.ts';
import type { Days } from './timeline.ts';
import { stagesOf } from './verdict.ts';

/**
 * Answers every obligation for one case, in the order of the rulebase.
 * Facts that others settle, such as the named licence, are added first. Pure: the same rules, facts and dates give the same findings.
 */
export function assess(rules: Rules, facts: CaseFacts, question: Question): Finding[] {
  const known = withImpliedFacts(facts, rules);
  const within = evaluation(rules, (fact) => known.get(fact)?.value);
  const asked: Asked = {
    known,
    days: question,
    within,
    under: underReadings(within),
    trees: new Map(),
    lifting: new Map(),
    deciding: decidingFacts(question, within),
  };
  return obligationsIn(rules, question).map((obligation) => findingOf(obligation, asked));
}

/** One case under assessment, with what is found out once and shared by its obligations. */
type Asked = Explaining & {
  days: Days;
  /** The case with other than the leading readings. */
  under: (taken: Taken) => Evaluation;
  /** What each exemption says to the case. */
  lifting: Map<Exemption, Lifting>;
  /** The facts that would decide an obligation of undetermined verdict. */
  deciding: (obligation: PreparedObligation) => string[];
};

function findingOf(obligation: PreparedObligation, asked: Asked): Finding {
  const { known, days, within } = asked;
  const { record, instrument } = obligation;
  const { rules } = within;
  const stages = stagesOf(obligation, days, within);
  const outcome = outcomeOf(obligation, stages, asked.deciding);
  const { verdict, from, deciding } = outcome;
  const standing = standingExemptions(obligation, days);
  const scope = standing.scope.map((exemption) => liftingOf(exemption, asked));
  const exemptions = standing.exemptions.map((exemption) => liftingOf(exemption, asked));
  const lifted = [...scope, ...exemptions].filter(({ tree }) => tree.value === true);
  const readings = rivalReadings(obligation, days, verdict, asked.under);
  const timing = timingOf(obligation, stages.phases, days, asked);
  const trigger = explain(record.trigger, asked);
  const grounds = [record, ...lifted.map(({ rule }) => rule)].map((rule) => rules.grounds.get(rule)!);
  return {
    ...outcome,
    title: record.title,
    citation: record.citation,
    instrument: instrument.id,
    jurisdiction: instrument.jurisdiction,
    nature: record.nature,
    themes: record.themes,
    contested: readings.length > 0,
    because: becauseOf({ verdict, from, deciding, timing, trigger, exemptions, lifted }, record, rules.facts),
    citations: grounds.flatMap(({ citations }) => citations),
    confidence: weakest(grounds.map(({ confidence }) => confidence)),
    exempted_by: verdict === 'exempt' ? lifted.map(({ rule }) => rule.id) : [],
    readings,
    notes: notesOn(record, known, days),
    doubts: [...(record.doubt ?? []), ...(instrument.doubt ?? [])],
    explanation: { timing, scope: scope.map(told), trigger, exemptions: exemptions.map(told) },
  };
}

function liftingOf(rule: Exemption, asked: Asked): Lifting {
  const made = asked.lifting.get(rule) ?? { rule, tree: explain(rule.condition, asked) };
  asked.lifting.set(rule, made);
  return made;
}

function told({ rule, tree }: Lifting): Finding['explanation']['scope'][number] {
  return { exemption: rule.id, tree };
}
