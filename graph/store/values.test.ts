import { describe, expect, it } from 'vitest';
import { plainFloat, plainParameters, plainWhole, sortedMap } from './values.ts';

describe('plainParameters', () => {
  it('lets plain JSON pass unchanged', () => {
    const parameters = { a: null, b: 'x', c: 1.5, d: true, e: [1, [{}]], f: { g: { h: [] } } };
    expect(plainParameters(parameters)).toEqual(parameters);
  });

  it.each([
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a big integer', 1n],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a function', () => 1],
  ])('refuses %s and names where it is', (_, value) => {
    expect(() => plainParameters({ top: value })).toThrow(/Parameter \$top must be plain JSON/);
    expect(() => plainParameters({ top: { list: [0, value] } })).toThrow(/Parameter \$top\.list\[1\] must/);
  });
});

describe('numbers of a row', () => {
  it('keeps whole numbers up to 2^53 - 1 and refuses the next one', () => {
    expect(plainWhole(2n ** 53n - 1n)).toBe(Number.MAX_SAFE_INTEGER);
    expect(plainWhole(-(2n ** 53n) + 1n)).toBe(Number.MIN_SAFE_INTEGER);
    expect(() => plainWhole(2n ** 53n)).toThrow(/9007199254740992.*toString\(\)/);
    expect(() => plainWhole(-(2n ** 53n))).toThrow(/-9007199254740992/);
  });

  it('keeps finite floats and refuses the others', () => {
    expect(plainFloat(1e25)).toBe(1e25);
    expect(plainFloat(Number.MAX_VALUE)).toBe(Number.MAX_VALUE);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => plainFloat(value)).toThrow(String(value));
    }
  });
});

it('sorts the keys of maps by code units', () => {
  expect(Object.keys(sortedMap({ b: 1, a: 2, B: 3, ä: 4 }, (value) => value))).toEqual(['B', 'a', 'b', 'ä']);
});
