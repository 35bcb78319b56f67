import type { ExpectedCase, ExpectedRow } from '../../graph/model/case-file.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { readCaseFacts } from '../../graph/rules/case-facts.ts';
import { evaluate, evaluation, type Evaluation } from '../../graph/rules/evaluate.ts';
import { withImpliedFacts } from '../../graph/rules/implied-facts.ts';
import { prepareRules, type PreparedObligation, type Rules } from '../../graph/rules/prepare.ts';
import { phasesOf, type Days } from '../../graph/rules/timeline.ts';
import { stagesOf, verdictOf } from '../../graph/rules/verdict.ts';
import { ruleMutants, type RuleMutant } from './rule-mutants.ts';

/** How many mutants the cases notice, and those that none does. */
export type Score = { killed: number; total: number; survivors: string[] };

/** A row of a case, ready to be asked again under changed rules. */
type Asked = { row: ExpectedRow; days: Days; lookup: Evaluation['lookup'] };

/**
 * Runs the cases against every mutant of the rules. A mutant is killed by a row that the rules answer as expected and
 * the mutant does not; a row that accepts two verdicts kills when the mutant gives a third. Conditions of rules that
 * are law on no day are left out.
 */
export function scoreOf(rulebase: Rulebase, cases: readonly ExpectedCase[], today: string): Score {
  const rules = prepareRules(rulebase);
  const byObligation = Map.groupBy(askedRows(rules, cases, today), ({ row }) => row.obligation);
  const score: Score = { killed: 0, total: 0, survivors: [] };
  const silent = new Set(
    rules.obligations.filter((rule) => isSilent(rule, rules)).map(({ record }) => record.id),
  );
  const nothing = evaluation(rules, () => undefined);
  for (const mutant of ruleMutants(rulebase, (when) => evaluate(when, nothing))) {
    const changed = mutate(rules, mutant);
    const heard = changed.obligations.some(({ record }) => !silent.has(record.id));
    if (mutant.about === 'condition' && !heard) continue;
    score.total++;
    const noticed = changed.obligations.some((obligation) =>
      (byObligation.get(obligation.record.id) ?? []).some((asked) => !agrees(obligation, asked, changed)),
    );
    if (noticed) score.killed++;
    else score.survivors.push(`${mutant.record.id}: ${mutant.what}`);
  }
  return score;
}

/** Whether a rule is law on no day, such as one of a draft: what its conditions say then shows in no verdict. */
function isSilent({ record, instrument }: PreparedObligation, rules: Rules): boolean {
  const nothing = evaluation(rules, () => undefined);
  const days = [...record.timeline, ...instrument.timeline].map(({ from }) => from);
  return days.every((asOf) =>
    [instrument.timeline, record.timeline].some((timeline) =>
      phasesOf(timeline, { asOf, knownOn: '9999-12-31' }, (when) => evaluate(when, nothing)).every(
        ({ kind }) => kind === 'none',
      ),
    ),
  );
}

function askedRows(rules: Rules, cases: readonly ExpectedCase[], today: string): Asked[] {
  const declared = [...rules.facts.values()];
  return cases.flatMap((given) => {
    const known = withImpliedFacts(readCaseFacts(given.facts, declared, given.vocabulary).facts, rules);
    const days = { asOf: given.asOf ?? today, knownOn: given.knownOn ?? today };
    return given.expect.map((row): Asked => ({ row, days, lookup: (fact) => known.get(fact)?.value }));
  });
}

function agrees(obligation: PreparedObligation, { row, days, lookup }: Asked, rules: Rules): boolean {
  const verdict = verdictOf(stagesOf(obligation, days, evaluation(rules, lookup)));
  return verdict === row.verdict || (row.accept?.includes(verdict) ?? false);
}

/** The rules with one record replaced, and of the obligations only those that the record can touch. */
function mutate(rules: Rules, { collection, record }: RuleMutant): Rules {
  const { id } = record;
  const touched = rules.obligations.filter((obligation) => reads(obligation, collection, id));
  switch (collection) {
    case 'definitions':
      return {
        ...rules,
        obligations: touched,
        definitions: new Map(rules.definitions).set(id, record as never),
      };
    case 'instruments':
      return { ...rules, obligations: touched.map((one) => ({ ...one, instrument: record as never })) };
    case 'obligations':
      return { ...rules, obligations: touched.map((one) => ({ ...one, record: record as never })) };
    case 'exemptions': {
      const replace = (list: PreparedObligation['scope'], own: string) =>
        list.flatMap((other) => {
          if (other.id !== id) return [other];
          const changed = record as typeof other;
          return changed.lifts.includes(own) ? [changed] : [];
        });
      return {
        ...rules,
        obligations: touched.map((one) => ({
          ...one,
          scope: replace(one.scope, one.record.id),
          exemptions: replace(one.exemptions, one.record.id),
        })),
      };
    }
  }
}

function reads(
  { record, instrument, scope, exemptions, definitions }: PreparedObligation,
  collection: RuleMutant['collection'],
  id: string,
): boolean {
  if (collection === 'obligations') return record.id === id;
  if (collection === 'instruments') return instrument.id === id;
  if (collection === 'exemptions') return [...scope, ...exemptions].some((other) => other.id === id);
  return definitions.has(id);
}
