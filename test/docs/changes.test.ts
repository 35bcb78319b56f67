import { expect, it } from 'vitest';
import { directions } from '../../graph/changes/direction.ts';
import { directionWords, turnWords } from '../../web/features/changes/words.ts';
import { tableOf } from './blocks.ts';

const page = 'docs/changes.md';
const plain = (cell: string | undefined) => (cell ?? '').replaceAll('`', '').trim();

it('docs/changes.md tells every direction in the words of the page', () => {
  const rows = tableOf(page, 'direction');
  expect(rows.map((row) => plain(row[0]))).toEqual(directions);
  for (const [direction, words, means] of rows.map((row) => row.map(plain))) {
    const { short, means: meant } = directionWords[direction as keyof typeof directionWords];
    expect(words).toContain(short);
    expect(means!.startsWith(meant) || direction === 'moved', direction).toBe(true);
  }
  // A duty on other dates is told by which way they moved.
  const told = rows.find((row) => plain(row[0]) === 'moved')![1]!;
  const standing = (from: string) => ({ verdict: 'upcoming' as const, from, until: null, possible: [] });
  const moved = (before: string, after: string) =>
    turnWords({
      from: null,
      until: null,
      before: standing(before),
      after: standing(after),
      direction: 'moved',
    });
  expect(told).toContain(moved('2026-01-01', '2027-01-01'));
  expect(told).toContain(moved('2027-01-01', '2026-01-01'));
});
