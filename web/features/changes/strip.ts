import type { EventRow } from './api.ts';

/** One month of the strip: how many events it has, and in how many of them something turns. */
export type StripMonth = { month: string; events: number; turning: number };

/** The strip: the months shown, in order, and what lies before the first of them. */
export type Strip = { months: StripMonth[]; earlier: number; most: number };

/** At most so many years before this one are drawn: law before them is sparse, and would push the rest together. */
const yearsBack = 6;

/** The density of events by month, from six years before today, or the first event, to the end of the last year. */
export function stripOf(rows: readonly EventRow[], today: string): Strip {
  if (rows.length === 0) return { months: [], earlier: 0, most: 0 };
  const dates = rows.map(({ date }) => date).toSorted();
  const thisYear = Number(today.slice(0, 4));
  const first = Math.max(thisYear - yearsBack, Math.min(thisYear, yearIn(dates[0]!)));
  const last = Math.max(thisYear, yearIn(dates.at(-1)!));
  const found = Map.groupBy(rows, ({ date }) => monthOf(date));
  const months = Array.from({ length: (last - first + 1) * 12 }, (_, at): StripMonth => {
    const month = `${first + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    const own = found.get(month) ?? [];
    return {
      month,
      events: own.length,
      turning: own.filter(({ counts }) => counts.cells > 0).length,
    };
  });
  return {
    months,
    earlier: dates.filter((date) => yearIn(date) < first).length,
    most: Math.max(...months.map(({ events }) => events)),
  };
}

/** Where a day lies in the strip: 0 at its left end, 1 at its right. */
export function placeOf(day: string, { months }: Strip): number {
  const at = months.findIndex(({ month }) => month === day.slice(0, 7));
  return (at + (Number(day.slice(8, 10)) - 1) / 31) / months.length;
}

const yearIn = (date: string) => Number(date.slice(0, 4));

/** A date of which only the year is known stands in its first month. */
function monthOf(date: string): string {
  return date.length === 4 ? `${date}-01` : date.slice(0, 7);
}
