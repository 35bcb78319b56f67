import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactTest } from '../model/condition.ts';
import type { Fact, FactType } from '../model/fact.ts';
import { testFact } from './fact-test.ts';
import { representativesOf } from './representatives.ts';
import { date, number, oneOf, setOf } from './test-rulebase.ts';

const fact = (type: FactType): Fact => ({
  id: 'f',
  label: 'f',
  question: 'f?',
  subject: 'release',
  type,
  sources: [],
});
/** How a value comes out under every test. */
const answers = (tests: readonly FactTest[], value: Parameters<typeof testFact>[1]) =>
  tests.map((test) => testFact(test, value)).join();

describe('the values worth trying', () => {
  const bound = fc.constantFrom(0, 0.25, 0.5, 1, 2, 1e23, 1e25, 1.0000000000000002e25);
  const operator = fc.constantFrom('above', 'at-least', 'below', 'at-most');
  const test = fc.tuple(operator, bound).map(([name, figure]) => ({ fact: 'f', [name]: figure }) as FactTest);
  const tests = fc.array(test, { minLength: 1, maxLength: 5 });

  it('of a figure are on every side of every bound, and none is less than allowed', () => {
    fc.assert(
      fc.property(
        tests,
        fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
        bound,
        (made, any, at) => {
          const values = representativesOf(fact(number), made) as number[];
          const covered = new Set(values.map((value) => answers(made, () => value)));
          for (const figure of [any, at, at / 2, at * 2])
            expect(covered).toContain(answers(made, () => figure));
          expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
  it('of a figure that may be negative are on both sides of nothing', () => {
    const values = representativesOf(fact({ kind: 'number', unit: '' }), [
      { fact: 'f', above: 0 },
    ]) as number[];
    expect([Math.min(...values) < 0, values.includes(0), Math.max(...values) > 0]).toEqual([
      true,
      true,
      true,
    ]);
  });
  it('of a date are the boundary of each test and the day before', () => {
    const made: FactTest[] = [
      { fact: 'f', before: '2025-03' },
      { fact: 'f', 'from-day': '2025-03-01' },
    ];
    expect(representativesOf(fact(date), made)).toEqual(['2025-02-28', '2025-03-01']);
  });
  it('of words are the choices, of a set none, one and all of them, of a text those compared and another', () => {
    expect(representativesOf(fact(oneOf('a', 'b')), [])).toEqual(['a', 'b']);
    expect(representativesOf(fact(setOf('b', 'a')), [])).toEqual([[], ['b'], ['a'], ['a', 'b']]);
    expect(representativesOf(fact({ kind: 'text' }), [{ fact: 'f', 'one-of': ['MIT'] }])).toEqual([
      '',
      'MIT',
    ]);
  });
});
