import { describe, expect, it } from 'vitest';
import { distribution, type ScoredRelease } from './distribution.ts';

const release = (date: string | null, code: string, data?: string): ScoredRelease =>
  ({
    date,
    levels: [{ component: 'code', level: code }, ...(data ? [{ component: 'data', level: data }] : [])],
  }) as ScoredRelease;

describe('the distribution of levels', () => {
  const counted = distribution(
    [
      release('2024-05-13', 'C5', 'D5'),
      release('2023', 'C5', 'D2'),
      release('2024-01', 'NA', 'UNKNOWN'),
      release(null, 'C1'),
    ],
    ['code', 'data'],
  );

  it('counts each step of each component, and what has none', () => {
    expect(counted.releases).toBe(4);
    expect(counted.components).toEqual([
      { component: 'code', steps: { 1: 1, 2: 0, 3: 0, 4: 0, 5: 2 }, notApplicable: 1, unknown: 0 },
      { component: 'data', steps: { 1: 0, 2: 1, 3: 0, 4: 0, 5: 1 }, notApplicable: 0, unknown: 2 },
    ]);
  });

  it('does so for every year, in order, those without a date at the end', () => {
    expect(counted.years.map(({ year, releases }) => [year, releases])).toEqual([
      ['2023', 1],
      ['2024', 2],
      [null, 1],
    ]);
    expect(counted.years[1]!.components[0]).toMatchObject({ steps: { 5: 1 }, notApplicable: 1 });
  });

  it('of nothing is nothing', () => {
    expect(distribution([], ['code'])).toMatchObject({ releases: 0, years: [] });
  });
});
