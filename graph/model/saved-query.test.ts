import { describe, expect, it } from 'vitest';
import { DayOfEdition } from './saved-query.ts';

describe('a day counted from the edition', () => {
  const counts = (days: number) => DayOfEdition.safeParse({ days_after_edition: days }).success;

  it('is at most a century away, before and after', () => {
    expect([-36_525, -1, 0, 180, 36_525].map(counts)).toEqual([true, true, true, true, true]);
    expect([-36_526, 36_526, -8_589_934_592, 0.5, Number.NaN].map(counts)).toEqual(Array(5).fill(false));
  });
});
