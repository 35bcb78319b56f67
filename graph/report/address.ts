import type { CaseFacts } from '../rules/case-facts.ts';
import { textOfValue } from '../rules/fact-text.ts';
import type { Assessed } from './assessed.ts';

/** The address of the page that gives the same answer again: both days are in it. */
export function addressOfReport({
  facts,
  question,
  model,
}: Pick<Assessed, 'facts' | 'question' | 'model'>): string {
  const { asOf, knownOn } = question;
  if (model) return `/models/${model.model.id}?${queryOf([['situation', model.situation.id]])}`;
  return `/?${queryOf([...factPairs(facts), ['as-of', asOf], ['known-on', knownOn]])}`;
}

function factPairs(facts: CaseFacts): [string, string][] {
  return [...facts]
    .map(([id, { value }]): [string, string] => [id, textOfValue(value)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function queryOf(pairs: [string, string][]): string {
  // A comma may stand in a query as it is, and addresses are read by people.
  return new URLSearchParams(pairs).toString().replaceAll('%2C', ',');
}
