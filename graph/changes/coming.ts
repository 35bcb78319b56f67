import type { PreparedObligation } from '../rules/prepare.ts';
import { isKnown, type Days } from '../rules/timeline.ts';
import { stagesOf } from '../rules/verdict.ts';
import { grouped, type Cell, type Ground } from './ground.ts';
import { standingOf } from './standing.ts';

/**
 * A day ahead on which a duty starts, may start or ends for some cells. `may-start`: whether it is owed, or
 * from when, is open, and this is the first day from which it can be. `id` stays the same as long as the law gives the duty this day.
 */
export type Coming = {
  id: string;
  date: string;
  kind: 'starts' | 'may-start' | 'ends';
  obligation: string;
  /** Where the day is written. */
  citation: string;
  cells: readonly Cell[];
};

/** The coming days of the cells that are wanted, the nearest first. */
export function comingDates(
  ground: Ground,
  days: Days,
  wanted: { cell: (cell: Cell) => boolean; obligation: (obligation: PreparedObligation) => boolean },
): Coming[] {
  const found = new Map<string, Omit<Coming, 'cells'> & { places: number[] }>();
  for (const obligation of ground.rules.obligations.filter(wanted.obligation))
    for (const places of grouped([ground.keysOf(obligation)], ground.cells.length)) {
      const chosen = places.filter((at) => wanted.cell(ground.cells[at]!));
      if (chosen.length === 0) continue;
      for (const { date, kind, citation } of datesOf(obligation, days, ground, chosen[0]!)) {
        const { id } = obligation.record;
        const coming = { id: `${id}.${kind}.${date}`, date, kind, obligation: id, citation };
        const known = found.get(coming.id);
        if (known) known.places.push(...chosen);
        else found.set(coming.id, { ...coming, places: chosen });
      }
    }
  return [...found.values()]
    .map(({ places, ...coming }) => ({
      ...coming,
      cells: places.toSorted((a, b) => a - b).map((at) => ground.cells[at]!),
    }))
    .toSorted((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
}

type ComingDay = Pick<Coming, 'date' | 'kind' | 'citation'>;

function datesOf(obligation: PreparedObligation, days: Days, ground: Ground, at: number): ComingDay[] {
  const within = ground.evaluationOf(at);
  const { verdict, from, until, possible } = standingOf(obligation, days, within);
  const { phases } = stagesOf(obligation, days, within);
  const cited = (citation: string | undefined) => citation ?? obligation.record.citation;
  if (verdict === 'applies' && until !== null)
    return [{ date: until, kind: 'ends', citation: cited(endOf(obligation, days, until)) }];
  const isOpen = verdict === 'undetermined' && possible.includes('upcoming');
  if (verdict !== 'upcoming' && !isOpen) return [];
  const ahead = phases.filter((phase) => phase.kind === 'ahead' && phase.from !== null);
  const [first] = ahead.toSorted((a, b) => (a.from! < b.from! ? -1 : 1));
  if (!first) return [];
  // Settled only where both the duty and its day are.
  const kind = verdict === 'upcoming' && from !== null ? 'starts' : 'may-start';
  return [{ date: first.from!, kind, citation: cited(first.state?.citation) }];
}

/** Where the end of a duty is written: with the state that takes over, or with the one that ends. */
function endOf({ record, instrument }: PreparedObligation, { knownOn }: Days, day: string) {
  const known = [...record.timeline, ...instrument.timeline].filter((state) => isKnown(state, knownOn));
  return (known.find(({ from }) => from === day) ?? known.find(({ until }) => until === day))?.citation;
}
