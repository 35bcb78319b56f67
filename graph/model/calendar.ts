/** Whether `YYYY-MM-DD` names a day that exists. */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Whether the text is an ISO day, month or year that exists. */
export function isRealDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return isRealDay(`${text}-01-01`);
  if (/^\d{4}-\d{2}$/.test(text)) return isRealDay(`${text}-01`);
  return isRealDay(text);
}

/**
 * Whether the text is a span of two dates, the first not after the second: `2025-02/2025-08-01`. Two dots leave one
 * end open, as in `../2025-08-01` (the open intervals of ISO 8601-2).
 */
export function isRealSpan(text: string): boolean {
  const ends = text.split('/');
  if (ends.length !== 2 || !ends.some(isRealDate)) return false;
  const { first, last } = daysOf(text);
  return ends.every((end) => end === '..' || isRealDate(end)) && first <= last;
}

/** Before and after every day of the calendar as texts compare: the open ends of a span. */
const open = { first: '0000-01-01', last: '9999-12-31' };

/** First and last day of an ISO day, month, year or span; ISO days compare as texts. */
export function daysOf(date: string): { first: string; last: string } {
  const [from, until] = date.split('/') as [string, string?];
  if (until !== undefined)
    return {
      first: from === '..' ? open.first : daysOf(from).first,
      last: until === '..' ? open.last : daysOf(until).last,
    };
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  if (date.length === 7) {
    const [year, month] = date.split('-').map(Number) as [number, number];
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return { first: `${date}-01`, last: `${date}-${days}` };
  }
  return { first: date, last: date };
}

/** The ISO day before an ISO day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
