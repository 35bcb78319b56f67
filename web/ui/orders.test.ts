import { expect, it } from 'vitest';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { ordersByWeight } from './orders.ts';

it('puts the weightiest first and the parts of a federation after it', () => {
  const jurisdictions = [
    { id: 'AA', name: 'Without rules' },
    { id: 'EU', name: 'Union' },
    { id: 'US-A', name: 'State A', parent: 'US' },
    { id: 'US-B', name: 'State B', parent: 'US' },
    { id: 'US', name: 'States' },
  ];
  const rules = { EU: 2, 'US-A': 1, 'US-B': 2 };
  const rulebase = {
    jurisdictions,
    instruments: Object.keys(rules).map((id) => ({ id: `t-${id}`, jurisdiction: id })),
    obligations: Object.entries(rules).flatMap(([id, count]) =>
      Array.from({ length: count }, () => ({ instrument: `t-${id}` })),
    ),
  } as unknown as Rulebase;
  expect(ordersByWeight(rulebase).map(({ id }) => id)).toEqual(['US', 'US-B', 'US-A', 'EU', 'AA']);
});
