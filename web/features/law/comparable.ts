import type { Comparison } from '../../../graph/model/law.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';

/** A rule elsewhere, and how the rule looked at compares to it. */
export type Comparable = {
  id: string;
  other: string;
  title: string;
  citation: string;
  instrument: string;
  short: string;
  jurisdiction: string;
  how: Comparison['how'];
  on: string;
  why: string;
  lookalike: boolean;
};

const turned: Record<Comparison['how'], Comparison['how']> = {
  equal: 'equal',
  narrower: 'wider',
  wider: 'narrower',
  overlapping: 'overlapping',
  opposite: 'opposite',
};

/** The comparisons a rule stands in, each read from this rule to the other: `narrower` and `wider` change places. */
export function comparablesOf(id: string, rulebase: Rulebase): Comparable[] {
  const rules = [...rulebase.obligations, ...rulebase.exemptions, ...rulebase.provisions];
  return rulebase.comparisons
    .filter(({ a, b }) => a === id || b === id)
    .flatMap((pair): Comparable[] => {
      const other = pair.a === id ? pair.b : pair.a;
      const rule = rules.find((record) => record.id === other);
      const text = rulebase.instruments.find((record) => record.id === rule?.instrument);
      if (!rule || !text) return [];
      const { on, why, lookalike } = pair;
      const order = rulebase.jurisdictions.find((one) => one.id === text.jurisdiction);
      return [
        {
          id: pair.id,
          other,
          title: rule.title,
          citation: rule.citation,
          instrument: text.id,
          short: text.short,
          jurisdiction: order?.name ?? text.jurisdiction,
          how: pair.a === id ? pair.how : turned[pair.how],
          on,
          why,
          lookalike,
        },
      ];
    })
    .sort((a, b) => a.jurisdiction.localeCompare(b.jurisdiction) || a.id.localeCompare(b.id));
}
