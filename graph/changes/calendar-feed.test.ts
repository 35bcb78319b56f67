import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { icalendarOf, type CalendarEntry } from './calendar-feed.ts';

const entry: CalendarEntry = {
  uid: 'EU-AIA-9.starts.2027-12-02@tierwise',
  date: '2027-12-02',
  summary: 'AI Act, Art. 9 starts: risk management; „Anhang III“',
  description: 'Keep a system.\nC:\\temp, and so on;\r\nseen from: a provider',
  url: 'http://data.europa.eu/eli/reg/2024/1689/oj',
  categories: ['EU', 'starts, or not'],
};
const calendar = (entries: readonly CalendarEntry[]) =>
  icalendarOf({ name: 'Coming', description: 'Days, ahead', stamp: '2026-11-20', entries });

/** The calendar as a parser of its own reads it. */
function parsed(text: string) {
  const root = new ICAL.Component(ICAL.parse(text) as never);
  return { root, events: root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) };
}

describe('an iCalendar', () => {
  it('says to a parser what it was given', () => {
    const { root, events } = parsed(calendar([entry]));
    expect(root.getFirstPropertyValue('version')).toBe('2.0');
    expect(root.getFirstPropertyValue('prodid')).toContain('Tierwise');
    const [event] = events;
    expect(events).toHaveLength(1);
    expect(event).toMatchObject({
      uid: entry.uid,
      summary: entry.summary,
      description: 'Keep a system.\nC:\\temp, and so on;\nseen from: a provider',
    });
    const { component } = event!;
    expect(component.getFirstPropertyValue('url')).toBe(entry.url);
    expect(component.getFirstProperty('categories')!.getValues()).toEqual(entry.categories);
    expect(event!.startDate).toMatchObject({ year: 2027, month: 12, day: 2, isDate: true });
    // All of one day and no more.
    expect(event!.endDate.toString()).toBe('2027-12-03');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-20T00:00:00Z');
  });
  it('is the same on every day, byte for byte', () => {
    expect(calendar([entry])).toBe(calendar([entry]));
    expect(calendar([])).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  });
  it('folds lines at 75 octets, ends them with CRLF, and splits no character', () => {
    const text = calendar([{ ...entry, summary: 'ü€𝄞'.repeat(60) }]);
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    const octets = lines.map((line) => Buffer.byteLength(line));
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(octets.some((length) => length >= 73)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).not.toContain('\ufffd');
    expect(parsed(text).events[0]!.summary).toBe('ü€𝄞'.repeat(60));
  });
  it('folds a line of exactly 75 octets not, and one of 76 once', () => {
    const summaryOf = (octets: number) => 'x'.repeat(octets - 'SUMMARY:'.length);
    const linesOf = (octets: number) =>
      calendar([{ ...entry, summary: summaryOf(octets) }])
        .split('\r\n')
        .filter((line) => /^(SUMMARY:| ?x+$)/.test(line));
    expect(linesOf(75)).toEqual([`SUMMARY:${summaryOf(75)}`]);
    expect(linesOf(76)).toEqual([`SUMMARY:${summaryOf(75)}`, ' x']);
  });
  it('keeps any text whole, apart from controls, which it may not have', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const { events } = parsed(calendar([{ ...entry, summary, description }]));
        const clean = (given: string) => given.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, ' ');
        expect([events[0]!.summary ?? '', events[0]!.description ?? '']).toEqual([
          clean(summary),
          clean(description),
        ]);
      }),
      { numRuns: 300 },
    );
    expect(calendar([{ ...entry, summary: 'a\u0000b\tc\u007f' }])).toContain('SUMMARY:a b c \r\n');
  });
});
