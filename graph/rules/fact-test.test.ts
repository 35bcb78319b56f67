import { describe, expect, it } from 'vitest';
import type { FactTest } from '../model/condition.ts';
import type { FactValue } from '../model/fact.ts';
import { factsRead, testFact } from './fact-test.ts';

const truth = (test: FactTest, facts: Record<string, FactValue>) => testFact(test, (id) => facts[id]);
const up = 1.0000000000000002e25;

describe('figures', () => {
  it.each([
    [{ fact: 'n', above: 1e25 }, 1e25, false],
    [{ fact: 'n', above: 1e25 }, up, true],
    [{ fact: 'n', 'at-least': 1e25 }, 1e25, true],
    [{ fact: 'n', 'at-least': 1e25 }, 9.999999999999999e24, false],
    [{ fact: 'n', below: 1e25 }, 1e25, false],
    [{ fact: 'n', below: 1e25 }, 9.999999999999999e24, true],
    [{ fact: 'n', 'at-most': 1e25 }, 1e25, true],
    [{ fact: 'n', 'at-most': 1e25 }, up, false],
  ] as [FactTest, number, boolean][])('%j of %d is %s', (test, n, expected) => {
    expect(truth(test, { n })).toBe(expected);
  });
  it('are strict against one third of another fact', () => {
    const test: FactTest = { fact: 'part', above: { fact: 'whole', times: 1 / 3 } };
    expect(truth(test, { part: 1e24, whole: 3e24 })).toBe(false);
    expect(truth(test, { part: 1.0001e24, whole: 3e24 })).toBe(true);
    expect(truth(test, { part: 1e24 })).toBe('unknown');
    expect(factsRead(test)).toEqual(['part', 'whole']);
  });
  it('take exactly one third for one third, whatever the figure', () => {
    const above: FactTest = { fact: 'part', above: { fact: 'whole', times: 0.3333333333333333 } };
    const atLeast: FactTest = { fact: 'part', 'at-least': { fact: 'whole', times: 0.3333333333333333 } };
    const wrong: string[] = [];
    for (let digits = 1; digits < 1000; digits++)
      for (let power = 18; power < 28; power++) {
        const facts = { part: Number(`${digits}e${power}`), whole: Number(`${3 * digits}e${power}`) };
        if (truth(above, facts) || !truth(atLeast, facts)) wrong.push(`${facts.part} of ${facts.whole}`);
      }
    expect(wrong).toEqual([]);
    expect(truth(above, { part: 1.00000000000001e25, whole: 3e25 })).toBe(true);
    expect(truth(above, { part: { 'at-most': 1e25 }, whole: { 'at-least': 3e25 } })).toBe(false);
    expect(truth(above, { part: { above: 1e25 }, whole: { 'at-most': 3e25 } })).toBe(true);
    expect(truth(above, { part: { above: 1e25 }, whole: 3.1e25 })).toBe('unknown');
  });
});

describe('ranges answer only where every value in them agrees', () => {
  it.each([
    [{ above: 1e23, 'at-most': 1e25 }, { fact: 'n', above: 1e23 }, true],
    [{ 'at-least': 1e23, 'at-most': 1e25 }, { fact: 'n', above: 1e23 }, 'unknown'],
    [{ above: 1e23, 'at-most': 1e25 }, { fact: 'n', above: 1e25 }, false],
    [{ above: 1e23 }, { fact: 'n', above: 1e25 }, 'unknown'],
    [{ 'at-most': 1e23 }, { fact: 'n', 'at-least': 1e23 }, 'unknown'],
    [{ below: 1e23 }, { fact: 'n', 'at-least': 1e23 }, false],
    [{ 'at-least': 1e23 }, { fact: 'n', 'at-least': 1e23 }, true],
    [{ below: 1e23 }, { fact: 'n', below: 1e23 }, true],
    [{ 'at-most': 1e23 }, { fact: 'n', 'at-most': 1e23 }, true],
  ] as [FactValue, FactTest, unknown][])('%j under %j is %s', (n, test, expected) => {
    expect(truth(test, { n })).toBe(expected);
  });
});

describe('dates', () => {
  const before: FactTest = { fact: 'd', before: '2025-08-02' };
  const from: FactTest = { fact: 'd', 'from-day': '2025-08-02' };
  it.each([
    ['2025-08-01', true],
    ['2025-08-02', false],
    ['2025-07', true],
    ['2025-08', 'unknown'],
    ['2025-09', false],
    ['2024', true],
    ['2025', 'unknown'],
    ['2026', false],
    ['../2025-08-01', true],
    ['../2025-08-02', 'unknown'],
    ['2025-08-02/..', false],
    ['2025-07/2025-09', 'unknown'],
  ])('%s before 2 Aug 2025 is %s, and from that day the opposite', (d, expected) => {
    expect(truth(before, { d })).toBe(expected);
    expect(truth(from, { d })).toBe(expected === 'unknown' ? 'unknown' : !expected);
  });
});

describe('words and sets', () => {
  it('compares words and booleans exactly', () => {
    expect(truth({ fact: 'w', is: 'api' }, { w: 'api' })).toBe(true);
    expect(truth({ fact: 'w', is: false }, { w: true })).toBe(false);
    expect(truth({ fact: 'w', 'one-of': ['api', 'app'] }, { w: 'none' })).toBe(false);
  });
  it('reads a set as a closed list', () => {
    expect(truth({ fact: 's', includes: 'a' }, { s: [] })).toBe(false);
    expect(truth({ fact: 's', 'includes-any': ['a', 'b'] }, { s: ['b', 'c'] })).toBe(true);
  });
  it('does not know what is not stated', () => {
    expect(truth({ fact: 's', includes: 'a' }, {})).toBe('unknown');
  });
});

describe('a set known in part', () => {
  const truth = (test: object, value: FactValue) => testFact({ fact: 'f', ...test } as FactTest, () => value);
  it('answers for what is certainly in it or out of it, and for nothing else', () => {
    const part = { includes: ['EU'], excludes: ['CN'] };
    expect(truth({ includes: 'EU' }, part)).toBe(true);
    expect(truth({ includes: 'CN' }, part)).toBe(false);
    expect(truth({ includes: 'US' }, part)).toBe('unknown');
    expect(truth({ 'includes-any': ['US', 'EU'] }, part)).toBe(true);
    expect(truth({ 'includes-any': ['US', 'CN'] }, part)).toBe('unknown');
    expect(truth({ 'includes-any': ['CN'] }, part)).toBe(false);
  });
});
