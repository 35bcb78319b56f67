import { describe, expect, it } from 'vitest';
import type { Explanation } from '../model/finding.ts';
import { carries, conditionsOf, innerParts, jointOf, presumptionOf, wordsOf } from './condition-parts.ts';

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

describe('the conditions behind what holds', () => {
  const holds = (words: string): Explanation => ({ kind: 'fact', words, value: true });
  const join = (kind: 'all' | 'any', ...parts: Explanation[]): Explanation => ({
    kind,
    words: kind === 'all' ? 'All of these' : 'Any of these',
    value: true,
    parts,
  });
  it('are the parts of a named test, or the test itself', () => {
    const test = join('all', holds('Free licence'), holds('Not monetised'));
    const named: Explanation = { kind: 'definition', words: 'Open release', value: true, parts: [test] };
    expect(conditionsOf(named)).toEqual(['Free licence', 'Not monetised']);
    expect(conditionsOf(holds('Only research'))).toEqual(['Only research']);
  });
  it('never say only that there are alternatives', () => {
    const either = join('any', { ...holds('A component'), value: false }, holds('A data set'));
    expect(conditionsOf(join('all', holds('Supplier'), either))).toEqual(['Supplier', 'A data set']);
    expect(conditionsOf(either)).toEqual(['A data set']);
  });
  it('tell a presumption by what it presumes, unless it has words', () => {
    const standing: Explanation = { kind: 'always', words: 'Nothing says so', value: false };
    const presumption: Explanation = {
      kind: 'rebuttable',
      words: 'The stated legal test decides',
      value: true,
      parts: [holds('Before release'), standing],
    };
    expect(wordsOf(presumption)).toBe('Before release');
    expect(wordsOf({ ...presumption, words: 'Still in development' })).toBe('Still in development');
  });
});
