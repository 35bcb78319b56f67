import { describe, expect, it } from 'vitest';
import type { Fact, FactValues } from '../model/fact.ts';
import type { FactTest } from '../model/condition.ts';
import { anyOther, discernment } from './discern.ts';

const sources: Fact['sources'] = [{ source: 's', checked: '2026-11-20', confidence: 'primary' }];
const fact = (id: string, type: Fact['type']): Fact => ({
  id,
  label: id,
  question: `${id}?`,
  subject: 'release',
  type,
  sources,
});
const facts = [
  fact('flop', { kind: 'number', unit: 'FLOP' }),
  fact('own', { kind: 'number', unit: 'FLOP' }),
  fact('placed', { kind: 'date' }),
  fact('limits', { kind: 'set', choices: [{ value: 'a', label: 'A' }] }),
  fact('name', { kind: 'text' }),
  fact('route', { kind: 'one-of', choices: [{ value: 'x', label: 'X' }] }),
];

/** What is kept of facts where the rules make these tests and say this of other facts. */
function kept(
  tests: FactTest[],
  given: FactValues,
  says: { fact: string; 'at-most': { fact: string } }[] = [],
) {
  const definitions = tests.map((condition, at) => ({
    id: `d${at}`,
    label: 'D',
    meaning: 'D.',
    instrument: 'ACT',
    citation: 'Art. 1',
    condition,
    sources,
  }));
  const implications = says.map((consequence, at) => ({
    id: `i${at}`,
    meaning: 'I.',
    says: consequence,
    sources,
  }));
  return discernment({ facts, definitions, implications, obligations: [], exemptions: [], instruments: [] })(
    given,
  );
}

describe('discernment', () => {
  it('leaves out what no rule reads', () => {
    expect(kept([], { flop: 3e24, placed: '2023', limits: ['a'], name: 'mit' })).toEqual({});
  });

  it('keeps the sides of thresholds', () => {
    const tests = [
      { fact: 'flop', above: 1e25 },
      { fact: 'placed', before: '2025-08-02' },
    ];
    expect(kept(tests, { flop: 3e24, placed: '2025-03' })).toEqual({
      flop: { below: 1e25 },
      placed: '../2025-08-01',
    });
  });

  it('keeps a figure whole that is compared with another of the case, and the other', () => {
    const test = { fact: 'own', above: { fact: 'flop', times: 1 / 3 } };
    expect(kept([test], { own: 2e24, flop: 3e24 })).toEqual({ own: 2e24, flop: 3e24 });
  });

  it('reads a figure by the thresholds of the one that it bounds', () => {
    const says = [{ fact: 'own', 'at-most': { fact: 'flop' } }];
    expect(kept([{ fact: 'own', above: 1e23 }], { flop: 3e24 }, says)).toEqual({ flop: { above: 1e23 } });
  });

  it('keeps of a set the words asked for, and that none of them is in it', () => {
    const tests = [{ fact: 'limits', 'includes-any': ['a', 'b'] }];
    expect(kept(tests, { limits: ['a', 'c'] })).toEqual({ limits: ['a'] });
    expect(kept(tests, { limits: ['c'] })).toEqual({ limits: [] });
  });

  it('calls a name other that no rule asks for, and keeps a word of a list', () => {
    const tests = [
      { fact: 'name', 'one-of': ['falcon'] },
      { fact: 'route', is: 'y' },
    ];
    expect(kept(tests, { name: 'falcon', route: 'x' })).toEqual({ name: 'falcon', route: 'x' });
    expect(kept(tests, { name: 'mit' })).toEqual({ name: anyOther });
  });
});
