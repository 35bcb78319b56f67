import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from './compare-answers.ts';

const of = (...rows: unknown[][]) => ({ columns: ['id', 'n'], rows });

describe('compareAnswers', () => {
  it('tells rows that came and went, whatever their order', () => {
    const before = of(['a', 1], ['b', 2], ['c', 3]);
    expect(compareAnswers(before, of(['c', 3], ['a', 1], ['d', 4]))).toEqual({
      came: [['d', 4]],
      went: [['b', 2]],
      same: 2,
    });
  });

  it('counts a row as often as it stands there', () => {
    expect(compareAnswers(of(['a', 1], ['a', 1]), of(['a', 1]))).toEqual({
      came: [],
      went: [['a', 1]],
      same: 1,
    });
    expect(compareAnswers(of(['a', 1]), of(['a', 1], ['a', 1]))).toEqual({
      came: [['a', 1]],
      went: [],
      same: 1,
    });
  });

  it('tells a number from a text, and null from a text', () => {
    expect(compareAnswers(of(['1', null]), of([1, 'null'])).same).toBe(0);
  });

  it('refuses other columns', () => {
    expect(() => compareAnswers(of(), { columns: ['id'], rows: [] })).toThrow(/were id, n and are id now/);
  });

  it('adds up for any rows, and finds nothing between an answer and itself turned round', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 2 })));
    fc.assert(
      fc.property(rows, rows, (one, two) => {
        const { came, went, same } = compareAnswers(of(...one), of(...two));
        expect([same + came.length, same + went.length]).toEqual([two.length, one.length]);
        expect(compareAnswers(of(...one), of(...one.toReversed()))).toMatchObject({ came: [], went: [] });
      }),
    );
  });
});
