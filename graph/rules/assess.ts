import type { Confidence, SourceRef } from '../model/basics.ts';
import type { Citation, Finding, Timing } from '../model/finding.ts';
import type { Exemption } from '../model/law.ts';
import { becauseOf } from './because.ts';
import type { CaseFacts } from './case-facts.ts';
import { decidingFacts } from './deciding/deciding.ts';
import { evaluate, evaluation, type Evaluation } from './evaluate.ts';
import { explain, type Explaining } from './explain.ts';
import { withLicenceFacts } from './licence-facts.ts';
import type { PreparedObligation, Rules } from './prepare.ts';
import { rivalReadings } from './readings.ts';
import { timingOf } from './timing.ts';
import type { Days } from './timeline.ts';
import { stagesOf, verdictOf } from './verdict.ts';
import { notesOn } from './notes.ts';

/** What is asked besides the facts: the two dates, and the jurisdictions to answer for (all where none is named). */
export type Question = Days & { jurisdictions?: readonly string[] };

/**
 * Answers every obligation for one case, in the order of the rulebase.
 * Facts the named licence settles are added first. Pure: the same rules, facts and dates give the same findings.
 */
export function assess(rules: Rules, facts: CaseFacts, question: Question): Finding[] {
  const known = withLicenceFacts(facts, rules.licences);
  const within = evaluation(rules, (fact) => known.get(fact)?.value);
  const rivals = new Map<string, Evaluation>();
  const under = (definition: string, reading: string) => {
    const key = `${definition} ${reading}`;
    const taken = rivals.get(key) ?? evaluation(rules, within.lookup, new Map([[definition, reading]]));
    rivals.set(key, taken);
    return taken;
  };
  const asked: Asked = {
    known,
    days: question,
    within,
    under,
    trees: new Map(),
    deciding: decidingFacts(question, within),
  };
  const wanted = question.jurisdictions;
  return rules.obligations
    .filter(({ instrument }) => !wanted || wanted.includes(instrument.jurisdiction))
    .map((obligation) => findingOf(obligation, asked));
}

/** One case under assessment, with what is found out once and shared by its obligations. */
type Asked = Explaining & {
  days: Days;
  /** The case under another reading of one contested test. */
  under: (definition: string, reading: string) => Evaluation;
  /** The facts that would decide an obligation of undetermined verdict. */
  deciding: (obligation: PreparedObligation) => string[];
};

function findingOf(obligation: PreparedObligation, asked: Asked): Finding {
  const { known, days, within } = asked;
  const { record, instrument } = obligation;
  const { rules } = within;
  const stages = stagesOf(obligation, days, within);
  const verdict = verdictOf(stages);
  const lifting = [...obligation.scope, ...obligation.exemptions].filter(
    (exemption) => evaluate(exemption.condition, within) === true,
  );
  const readings = rivalReadings(obligation, days, verdict, asked.under);
  const timing = timingOf(obligation, stages.phases, days, asked);
  const explanation: Finding['explanation'] = {
    timing,
    scope: obligation.scope.map((exemption) => treeOf(exemption, asked)),
    trigger: explain(record.trigger, asked),
    exemptions: obligation.exemptions.map((exemption) => treeOf(exemption, asked)),
  };
  const exempted_by = verdict === 'exempt' ? lifting.map((exemption) => exemption.id) : [];
  const deciding = verdict === 'undetermined' ? asked.deciding(obligation) : [];
  const told = { verdict, from: startOf(timing, verdict), deciding, explanation, exempted_by };
  const cited = [record, ...lifting].flatMap((rule) =>
    rule.sources.map((source) => citationOf(rule.citation, source, rules)),
  );
  return {
    ...told,
    obligation: record.id,
    title: record.title,
    citation: record.citation,
    instrument: instrument.id,
    jurisdiction: instrument.jurisdiction,
    themes: record.themes,
    binding: record.binding && instrument.force === 'binding',
    contested: readings.length > 0,
    until: verdict === 'applies' ? timing.until : null,
    because: becauseOf(told, {
      obligation: record,
      exemptions: new Map([...obligation.scope, ...obligation.exemptions].map((rule) => [rule.id, rule])),
      facts: rules.facts,
    }),
    citations: cited,
    confidence: weakest(cited),
    possible: stages.possible,
    readings,
    notes: notesOn(record, known, days),
  };
}

function treeOf(exemption: Exemption, asked: Asked) {
  return { exemption: exemption.id, tree: explain(exemption.condition, asked) };
}

/** The start is told where the duty stands, lies ahead or is lifted; where nothing is triggered there is none. */
function startOf(timing: Timing, verdict: Finding['verdict']): string | null {
  return verdict === 'not-triggered' || verdict === 'not-in-force' ? null : timing.from;
}

function citationOf(text: string, ref: SourceRef, rules: Rules): Citation {
  const source = rules.sources.get(ref.source);
  return {
    text,
    source: ref.source,
    title: source?.title ?? ref.source,
    url: source?.url ?? null,
    pinpoint: ref.pinpoint ?? null,
    confidence: ref.confidence,
    checked: ref.checked,
  };
}

const order: Confidence[] = ['primary', 'secondary', 'own-knowledge'];

/** A statement is as firm as its firmest source; an answer as firm as its weakest rule. */
function weakest(citations: readonly Citation[]): Confidence {
  const byRule = Map.groupBy(citations, (citation) => citation.text);
  const ranks = [...byRule.values()].map((list) => Math.min(...list.map((c) => order.indexOf(c.confidence))));
  return order[Math.max(0, ...ranks)]!;
}
