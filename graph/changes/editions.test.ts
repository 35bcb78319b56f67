import { describe, expect, it } from 'vitest';
import type { FactValues } from '../model/fact.ts';
import { boolean, testRules } from '../rules/test-rulebase.ts';
import { groundsOfEditions, type Edition } from './editions.ts';
import { flipsBetween } from './flips.ts';

const sources = [{ source: 'test', checked: '2026-01-01', confidence: 'primary' as const }];
const situation = (id: string, facts: FactValues = {}) => ({ id, label: id, meaning: id, facts, sources });
const configuration = (id: string, facts: FactValues) => ({ id, label: `label of ${id}`, facts });
const { rules } = testRules({
  facts: { open: boolean, sold: boolean },
  trigger: { fact: 'sold', is: true },
  exemption: { fact: 'open', is: true },
});
const release = (name: string, of: ReturnType<typeof configuration>) => ({
  release: `${name}-1`,
  model: { id: name, name: name.toUpperCase() },
  configuration: of,
});

const before: Edition = {
  rules,
  situations: [situation('seller', { sold: true }), situation('gone')],
  releases: [
    release('a', configuration('closed', { open: false })),
    release('b', configuration('closed', { open: false })),
    release('c', configuration('open', { open: true })),
    release('went', configuration('open', { open: true })),
  ],
};
const after: Edition = {
  rules,
  situations: [situation('seller', { sold: true }), situation('new')],
  releases: [
    release('a', configuration('closed', { open: false })),
    release('b', configuration('open', { open: true })),
    release('c', configuration('open', { open: true })),
    release('came', configuration('closed', { open: false })),
  ],
};

describe('two editions', () => {
  const grounds = groundsOfEditions(before, after);
  it('are compared by the releases and situations that both have', () => {
    expect(grounds.after.cells.map(({ configuration: id, situation: side }) => [id, side])).toEqual([
      ['closed', 'seller'],
      ['closed..open', 'seller'],
      ['open', 'seller'],
    ]);
    expect(grounds.before.cells).toEqual(grounds.after.cells);
    expect(grounds.modelsOf('closed..open')).toEqual([{ id: 'b', name: 'B' }]);
    expect(grounds.modelsOf('elsewhere')).toEqual([]);
    expect(grounds.labelOf('closed..open')).toBe('label of open');
  });
  it('flip where a model is described in another way', () => {
    const days = { asOf: '2026-01-01', knownOn: '2026-01-01' };
    const flips = flipsBetween({ ground: grounds.before, days }, { ground: grounds.after, days });
    expect(flips.map(({ cells, turns }) => [cells[0]!.configuration, turns[0]!.direction])).toEqual([
      ['closed..open', 'goes'],
    ]);
  });
});
