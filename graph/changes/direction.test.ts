import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../model/finding.ts';
import { directionOf, mirrored } from './direction.ts';
import type { Standing } from './standing.ts';

const day = '2026-09-01';
const sameDay = { before: day, after: day };
const decided = (verdict: Verdict, from: string | null = null, until: string | null = null): Standing => ({
  verdict,
  from,
  until,
  possible: [verdict],
});
const open = (possible: Verdict[], from: string | null = null): Standing => ({
  verdict: 'undetermined',
  from,
  until: null,
  possible,
});
const applies = decided('applies', '2026-08-02');
const later = decided('upcoming', '2027-12-02');

describe('a duty', () => {
  it.each<[string, Standing | null, Standing | null, string | null]>([
    ['is lifted no more', decided('exempt', '2026-08-02'), applies, 'appears'],
    ['comes into being for later', decided('not-in-force'), later, 'appears'],
    ['is new in the rules', null, applies, 'appears'],
    ['ends', applies, decided('not-in-force'), 'goes'],
    ['is in the rules no more', applies, null, 'goes'],
    ['is put off', applies, later, 'moved'],
    ['gets another start ahead', decided('upcoming', '2027-08-02'), later, 'moved'],
    ['gets an end', applies, decided('applies', '2026-08-02', '2027-01-01'), 'moved'],
    ['is decided to be owed', open(['not-triggered', 'applies']), applies, 'certain'],
    ['is decided not to be owed', open(['not-triggered', 'applies']), decided('exempt'), 'certain'],
    ['gets undecided', decided('not-triggered'), open(['exempt', 'upcoming']), 'open'],
    [
      'that may be owed is put off',
      open(['not-triggered', 'applies']),
      open(['not-triggered', 'upcoming']),
      'moved',
    ],
    ['is not owed for another reason', decided('not-in-force'), decided('not-triggered'), 'idle'],
    [
      'is open for which reason it is not owed',
      decided('not-in-force'),
      open(['not-triggered', 'exempt']),
      'idle',
    ],
    ['is not owed, and not in the other rules', null, decided('not-triggered'), null],
    ['stays as it is', applies, applies, null],
    // Since when it has been owed is the past: nobody owes more or less on this day.
    ['is owed since another day', applies, decided('applies', '2025-02-02'), null],
    [
      'may be lifted for a further reason',
      open(['not-triggered', 'applies']),
      open(['not-triggered', 'exempt', 'applies']),
      null,
    ],
  ])('%s', (_, before, after, direction) => {
    expect(directionOf(before, after, sameDay)).toBe(direction);
    expect(directionOf(after, before, sameDay)).toBe(direction && mirrored[direction as never]);
  });

  const twoDays = { before: '2027-12-01', after: '2027-12-02' };
  it.each<[string, Standing, Standing, string | null]>([
    ['starts on its day', later, decided('applies', '2027-12-02'), 'starts'],
    [
      'may start on its day',
      open(['exempt', 'upcoming'], '2027-12-02'),
      open(['exempt', 'applies'], '2027-12-02'),
      'starts',
    ],
    [
      'may start on one of two days',
      open(['exempt', 'upcoming']),
      open(['exempt', 'applies', 'upcoming']),
      'starts',
    ],
    [
      'passes the last day on which it may start',
      open(['exempt', 'applies', 'upcoming']),
      open(['exempt', 'applies']),
      'starts',
    ],
    ['starts though it was to start on another day', decided('upcoming', '2028-08-02'), applies, 'moved'],
    ['waits as before', decided('upcoming', '2028-08-02'), decided('upcoming', '2028-08-02'), null],
  ])('between two days %s', (_, before, after, direction) => {
    expect(directionOf(before, after, twoDays)).toBe(direction);
    const back = { before: twoDays.after, after: twoDays.before };
    expect(directionOf(after, before, back)).toBe(direction && mirrored[direction as never]);
  });
});

const verdicts: Verdict[] = ['not-in-force', 'not-triggered', 'exempt', 'upcoming', 'applies'];
const days = fc.constantFrom(null, '2026-01-01', '2026-09-01', '2026-09-02', '2027-01-01');
const standing: fc.Arbitrary<Standing> = fc
  .record({ possible: fc.subarray(verdicts, { minLength: 1 }), from: days, until: days })
  .map(({ possible, from, until }) => ({
    verdict: possible.length === 1 ? possible[0]! : 'undetermined',
    from,
    until,
    possible,
  }));

it('mirrors every change, and says of every other verdict that something turned', () => {
  const asOf = fc.constantFrom('2026-08-31', '2026-09-01', '2027-01-01');
  fc.assert(
    fc.property(standing, standing, asOf, asOf, (a, b, before, after) => {
      const there = directionOf(a, b, { before, after });
      const back = directionOf(b, a, { before: after, after: before });
      expect(back).toBe(there && mirrored[there]);
      if (a.verdict !== b.verdict) expect(there).not.toBeNull();
      expect(directionOf(a, a, { before, after: before })).toBeNull();
    }),
  );
});
