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

/** First and last day of an ISO day, month or year; ISO days compare as texts. */
export function daysOf(date: string): { first: string; last: string } {
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  if (date.length === 7) {
    const [year, month] = date.split('-').map(Number) as [number, number];
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return { first: `${date}-01`, last: `${date}-${days}` };
  }
  return { first: date, last: date };
}
