import type { PreparedObligation } from '../rules/prepare.ts';
import type { Days } from '../rules/timeline.ts';
import { directionOf, type Direction } from './direction.ts';
import { grouped, type Cell, type Ground } from './ground.ts';
import { standingOf, type Standing } from './standing.ts';

/**
 * A duty that turns: where it stood and where it stands. `from` and `until` are the days of effect, the first and the
 * first no more, on which it is so; both are `null` where two given days are compared, and `until` where it lasts.
 * A standing is `null` where the rules of that side do not have the duty.
 */
export type Turn = {
  from: string | null;
  until: string | null;
  before: Standing | null;
  after: Standing | null;
  direction: Direction;
};

/** The cells for which a duty turns in the same way. Every cell and duty that turns is in exactly one flip. */
export type Flip = { obligation: string; turns: readonly Turn[]; cells: readonly Cell[] };

/** One side of a comparison: rules with their cells, and the day of effect with what is known on the other. */
export type Side = { ground: Ground; days: Days };

/** Two pairs of days to compare, and the span of days of effect for which the first of them speaks. */
export type Window = { before: Days; after: Days; from: string | null; until: string | null };

/**
 * Exactly the cells whose verdict, or dates ahead, differ between two sides, in the order of obligations and cells.
 * The sides may differ in their days, or in their rules too; then their grounds have the same cells at the same places.
 */
export function flipsBetween(before: Side, after: Side): Flip[] {
  const window = { before: before.days, after: after.days, from: null, until: null };
  const ids = new Set([...before.ground.obligations.keys(), ...after.ground.obligations.keys()]);
  return [...ids]
    .toSorted()
    .flatMap((id) => flipsOf(id, { before: before.ground, after: after.ground }, [window]));
}

/** The flips of one obligation over windows that follow one another. */
export function flipsOf(
  id: string,
  grounds: { before: Ground; after: Ground },
  windows: readonly Window[],
): Flip[] {
  const before = { ground: grounds.before, obligation: grounds.before.obligations.get(id) };
  const after = { ground: grounds.after, obligation: grounds.after.obligations.get(id) };
  const groups = alike(before, after);
  // Window by window, since what time says of an obligation is kept for the days last asked about.
  const told = windows.map((window) => {
    const was = groups.map(([at]) => standing(before, at!, window.before));
    const is = groups.map(([at]) => standing(after, at!, window.after));
    return groups.map((_, at) => turnIn(window, was[at]!, is[at]!));
  });
  const flips = new Map<string, { obligation: string; turns: Turn[]; places: number[] }>();
  for (const [at, places] of groups.entries()) {
    const turns = joined(told.flatMap((turns) => turns[at] ?? []));
    if (turns.length === 0) continue;
    const key = JSON.stringify(turns);
    const known = flips.get(key);
    if (known) known.places.push(...places);
    else flips.set(key, { obligation: id, turns, places: [...places] });
  }
  return [...flips.values()].map(({ places, ...flip }) => ({
    ...flip,
    cells: places.toSorted((a, b) => a - b).map((place) => after.ground.cells[place]!),
  }));
}

/** A ground and its obligation of one id, if it has it. */
type Asked = { ground: Ground; obligation: PreparedObligation | undefined };

/** The places of the cells that neither side can tell apart by what its obligation reads, group by group. */
function alike(before: Asked, after: Asked): number[][] {
  const sides = before.ground === after.ground ? [after] : [before, after];
  return grouped(
    sides.flatMap(({ ground, obligation }) => (obligation ? [ground.keysOf(obligation)] : [])),
    after.ground.cells.length,
  );
}

function standing({ ground, obligation }: Asked, at: number, days: Days): Standing | null {
  return obligation ? standingOf(obligation, days, ground.evaluationOf(at)) : null;
}

function turnIn(window: Window, before: Standing | null, after: Standing | null): Turn | null {
  const { from, until } = window;
  const direction = directionOf(before, after, { before: window.before.asOf, after: window.after.asOf });
  return direction && { from, until, before, after, direction };
}

/** Turns that follow one another without a difference are one. */
function joined(turns: readonly Turn[]): Turn[] {
  const joint: Turn[] = [];
  for (const turn of turns) {
    const last = joint.at(-1);
    if (last && last.until !== null && last.until === turn.from && sameTurn(last, turn))
      joint[joint.length - 1] = { ...last, until: turn.until };
    else joint.push(turn);
  }
  return joint;
}

function sameTurn(a: Turn, b: Turn): boolean {
  const key = ({ before, after, direction }: Turn) => JSON.stringify([before, after, direction]);
  return key(a) === key(b);
}
