import type { CompareAnswer } from '../../../graph/model/compare.ts';
import type { FactValues } from '../../../graph/model/fact.ts';
import type { RuleRecords } from '../../../graph/model/rulebase.ts';
import type { Draft } from './draft.ts';

/** The whole case of a column: what is stated in all columns, and what only this one states. */
export function factsOfColumn({ facts, columns }: CompareAnswer, at: number): FactValues {
  const stated = [...facts, ...(columns[at]?.facts ?? [])];
  return Object.fromEntries(stated.map(({ fact, value }) => [fact, value]));
}

/**
 * The case that was asked about, before any column changes it. What a model states of its own is known only as far as
 * every column states it.
 */
export function factsOfQuestion(
  { facts }: Pick<CompareAnswer, 'facts'>,
  asked: Draft,
  { presets, situations }: Pick<RuleRecords, 'presets' | 'situations'>,
): Record<string, unknown> {
  return {
    ...presets.find(({ id }) => id === asked.case)?.facts,
    ...situations.find(({ id }) => id === asked.situation)?.facts,
    ...asked.facts,
    ...Object.fromEntries(facts.map(({ fact, value }) => [fact, value])),
  };
}
