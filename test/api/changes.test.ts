import ICAL from 'ical.js';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());
const get = async (path: string) => {
  const answer = await request(test.app).get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
};
const read = async (path: string) => (await get(path)).body;

type Row = {
  obligation: { id: string };
  turns: {
    direction: string;
    before: { verdict: string; from: string };
    after: { verdict: string; from: string };
  }[];
  cells: number;
  where: { situation: string; configurations: string[] }[];
};
const sum = (rows: readonly { cells: number }[]) => rows.reduce((all, { cells }) => all + cells, 0);

describe('the timeline of law', () => {
  it('lists events by date with what they flip, page by page', async () => {
    const first = await read('/api/changes?limit=40');
    expect(first.items).toHaveLength(40);
    const second = await read(`/api/changes?limit=500&cursor=${first.next}`);
    const items = [...first.items, ...second.items];
    expect(items).toHaveLength(first.total);
    const dates = items.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    const omnibus = items.find(({ id }) => id === 'omnibus-published');
    expect(omnibus).toMatchObject({
      date: '2026-07-24',
      by: expect.arrayContaining(['publication']),
      what: ['made', 'published', 'amends'],
      confidence: 'primary',
      checked: '2026-11-20',
      counts: { obligations: 21, directions: { moved: expect.any(Number), appears: expect.any(Number) } },
    });
    expect(items.find(({ id }) => id === 'omnibus-parliament').counts.cells).toBe(0);
    const back = await read('/api/changes?sort=-date&limit=1');
    expect(back.items[0].date).toBe(dates.at(-1));
  });
  it('is narrowed by law, days, theme and model', async () => {
    const union = await read('/api/changes?jurisdiction=EU&from=2026-07-24&to=2026-08-02&limit=500');
    expect(union.items.map(({ id }: { id: string }) => id)).toEqual([
      'omnibus-published',
      'omnibus-in-force',
      'eu-aia-enforcement',
    ]);
    const flipping = await read('/api/changes?jurisdiction=EU&flipping=true&limit=500');
    expect(flipping.items.every(({ counts }: { counts: { cells: number } }) => counts.cells > 0)).toBe(true);
    const whole = flipping.items.find(({ id }: { id: string }) => id === 'omnibus-published').counts;
    const model = await read('/api/changes?model=deepseek-v3&jurisdiction=EU&limit=500');
    const part = model.items.find(({ id }: { id: string }) => id === 'omnibus-published').counts;
    expect(part.cells).toBe(whole.cells / 77);
    expect(part.configurations).toBe(1);
    // Marking is under labelling: the theme takes in those that are narrower.
    const labelling = await read('/api/changes?theme=labelling&jurisdiction=EU&limit=500');
    const machine = await read('/api/changes?theme=labelling.machine&jurisdiction=EU&limit=500');
    expect(machine.total).toBeGreaterThan(0);
    expect(labelling.total).toBeGreaterThanOrEqual(machine.total);
    const marked = machine.items.find(({ id }: { id: string }) => id === 'omnibus-published').counts;
    expect(marked).toMatchObject({ obligations: 1, directions: { moved: 77 } });
  });
});

describe('one event or instrument', () => {
  it('lists exactly the cells that flip, and groups that add up to them', async () => {
    const whole = await read('/api/changes/EU-OMNIBUS?limit=500');
    expect(whole).toMatchObject({ kind: 'instrument', total: 21 });
    expect(whole.events).toContain('omnibus-in-force');
    expect(sum(whole.items)).toBe(whole.counts.cells);
    for (const row of whole.items as Row[])
      expect(row.where.flatMap(({ configurations }) => configurations)).toHaveLength(row.cells);
    const { groups, counts, configurations } = whole;
    for (const kind of ['situations', 'jurisdictions', 'directions'] as const)
      expect(sum(groups[kind])).toBe(counts.cells);
    expect(groups.models).toHaveLength(counts.models);
    expect(groups.themes.map(({ id }: { id: string }) => id)).toContain('labelling.machine');
    expect(configurations).toHaveLength(counts.configurations);
    expect(configurations[0].models[0]).toEqual({ id: expect.any(String), name: expect.any(String) });
    expect(whole.what).toEqual([]);
    // The event of the publication is the same.
    const event = await read('/api/changes/omnibus-published?limit=500');
    expect(event.event.sources[0].source).toBe('eu-s2');
    expect(event.items).toEqual(whole.items);
  });
  it('leaves out nothing unsaid: idle cells are counted and shown when asked for', async () => {
    const { counts, items } = await read('/api/changes/EU-OMNIBUS?direction=idle');
    expect(sum(items)).toBe(counts.idle);
    expect(counts.idle).toBe(154);
    const page = await read('/api/changes/EU-OMNIBUS?limit=5');
    expect([page.items.length, page.total, page.next]).toEqual([5, 21, '5']);
    const moved = await read('/api/changes/EU-OMNIBUS?direction=moved&situation=generator-provider');
    expect(moved.items.map(({ obligation }: Row) => obligation.id)).toEqual(['EU-AIA-50-2']);
  });
  it('tells a day that no event names', async () => {
    const act = await read('/api/changes/EU-AIA.2024-07-12?model=deepseek-v3&limit=500');
    expect(act).toMatchObject({ kind: 'day', title: 'AI Act: made', event: null });
    const ids = act.items.map(({ obligation }: Row) => obligation.id);
    expect(ids).toContain('EU-AIA-53-1-c');
    expect(act.items[0].by).toEqual({ by: 'publication', instrument: 'EU-AIA', day: '2024-07-12' });
  });
});

describe('between two days', () => {
  const pair = 'asOf=2026-09-01&beforeKnownOn=2026-07-01&knownOn=2026-08-01';
  it('shows both answers of the golden pair', async () => {
    const answer = await read(`/api/changes/between?${pair}&jurisdiction=EU&limit=500`);
    expect([answer.before, answer.after]).toEqual([
      { asOf: '2026-09-01', knownOn: '2026-07-01' },
      { asOf: '2026-09-01', knownOn: '2026-08-01' },
    ]);
    const row = (answer.items as Row[]).find(({ obligation }) => obligation.id === 'EU-AIA-9')!;
    expect(row.turns).toMatchObject([
      {
        direction: 'moved',
        before: { verdict: 'applies', from: '2026-08-02' },
        after: { verdict: 'upcoming', from: '2027-12-02' },
      },
    ]);
    expect(row.where.map(({ situation }) => situation)).toEqual(['high-risk-provider']);
  });
  it('takes what is left out from the other side, and is empty between equal sides', async () => {
    const same = await read('/api/changes/between?asOf=2026-09-01&knownOn=2026-08-01');
    expect(same).toMatchObject({ items: [], total: 0, counts: { cells: 0, idle: 0 } });
    expect(same.before).toEqual(same.after);
    const days = await read(
      '/api/changes/between?beforeAsOf=2027-08-01&asOf=2027-08-02&knownOn=2026-11-20&model=deepseek-v3',
    );
    expect(days.before).toEqual({ asOf: '2027-08-01', knownOn: '2026-11-20' });
    expect(Object.keys(days.counts.directions)).toEqual(['starts']);
  });
  it('depends on the day where a day is left out, and else on the graph alone', async () => {
    const { headers } = await get('/api/changes/between?beforeKnownOn=2026-07-01');
    const today = new Date().toISOString().slice(0, 10);
    expect(headers['etag']).toContain(today);
    expect((await get('/api/changes/EU-OMNIBUS')).headers['etag']).not.toContain(today);
    const again = await request(test.app)
      .get('/api/changes')
      .set('if-none-match', (await get('/api/changes')).headers['etag']!);
    expect(again.status).toBe(304);
  });
});

describe('since someone last looked', () => {
  it('tells the events since, and what flips by what was published and by time', async () => {
    const answer = await read('/api/changes/since?seen=2026-07-23&version=another&jurisdiction=EU');
    expect(answer.rulebookChanged).toBe(true);
    const ids = answer.events.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['omnibus-published', 'eu-aia-enforcement']));
    expect(ids).not.toContain('eu-aia-annex-iii');
    expect(answer.events[0].instruments[0]).toMatchObject({ jurisdiction: 'EU' });
    expect(answer.byKnowledge.cells).toBeGreaterThan(0);
    const { graphVersion } = answer;
    const now = await read(`/api/changes/since?seen=${answer.today}&version=${graphVersion}`);
    expect(now).toMatchObject({
      rulebookChanged: false,
      events: [],
      byKnowledge: { cells: 0 },
      byTime: { cells: 0 },
    });
  });
});

describe('the feeds of coming dates', () => {
  const chosen = 'models=deepseek-v3,gpt-4&jurisdictions=EU&situations=provider-in-eu';
  it('are an iCalendar that a parser reads, the same whenever it is asked', async () => {
    const { text, headers } = await get(`/api/changes/coming.ics?${chosen}`);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    const root = new ICAL.Component(ICAL.parse(text) as never);
    const events = root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    const policy = events.find(({ uid }) => uid === 'EU-AIA-53-1-c.starts.2027-08-02@tierwise')!;
    // Both were placed before 2 August 2025 and have until 2 August 2027 (Art. 111(3)).
    expect(policy.startDate.toString()).toBe('2027-08-02');
    expect(policy.description).toContain('For DeepSeek-V3 and GPT-4.');
    expect(policy.description).toContain('the day: Art. 111(3).');
    expect(text).toContain('DTSTAMP:20261120T000000Z\r\n');
    expect((await get(`/api/changes/coming.ics?${chosen}`)).text).toBe(text);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.length).toBeGreaterThan(5);
  });
  it('are a JSON Feed with the same days', async () => {
    const { body, headers } = await get(`/api/changes/coming.json?${chosen}`);
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
    expect(body.version).toBe('https://jsonfeed.org/version/1.1');
    const { text } = await get(`/api/changes/coming.ics?${chosen}`);
    const uids = text
      .replaceAll('\r\n ', '')
      .match(/^UID:.*$/gm)!
      .map((line) => line.slice(4).trim());
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(uids);
    expect(body.items[0]['_tierwise']).toMatchObject({ jurisdiction: 'EU', situations: ['provider-in-eu'] });
  });
  it('can be narrowed by kind, and counted from another day', async () => {
    const starts = await read('/api/changes/coming.json?jurisdictions=EU&kinds=starts');
    const kinds = new Set(
      starts.items.map((item: { _tierwise: { kind: string } }) => item['_tierwise'].kind),
    );
    expect([...kinds]).toEqual(['starts']);
    const later = await read('/api/changes/coming.json?jurisdictions=EU&kinds=starts&asOf=2027-12-02');
    expect(later.items.length).toBeLessThan(starts.items.length);
    expect(
      later.items.every((item: { _tierwise: { date: string } }) => item['_tierwise'].date > '2027-12-02'),
    ).toBe(true);
  });
});
