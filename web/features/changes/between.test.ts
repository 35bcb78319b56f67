import { expect, it } from 'vitest';
import { readAddress } from './address.ts';
import { askedDays, dayFields, daysExamples } from './between.ts';

it('asks by the names of the API, and leaves out what is not given', () => {
  expect(askedDays({ 'before-known-on': '2026-07-01', 'as-of': '2026-09-01', 'known-on': '' })).toEqual({
    beforeKnownOn: '2026-07-01',
    asOf: '2026-09-01',
  });
});

it('gives examples that the page can read, on the last day of February too', () => {
  for (const today of ['2026-11-26', '2028-02-29'])
    for (const { query } of daysExamples(today))
      expect(readAddress(query, dayFields)).toEqual({ given: query, problems: [] });
});
