import { describe, expect, it } from 'vitest';
import type { Truth } from '../model/finding.ts';
import { allOf, anyOf, notOf } from './truth.ts';

const values: Truth[] = [true, false, 'unknown'];
const rank = (value: Truth) => (value === true ? 2 : value === 'unknown' ? 1 : 0);
const back = ['false', 'unknown', 'true'];
const pairs = values.flatMap((a) => values.map((b) => [a, b] as [Truth, Truth]));

describe("Kleene's connectives", () => {
  it.each(pairs)('all and any of %s and %s are the least and the greatest', (a, b) => {
    expect(String(allOf([a, b]))).toBe(back[Math.min(rank(a), rank(b))]);
    expect(String(anyOf([a, b]))).toBe(back[Math.max(rank(a), rank(b))]);
  });
  it('has the constants for nothing at all', () => {
    expect(allOf([])).toBe(true);
    expect(anyOf([])).toBe(false);
  });
  it('keeps the unknown under not', () => {
    expect(values.map(notOf)).toEqual([false, true, 'unknown']);
  });
});
