import { owed, signature, type Standing } from './standing.ts';

/**
 * Which way a duty turns for a case.
 * `appears`, `goes`: it is owed, or will be, where it was not, and the other way round.
 * `starts`, `waits`: the day on which it starts, or may start, is reached between two days, or not yet on the second.
 * `moved`: it is, or may be, owed either way, but the law gives it another start or end.
 * `certain`, `open`: whether it is owed gets decided, or gets undecided.
 * `idle`: it is not owed either way, and only the reason why not differs.
 */
export type Direction = 'appears' | 'goes' | 'starts' | 'waits' | 'moved' | 'certain' | 'open' | 'idle';

/** Every direction, in the order in which a reader wants them. */
export const directions: readonly Direction[] = [
  'appears',
  'goes',
  'starts',
  'waits',
  'moved',
  'certain',
  'open',
  'idle',
];

/** The direction in which the same change goes when its two sides change places. */
export const mirrored: Record<Direction, Direction> = {
  appears: 'goes',
  goes: 'appears',
  starts: 'waits',
  waits: 'starts',
  moved: 'moved',
  certain: 'open',
  open: 'certain',
  idle: 'idle',
};

/**
 * Which way a duty turns between two standings, each on its day (`asOf`); `null` where it does not.
 * It turns where the verdict differs, and also where the verdict is the same but a date ahead of the day differs, or
 * what is still possible of an open one.
 */
export function directionOf(
  before: Standing | null,
  after: Standing | null,
  days: { before: string; after: string },
): Direction | null {
  const [was, is] = [owed(before), owed(after)];
  if (was === 'no' && is === 'no') return before && after && before.verdict !== after.verdict ? 'idle' : null;
  if (was !== is) {
    if (was === 'maybe') return 'certain';
    if (is === 'maybe') return 'open';
    return is === 'yes' ? 'appears' : 'goes';
  }
  // Owed, or perhaps owed, on both sides: so there are both.
  const [earlier, later] = [before!, after!];
  if (signature(earlier, days.before) === signature(later, days.after)) return null;
  // Where the law gives the same start on two days, only time can have passed it, or not yet.
  const passed = reached(later) - reached(earlier);
  if (days.before === days.after || earlier.from !== later.from || passed === 0) return 'moved';
  return passed > 0 ? 'starts' : 'waits';
}

/** How much of the starts that a standing leaves possible is reached: none of them, some, or all. */
function reached({ possible }: Standing): number {
  return Number(possible.includes('applies')) - Number(possible.includes('upcoming'));
}
