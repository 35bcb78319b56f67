import type { Happening } from '../../../graph/changes/happenings.ts';
import { daysOf } from '../../../graph/model/calendar.ts';
import { hasEveryWord } from '../../ui/every-word.ts';
import type { EventRow } from './api.ts';
import { happeningWords } from './words.ts';

/** What the address of the timeline can hold. */
export const timelineFields = {
  q: 'text',
  jurisdiction: 'text',
  theme: 'text',
  model: 'text',
  what: Object.keys(happeningWords) as Happening[],
  when: ['coming', 'past'],
  effect: ['turns'],
  since: 'day',
} as const;

export type TimelineFilters = Partial<Record<keyof typeof timelineFields, string>>;

/** The part of the filters that the server knows, since it decides what is counted. */
export function askedOfServer({ jurisdiction, theme, model }: TimelineFilters): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ jurisdiction, theme, model }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    ),
  );
}

/** Whether an event still lies ahead, in whole or in part, on a day. */
export function isComing({ date }: Pick<EventRow, 'date'>, today: string): boolean {
  return daysOf(date).last > today;
}

/** The events that fit what the page itself can tell: words, what happens, past or coming, and whether something turns. */
export function fittingEvents(
  rows: readonly EventRow[],
  { q = '', what, when, effect }: TimelineFilters,
  today: string,
): EventRow[] {
  return rows.filter(
    (row) =>
      hasEveryWord(textOf(row), q) &&
      (!what || row.what.some((each) => each === what)) &&
      (!when || isComing(row, today) === (when === 'coming')) &&
      (!effect || row.counts.cells > 0),
  );
}

function textOf({ id, title, date, instruments }: EventRow): string {
  return [id, title, date, ...instruments.flatMap((one) => [one.id, one.short])].join(' ');
}

/** A line of the list: one event, or several days of one text and month on which the same happens and nothing turns. */
export type EventLine = { row: EventRow; also: EventRow[] };

/** Events by year and month, in the order in which they are given. */
export type YearOfEvents = { year: string; count: number; months: { month: string; lines: EventLine[] }[] };

/** Groups events by year and month. */
export function byYear(rows: readonly EventRow[]): YearOfEvents[] {
  return [...Map.groupBy(rows, ({ date }) => date.slice(0, 4))].map(([year, own]) => ({
    year,
    count: own.length,
    months: [...Map.groupBy(own, ({ date }) => date.slice(0, 7))].map(([month, list]) => ({
      month,
      lines: joinedLines(list),
    })),
  }));
}

function joinedLines(rows: readonly EventRow[]): EventLine[] {
  const lines: EventLine[] = [];
  for (const row of rows) {
    const like = lines.find(({ row: other }) => isSameDayEntry(other, row));
    if (like) like.also.push(row);
    else lines.push({ row, also: [] });
  }
  return lines;
}

function isSameDayEntry(a: EventRow, b: EventRow): boolean {
  return (
    [a, b].every(({ kind, counts }) => kind === 'day' && counts.cells === 0) &&
    a.title === b.title &&
    a.instruments[0]?.id === b.instruments[0]?.id
  );
}

/** What a page on an event, or on all that a text published, is headed by. */
export function headingOf(change: Pick<EventRow, 'title' | 'instruments'> & { kind: string }): string {
  return change.kind === 'instrument'
    ? `${change.instruments[0]!.short}: what its publications turn`
    : nameOf(change);
}

/** What an event is called: with the text it is about before its title, unless the title names it. */
export function nameOf({ title, instruments }: Pick<EventRow, 'title' | 'instruments'>): string {
  const short = instruments[0]?.short ?? '';
  return title.includes(short) ? title : `${short}: ${title}`;
}
