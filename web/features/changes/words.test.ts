import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../graph/changes/flips.ts';
import { countWords, spanWords, turnWords, whatWords } from './words.ts';

const standing = (verdict: 'applies' | 'upcoming', from: string | null, until: string | null = null) => ({
  verdict,
  from,
  until,
  possible: [verdict],
});
const moved = (before: ReturnType<typeof standing>, after: ReturnType<typeof standing>): Turn => ({
  from: null,
  until: null,
  before,
  after,
  direction: 'moved',
});

it('counts what turns, without what is idle', () => {
  const directions = { appears: 385, moved: 1540, idle: 3 };
  const rest = { idle: 3, obligations: 21, configurations: 77 };
  expect(countWords({ ...rest, cells: 1925, models: 135, directions })).toBe(
    '1,925 answers for 135 models: 385 new duties, 1,540 on other dates',
  );
  expect(countWords({ ...rest, cells: 0, models: 0, directions: { idle: 3 } })).toBe('no answer');
});

describe('a duty on other dates', () => {
  it.each([
    ['Put off', standing('applies', '2026-08-02'), standing('upcoming', '2027-12-02')],
    ['Brought forward', standing('upcoming', '2028-01-01'), standing('upcoming', '2027-01-01')],
    ['Other end', standing('applies', '2026-01-01'), standing('applies', '2026-01-01', '2027-01-01')],
    ['Other dates', standing('upcoming', null), standing('upcoming', null)],
  ])('is told as: %s', (words, before, after) => {
    expect(turnWords(moved(before, after))).toBe(words);
  });
  it('is told by its direction where that is another', () => {
    expect(
      turnWords({ ...moved(standing('applies', null), standing('applies', null)), direction: 'goes' }),
    ).toBe('Lifted or ended');
  });
});

it.each([
  [null, null, ''],
  ['2026-07-24', '2026-08-02', '24 Jul 2026 to 1 Aug 2026'],
  ['2026-07-24', '2026-07-25', 'on 24 Jul 2026'],
  ['2026-07-27', null, 'from 27 Jul 2026'],
])('the span from %s until %s is: %s', (from, until, words) => {
  expect(spanWords({ from, until })).toBe(words);
});

it('tells what happens as a sentence', () => {
  expect(whatWords(['made', 'published', 'amends'])).toBe('Made; published; amends another text');
  expect(whatWords([])).toBe('');
});
