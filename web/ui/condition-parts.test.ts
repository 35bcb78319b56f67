import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../graph/model/finding.ts';
import { carries, innerParts, jointOf, presumptionOf } from './condition-parts.ts';

const fact = (value: boolean): Explanation => ({ kind: 'fact', words: 'Fact', value });
const all: Explanation = {
  kind: 'all',
  words: 'All of these',
  value: false,
  parts: [fact(true), fact(false)],
};
const named: Explanation = { kind: 'definition', words: 'Named test', value: false, parts: [all] };

describe('the parts of a condition', () => {
  it('of a named test are those of its bare connective', () => {
    expect(innerParts(named)).toEqual(all.parts);
    expect(jointOf(named)).toBe('all');
  });
  it('keep a connective that has words of its own', () => {
    const told = { ...named, parts: [{ ...all, words: 'No limit' }] };
    expect(innerParts(told)).toEqual(told.parts);
    expect(jointOf(told)).toBeUndefined();
  });
  it('carry the value when they share it, and the first part of a presumption decides', () => {
    expect(all.parts!.map((part, index) => carries(all, part, index))).toEqual([false, true]);
    const sign: Explanation = { ...all, kind: 'rebuttable' };
    expect(all.parts!.map((part, index) => carries(sign, part, index))).toEqual([true, false]);
    expect(carries({ ...all, kind: 'not' }, fact(true), 0)).toBe(true);
  });
  it('tell a presumption in one line, as the test it stands in for', () => {
    const standing: Explanation = { kind: 'always', words: 'Nothing says so', value: false };
    const parts = [standing, fact(false)];
    const presumption: Explanation = { kind: 'rebuttable', words: 'Narrow', value: false, parts };
    expect(innerParts(presumption)).toEqual([]);
    expect(presumptionOf(presumption)).toEqual(fact(false));
    expect(presumptionOf(all)).toBeUndefined();
  });
});
