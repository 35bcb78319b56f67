import { describe, expect, it } from 'vitest';
import type { FactTest } from '../../model/condition.ts';
import type { FactValue } from '../../model/fact.ts';
import { testFact } from '../fact-test.ts';
import { bandsOf } from './bands.ts';

const sign = (tests: readonly FactTest[]) => (band: FactValue) =>
  tests.map((test) => String(testFact(test, () => band))).join();
const f = (test: object) => ({ fact: 'f', ...test }) as FactTest;

describe('the bands of a figure', () => {
  it('put a threshold on the side on which a strict test puts it', () => {
    expect(bandsOf([1e25], 0, sign([f({ above: 1e25 })]))).toEqual([{ 'at-most': 1e25 }, { above: 1e25 }]);
    expect(bandsOf([1e25], 0, sign([f({ 'at-least': 1e25 })]))).toEqual([
      { below: 1e25 },
      { 'at-least': 1e25 },
    ]);
  });
  it('keep a threshold by itself where the tests differ on it', () => {
    const tests = [f({ above: 1e26 }), f({ 'at-least': 1e26 })];
    expect(bandsOf([1e26, 1e26], 0, sign(tests))).toEqual([{ below: 1e26 }, 1e26, { above: 1e26 }]);
  });
  it('lie between neighbours, the least value allowed included', () => {
    const tests = [f({ above: 0 }), f({ above: 2 })];
    expect(bandsOf([2, 0], 0, sign(tests))).toEqual([0, { above: 0, 'at-most': 2 }, { above: 2 }]);
  });
  it('are none without a threshold', () => {
    expect(bandsOf([], 0, () => '')).toEqual([]);
  });
});
