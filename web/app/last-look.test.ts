import { expect, it } from 'vitest';
import { isNews, lookOf, sinceAddress } from './last-look.ts';

it.each([
  ['2026-07-01 1c5f', { day: '2026-07-01', version: '1c5f' }],
  ['2026-07-01', undefined],
  ['yesterday 1c5f', undefined],
  [null, undefined],
])('a look kept as %s is read', (kept, look) => {
  expect(lookOf(kept)).toEqual(look);
});

const none = { rulebookChanged: false, events: [], byKnowledge: { cells: 0 }, byTime: { cells: 0 } };
it.each([
  [false, {}],
  [false, { rulebookChanged: null }],
  [true, { rulebookChanged: true }],
  [true, { events: [1] }],
  [true, { byKnowledge: { cells: 1 } }],
  [true, { byTime: { cells: 1 } }],
])('is news: %s, for %j', (news, some) => {
  expect(isNews({ ...none, ...some })).toBe(news);
});

it('asks by the day, and by the edition where it is known', () => {
  expect(sinceAddress({ day: '2026-07-01' })).toBe('/api/changes/since?seen=2026-07-01');
  expect(sinceAddress({ day: '2026-07-01', version: 'a' })).toContain('&version=a');
});
