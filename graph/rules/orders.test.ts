import { expect, it } from 'vitest';
import type { Rulebase } from '../model/rulebase.ts';
import { ordersByWeight, placeInOrder } from './orders.ts';

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

it.each([
  ['EU', 'Art. 5', 'EU Art. 5'],
  ['US-CA', 'Civ. Code 3110', 'CA Civ. Code 3110'],
  ['US', '15 CFR 734.7', 'US 15 CFR 734.7'],
  ['GCC', 'GCC Guiding Manual', 'GCC Guiding Manual'],
])('a place in the law of %s, %s, is told as %s', (jurisdiction, citation, told) => {
  expect(placeInOrder({ jurisdiction, citation })).toBe(told);
});
