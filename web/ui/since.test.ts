import { expect, it } from 'vitest';
import { sinceWords } from './since.ts';

const day = '2026-11-20';

it('says since when a rule applies and from when it will', () => {
  expect(sinceWords({ verdict: 'applies', from: '2025-08-02' }, day)).toBe('since 2 Aug 2025');
  expect(sinceWords({ verdict: 'upcoming', from: '2027-12-02' }, day)).toBe('from 2 Dec 2027');
});

it('says of what is not decided that it lies ahead of the day', () => {
  const open = { verdict: 'undetermined', from: '2027-01-01' } as const;
  expect(sinceWords(open, '2026-12-31')).toBe('from 1 Jan 2027');
  expect(sinceWords(open, '2027-01-01')).toBe('since 1 Jan 2027');
});

it('says no day of what is lifted or has none', () => {
  expect(sinceWords({ verdict: 'exempt', from: '2025-08-02' }, day)).toBe('lifted');
  expect(sinceWords({ verdict: 'not-triggered', from: null }, day)).toBe('');
});
