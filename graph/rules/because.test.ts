import { describe, expect, it } from 'vitest';
import type { Condition } from '../model/condition.ts';
import type { Definition } from '../model/law.ts';
import { assess } from './assess.ts';
import { boolean, number, oneOf, testRules, type TestRules } from './test-rulebase.ts';

const days = { asOf: '2026-01-01', knownOn: '2026-01-01' };
const because = (given: TestRules, input: object) => {
  const { rules, read } = testRules(given);
  return assess(rules, read(input), days)[0]!.because;
};
const is = (fact: string): Condition => ({ fact, is: true });
const named = (id: string, condition: Condition): Definition => ({
  id,
  label: `Test ${id}`,
  meaning: id,
  instrument: 'act',
  citation: 'Art. 3',
  condition,
  sources: [{ source: 'test', checked: '2026-01-01', confidence: 'primary' }],
});
const facts = { a: boolean, b: boolean, c: boolean, d: boolean, n: number, w: oneOf('api', 'app') };
const state = (status: 'enacted' | 'in-force', from: string) => ({
  status,
  from,
  known: '2020-01-01',
  citation: 'Art. 113',
});

describe('a duty that stands', () => {
  it('says since when, and that nothing lifts it', () => {
    expect(because({}, {})).toBe(
      'Since 1 Jan 2020: every condition of Art. 1 holds, and nothing in this case lifts it.',
    );
  });
  it('says why what could lift it does not', () => {
    const exemption: Condition = { all: [is('a'), { fact: 'w', is: 'api' }] };
    expect(because({ facts, exemption }, { a: false, w: 'app' })).toBe(
      'Since 1 Jan 2020: every condition of Art. 1 holds, and exemption does not lift it, since “a” does not hold and “w: api” does not hold (w: app).',
    );
  });
  it('names no more than two reasons for each', () => {
    const exemption: Condition = { all: [is('a'), is('b'), is('c')] };
    expect(because({ facts, exemption }, { a: false, b: false, c: false })).toMatch(
      /since “a” does not hold and “b” does not hold\.$/,
    );
  });
  it('says from when where its start lies ahead, or that it is not fixed', () => {
    const timeline = [state('enacted', '2020-01-01'), state('in-force', '2027-08-02')];
    expect(because({ timeline }, {})).toMatch(/^From 2 Aug 2027: every condition of Art\. 1 holds/);
    expect(because({ timeline: timeline.slice(0, 1) }, {})).toMatch(/^From a day not yet fixed:/);
  });
});

describe('a duty that is not triggered', () => {
  it('names what does not hold, each once and no more than three', () => {
    const trigger: Condition = { all: [is('a'), is('a'), is('b'), is('c'), is('d')] };
    expect(because({ facts, trigger }, { a: false, b: false, c: false, d: false })).toBe(
      'Not reached: “a” does not hold, “b” does not hold and “c” does not hold.',
    );
  });
  it('names what holds and should not', () => {
    expect(because({ facts, trigger: { all: [{ not: is('a') }, is('b')] } }, { a: true, b: true })).toBe(
      'Not reached: “a” holds.',
    );
  });
  it('names the test of law and the fact that settled it', () => {
    const definitions = [named('one', { all: [is('b'), { any: [{ fact: 'n', above: 1e23 }] }] })];
    const trigger: Condition = { definition: 'one' };
    expect(because({ facts, definitions, trigger }, { b: true, n: 1e22 })).toBe(
      'Not reached: “Test one” does not hold (n: 10²² FLOP).',
    );
  });
  it('follows a test that only joins others down to those', () => {
    const definitions = [
      named('both', { all: [{ definition: 'one' }, { not: { definition: 'two' } }] }),
      named('one', is('a')),
      named('two', { not: is('b') }),
    ];
    const trigger: Condition = { definition: 'both' };
    expect(because({ facts, definitions, trigger }, { a: true, b: false })).toBe(
      'Not reached: “Test two” holds (b: no).',
    );
  });
  it('says nothing of presumptions that stand, and something where they are all there is', () => {
    const presumed: Condition = {
      rebuttable: { test: { fact: 'a', is: true }, otherwise: { always: false } },
    };
    expect(because({ facts, trigger: { all: [presumed, is('b')] } }, { b: false })).toBe(
      'Not reached: “b” does not hold.',
    );
    expect(because({ facts, trigger: presumed }, {})).toBe(
      'Not reached: nothing says that Art. 1 is triggered.',
    );
  });
  it('names the sign that decided in place of the legal test', () => {
    const trigger: Condition = {
      rebuttable: { test: { fact: 'a', is: true }, otherwise: { fact: 'n', above: 1e23 } },
    };
    expect(because({ facts, trigger }, { n: 1 })).toBe(
      'Not reached: “n above 10²³ FLOP” does not hold (n: 1 FLOP).',
    );
    expect(because({ facts, trigger }, { n: 1e24, a: false })).toBe('Not reached: “a” does not hold.');
  });
});

describe('a duty that is lifted or open', () => {
  it('names the first rule that lifts it', () => {
    expect(because({ facts, scope: is('a'), exemption: is('b') }, { a: true, b: true })).toBe(
      'Lifted by scope: scope.',
    );
    expect(because({ facts, scope: is('a'), exemption: is('b') }, { a: false, b: true })).toBe(
      'Lifted by exemption: exemption.',
    );
  });
  it('names up to three facts that would decide, and counts the others', () => {
    const trigger = (...names: string[]): Condition => ({ all: names.map(is) });
    expect(because({ facts, trigger: trigger('a') }, {})).toBe('Open: “a” would decide.');
    expect(because({ facts, trigger: trigger('a', 'b', 'c') }, {})).toBe(
      'Open: “a”, “b” and “c” would decide.',
    );
    expect(because({ facts, trigger: trigger('a', 'b', 'c', 'd') }, {})).toBe(
      'Open: “a”, “b” and 2 more facts would decide.',
    );
  });
});
