import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { testRules } from '../rules/test-rulebase.ts';
import type { Coming } from './coming.ts';
import { comingCalendar, comingJsonFeed, type ComingFeed } from './coming-feeds.ts';

const sources = [{ source: 'test', checked: '2026-01-01', confidence: 'primary' as const }];
const situation = (id: string, label: string) => ({ id, label, meaning: id, facts: {}, sources });
const coming: Coming = {
  id: 'duty.starts.2027-08-02',
  date: '2027-08-02',
  kind: 'starts',
  obligation: 'duty',
  citation: 'Art. 111(3)',
  cells: [
    { configuration: 'c', situation: 'maker' },
    { configuration: 'd', situation: 'maker' },
  ],
};
const names = Array.from({ length: 14 }, (_, at) => ({
  id: `m${at}`,
  name: `Model ${'abcdefghijklmn'[at]}`,
}));
const feed: ComingFeed = {
  coming: [coming, { ...coming, id: 'duty.may-start.2028-01-01', date: '2028-01-01', kind: 'may-start' }],
  rules: testRules({}).rules,
  situations: [situation('host', 'Host'), situation('maker', 'Maker of the model')],
  modelsOf: (configuration) => (configuration === 'c' ? names : names.slice(0, 2)),
  edition: '2026-11-20',
};

describe('the feeds of coming dates', () => {
  it('say in both forms what comes, when, for whom and where it is written', () => {
    const json = comingJsonFeed(feed);
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    const [first, second] = json.items;
    expect(first).toMatchObject({
      id: 'duty.starts.2027-08-02@tierwise',
      title: '2 Aug 2027: Act Art. 1 starts: Duty',
      external_url: 'https://example.org/act',
      date_published: '2026-11-20T00:00:00Z',
      tags: ['here', 'starts'],
      _tierwise: {
        date: '2027-08-02',
        kind: 'starts',
        citation: 'Art. 111(3)',
        situations: ['maker'],
      },
    });
    // Models of two configurations are named once, and no more of them than a reader takes in.
    expect(first!['_tierwise'].models).toHaveLength(14);
    expect(first!.content_text).toContain('Model l and 2 more models.');
    expect(first!.content_text).toContain('Art. 1; the day: Art. 111(3).');
    expect(first!.content_text).toContain('Seen from: Maker of the model.');
    expect(first!.content_text).not.toContain('is open');
    expect(second!.title).toContain('may start');
    expect(second!.content_text).toContain('is open');

    const root = new ICAL.Component(ICAL.parse(comingCalendar(feed)) as never);
    const events = root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(events.map(({ uid }) => uid)).toEqual(json.items.map(({ id }) => id));
    expect(events.map(({ description }) => description)).toEqual(
      json.items.map(({ content_text }) => content_text),
    );
  });
  it('are whole where nothing comes', () => {
    expect(comingJsonFeed({ ...feed, coming: [] }).items).toEqual([]);
    expect(ICAL.parse(comingCalendar({ ...feed, coming: [] }))[0]).toBe('vcalendar');
  });
});
