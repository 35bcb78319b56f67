import type { Event, Instrument, Status } from '../model/law.ts';
import type { Rules } from '../rules/prepare.ts';
import { occasionsOf, type Occasion } from './occasions.ts';

/**
 * One happening in the law: an event of the seeds, or a day on which something of an instrument is published, begins or
 * ends without an event that tells it. `date` is an ISO day, or a month or year where no more is known.
 */
export type LawEvent = {
  id: string;
  kind: 'event' | 'day';
  date: string;
  title: string;
  instruments: readonly string[];
  /** What happens on it that can flip a verdict. */
  occasions: readonly Occasion[];
};

/**
 * The timeline of law by what is known on a day, the earliest first. Every occasion has its place in it: with the events
 * that name its instrument and day, or else in an entry of its own, with the id `instrument.day`.
 */
export function lawEvents(rules: Rules, events: readonly Event[], knownOn: string): LawEvent[] {
  const byDay = Map.groupBy(occasionsOf(rules, knownOn), ({ instrument, day }) => `${instrument}.${day}`);
  const told = new Set(events.flatMap(({ date, instruments }) => instruments.map((id) => `${id}.${date}`)));
  const recorded = events.map((event): LawEvent => ({
    id: event.id,
    kind: 'event',
    date: event.date,
    title: event.title,
    instruments: event.instruments,
    occasions: event.instruments.flatMap((id) => byDay.get(`${id}.${event.date}`) ?? []),
  }));
  const others = [...byDay]
    .filter(([id]) => !told.has(id))
    .map(([id, occasions]): LawEvent => {
      const { day, instrument } = occasions[0]!;
      const title = titleOf(rules.instruments.get(instrument)!, day, occasions);
      return { id, kind: 'day', date: day, title, instruments: [instrument], occasions };
    });
  return [...recorded, ...others].toSorted((a, b) => (a.date + ' ' + a.id < b.date + ' ' + b.id ? -1 : 1));
}

const words: Record<Status, string> = {
  proposed: 'proposed',
  enacted: 'made',
  'in-force': 'in force',
  'not-enforced': 'on the books, not enforced',
  stayed: 'stayed',
  ended: 'ended',
  rescinded: 'rescinded',
};

/** What happens to an instrument on a day, by its own states where it has one of the day. */
function titleOf({ short, timeline }: Instrument, day: string, occasions: readonly Occasion[]): string {
  // A state that hangs on a condition, such as whether a bill was signed since, is no fact of the day.
  const begun = timeline
    .filter(({ from }) => from === day)
    .map(({ status, when }) => (when ? `perhaps ${words[status]}` : words[status]));
  if (begun.length > 0) return `${short}: ${[...new Set(begun)].join(', ')}`;
  const rules = new Set(occasions.flatMap(({ obligations }) => obligations)).size;
  if (occasions.some(({ by }) => by === 'publication'))
    return rules > 0
      ? `${short}: new text on ${rules === 1 ? 'a rule' : `${rules} rules`}`
      : `${short}: published`;
  if (rules === 0) return `${short}: ends`;
  return `${short}: ${rules === 1 ? 'a rule starts, changes or ends' : `${rules} rules start, change or end`}`;
}
