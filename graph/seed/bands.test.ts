import { describe, expect, it } from 'vitest';
import { bandOf, spanOf } from './bands.ts';

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

describe('spanOf', () => {
  const days = ['2025-08-02', '2026-01-01'];
  it.each([
    ['2024-03-17', '../2025-08-01'],
    ['2024', '../2025-08-01'],
    ['2025-08-01', '../2025-08-01'],
    ['2025-08-02', '2025-08-02/2025-12-31'],
    ['2025-09', '2025-08-02/2025-12-31'],
    ['2026-01-01', '2026-01-01/..'],
    ['2026', '2026-01-01/..'],
    // What is only known to the month or the year stays so where a threshold runs through it.
    ['2025-08', '2025-08'],
    ['2025', '2025'],
    ['../2025-08-01', '../2025-08-01'],
  ])('%s becomes %s', (date, span) => {
    expect(spanOf(date, days)).toBe(span);
  });

  it('is nothing where no rule reads the day', () => {
    expect(spanOf('2025', [])).toBeUndefined();
  });
});
