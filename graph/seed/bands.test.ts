import { describe, expect, it } from 'vitest';
import { bandOf, coarsestDate, thresholdsOf } from './bands.ts';
import { checkSeedTexts } from './check.ts';
import { seedsOf } from './records.ts';
import { smallSeeds } from './seeds.fixture.ts';

describe('thresholdsOf', () => {
  it('collects figures and days from every condition, also from the start of a duty', () => {
    const { numbers, days } = thresholdsOf(seedsOf(checkSeedTexts(smallSeeds).set));
    expect([...numbers]).toEqual([['cumulative_training_compute_flop', [1e25]]]);
    expect([...days]).toEqual([['date_placed_on_market', ['2025-08-02']]]);
  });
});

describe('bandOf', () => {
  const bounds = [1e23, 1e25];
  it.each([
    [9.9e22, { below: 1e23 }],
    [1e23, 1e23],
    [1.1e23, { above: 1e23, below: 1e25 }],
    [9.99e24, { above: 1e23, below: 1e25 }],
    [1e25, 1e25],
    [1.01e25, { above: 1e25 }],
  ])('%d', (value, band) => {
    expect(bandOf(value, bounds)).toEqual(band);
  });

  it('is nothing where no rule reads the figure', () => {
    expect(bandOf(3e24, [])).toBeUndefined();
  });
});

describe('coarsestDate', () => {
  const bounds = ['2025-08-02', '2026-01-01'];
  it.each([
    ['2024-03-17', '2024'],
    ['2025-07', '2025-07'],
    ['2025-07-31', '2025-07'],
    ['2025-08-01', '2025-08-01'],
    ['2025-08-02', '2025-08-02'],
    ['2025-09-15', '2025-09'],
    ['2026-01-01', '2026'],
    // What is only known to the month stays so, although a threshold runs through it.
    ['2025-08', '2025-08'],
    ['2025', '2025'],
  ])('%s becomes %s', (date, kept) => {
    expect(coarsestDate(date, bounds)).toBe(kept);
  });
});
