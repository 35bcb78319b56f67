import { describe, expect, it } from 'vitest';
import type { EventRow } from './api.ts';
import { byYear, fittingEvents, headingOf, isComing, nameOf } from './events.ts';
import { placeOf, stripOf } from './strip.ts';

const row = (id: string, date: string, cells = 0, more: Partial<EventRow> = {}): EventRow => ({
  id,
  kind: 'event',
  date,
  title: `Title of ${id}`,
  what: ['step'],
  confidence: 'primary',
  checked: '2026-11-20',
  instruments: [{ id: 'TEXT', short: 'The Text', jurisdiction: 'EU' }],
  by: [],
  counts: { cells, idle: 0, obligations: 0, configurations: 0, models: 0, directions: {} },
  ...more,
});
const today = '2026-11-26';
const rows = [
  row('old', '1938-03-21'),
  row('month', '2026-11'),
  row('now', '2026-11-26', 5),
  row('next', '2027-01-01', 3, { what: ['duties'] }),
];
const ids = (found: readonly EventRow[]) => found.map(({ id }) => id);

describe('the timeline', () => {
  it('takes a month that is not over as coming, and today as past', () => {
    expect(ids(rows.filter((each) => isComing(each, today)))).toEqual(['month', 'next']);
  });
  it.each([
    [{ when: 'past' }, ['old', 'now']],
    [{ what: 'duties' }, ['next']],
    [{ effect: 'turns' }, ['now', 'next']],
    [{ q: 'text OLD' }, ['old']],
    [{}, ['old', 'month', 'now', 'next']],
  ])('is narrowed by %j', (filters, expected) => {
    expect(ids(fittingEvents(rows, filters, today))).toEqual(expected);
  });
  it('is grouped by year and month, and days on which nothing turns are one line', () => {
    const day = (id: string, date: string, cells = 0) => row(id, date, cells, { kind: 'day', title: 'T' });
    const list = [
      day('a', '2028-01-02'),
      day('b', '2028-01-29'),
      day('c', '2028-01-30', 1),
      row('d', '2029-01'),
    ];
    expect(
      byYear(list).map(({ year, count, months }) => [
        year,
        count,
        months.map(({ month, lines }) => [
          month,
          ...lines.map((line) => ids([line.row, ...line.also]).join('+')),
        ]),
      ]),
    ).toEqual([
      ['2028', 3, [['2028-01', 'a+b', 'c']]],
      ['2029', 1, [['2029-01', 'd']]],
    ]);
  });
  it('names the text before a title that does not', () => {
    expect(nameOf(row('a', '2026'))).toBe('The Text: Title of a');
    expect(nameOf({ ...row('a', '2026'), title: 'The Text starts' })).toBe('The Text starts');
    expect(headingOf(row('a', '2026'))).toBe('The Text: Title of a');
    expect(headingOf({ ...row('a', '2026'), kind: 'instrument' as never })).toBe(
      'The Text: what its publications turn',
    );
  });
});

describe('the strip', () => {
  it('has a month for each of six years back to the last event, and counts what is earlier', () => {
    const strip = stripOf(rows, today);
    expect([strip.months[0]!.month, strip.months.at(-1)!.month]).toEqual(['2020-01', '2027-12']);
    expect(strip.earlier).toBe(1);
    expect(strip.months.find(({ month }) => month === '2026-11')).toEqual({
      month: '2026-11',
      events: 2,
      turning: 1,
    });
    expect(strip.most).toBe(2);
    expect(strip.months.reduce((sum, { events }) => sum + events, strip.earlier)).toBe(rows.length);
  });
  it('places a day between the ends', () => {
    const strip = stripOf(rows, today);
    expect(placeOf('2020-01-01', strip)).toBe(0);
    expect(placeOf('2024-01-01', strip)).toBe(0.5);
  });
  it('is empty where nothing fits', () => {
    expect(stripOf([], today)).toEqual({ months: [], earlier: 0, most: 0 });
  });
});
