import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompareAnswer } from '../../graph/model/compare.ts';
import { compareForms } from '../../graph/exchange/compare-file.ts';
import { partsOf } from '../../graph/exchange/test-office.ts';
import { testApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());
const get = (query: string) => request(test.app).get(`/api/compare?${query}`);
const days = 'asOf=2026-11-20&knownOn=2026-11-20';
const start = 'case=apache-weights-closed-data';

describe('GET /api/compare', () => {
  it('answers a preset with its columns, rows and rules', async () => {
    const { status, body } = await get(`preset=g7-tiers&${days}`);
    const answer = body as CompareAnswer;
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      title: 'The G7 tiers across EU, US, China and UAE',
      address: `preset=g7-tiers&${days}`,
      by: 'tiers',
      across: 'jurisdictions',
      asOf: '2026-11-20',
      graphVersion: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(answer.columns).toHaveLength(16);
    const row = answer.rows.find(({ theme }) => theme === 'documentation.authority')!;
    expect(row.obligations).toContain('EU-AIA-53-1-a');
    expect(row.cells).toHaveLength(16);
    expect(answer.rules['EU-AIA-53-1-a']!.cells.slice(0, 2)).toMatchObject([
      { verdict: 'applies', differs: false },
      { verdict: 'exempt', differs: true },
    ]);
  });

  it('gives to each cell the finding that an assessment of its column gives', async () => {
    const { body } = await get(`by=tiers&${start}&jurisdictions=EU,CN&all=true&${days}`);
    const answer = body as CompareAnswer;
    for (const [at, column] of answer.columns.entries()) {
      const stated = [...answer.facts, ...column.facts].map(({ fact, value }) => [fact, value]);
      const assessed = await request(test.app)
        .post('/api/assessments')
        .send({
          facts: Object.fromEntries(stated),
          asOf: column.asOf,
          knownOn: column.knownOn,
          jurisdictions: column.jurisdictions,
        });
      const expected = assessed.body.findings.map(
        ({ obligation, verdict, because }: { obligation: string; verdict: string; because: string }) => [
          obligation,
          verdict,
          because,
        ],
      );
      const own = Object.values(answer.rules).map(({ id, cells }) => [
        id,
        cells[at]!.verdict,
        cells[at]!.because,
      ]);
      expect(own.toSorted()).toEqual(expected.toSorted());
    }
  });

  it('compares models of the graph in a situation, and days as they were known', async () => {
    const { body } = await get(
      `by=models&across=days&models=deepseek-r1,llama-2-70b&days=2026-09-01@2026-07-01,2026-11-20&situation=provider-in-eu&jurisdictions=EU&themes=documentation`,
    );
    const answer = body as CompareAnswer;
    expect(answer.columns.map(({ id }) => id)).toEqual([
      '2026-09-01@2026-07-01/deepseek-r1',
      '2026-09-01@2026-07-01/llama-2-70b',
      '2026-11-20/deepseek-r1',
      '2026-11-20/llama-2-70b',
    ]);
    expect(answer.columns[1]).toMatchObject({ label: 'LLaMA-2', asOf: '2026-09-01', knownOn: '2026-07-01' });
    // MIT weights are freed; the community licence is not, and waits for 2 August 2027.
    const cells = answer.rules['EU-AIA-53-1-a']!.cells.slice(2);
    expect(cells.map((cell) => cell!.verdict)).toEqual(['exempt', 'upcoming']);
  });

  it('takes facts as they stand in the address, before the case', async () => {
    const facts = encodeURIComponent(JSON.stringify({ training_compute_flop: 2e25 }));
    const { body } = await get(`by=jurisdictions&${start}&jurisdictions=EU&facts=${facts}&${days}`);
    const stated = (body as CompareAnswer).facts.find(({ fact }) => fact === 'training_compute_flop');
    expect(stated).toMatchObject({ value: 2e25, words: '2 × 10²⁵ FLOP' });
  });

  it('is today where no day is asked, and cached by the graph and the day', async () => {
    const asked = `by=jurisdictions&${start}&jurisdictions=AE`;
    const first = await get(asked);
    const today = new Date().toISOString().slice(0, 10);
    expect(first.body.asOf).toBe(today);
    expect(first.headers['etag']).toBe(`W/"${first.body.graphVersion}-${today}"`);
    const again = await get(asked).set('if-none-match', first.headers['etag']!);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('hides what agrees where differences are asked for', async () => {
    const { body } = await get(`preset=g7-tiers&differences=true&${days}`);
    expect(
      (body as CompareAnswer).rows.every(({ agrees, theme }) => !agrees || theme.includes('.') === false),
    ).toBe(true);
    expect((body as CompareAnswer).leftOut.agreeing).toBeGreaterThan(10);
  });
});

describe('GET /api/compare as a file', () => {
  it.each(Object.entries(compareForms))('%s is %s, named, and the same to the byte', async (format, type) => {
    const ask = () =>
      get(`preset=g7-tiers&jurisdictions=EU,AE&${days}&format=${format}`)
        .buffer(true)
        .parse((answer, done) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => done(null, Buffer.concat(parts)));
        });
    const first = await ask();
    expect(first.status).toBe(200);
    expect(first.headers['content-type']).toContain(type);
    expect(first.headers['content-disposition']).toBe(
      `attachment; filename=tierwise-compare-g7-tiers-2026-11-20.${format}`,
    );
    const second = await ask();
    expect(Buffer.from(second.body as Buffer).equals(first.body as Buffer)).toBe(true);
    const text =
      format === 'docx' || format === 'xlsx'
        ? Object.values(partsOf(first.body as Buffer)).join('')
        : String(first.body);
    for (const part of ['Art. 53(1)(a)', 'Lifted by Art. 53(2)', 'not legal advice', `preset=g7-tiers`])
      expect(text).toContain(part);
  });
});

describe('GET /api/compare refuses', () => {
  it.each([
    ['no kind', start, 'by'],
    ['an unknown preset', 'preset=g8', 'preset'],
    ['an unknown kind', `by=colours&${start}`, 'by'],
    ['an unknown order', `by=jurisdictions&${start}&jurisdictions=EU,XX`, 'jurisdictions'],
    ['an empty list', `by=jurisdictions&${start}&jurisdictions=`, 'jurisdictions'],
    ['a list with a gap', `by=jurisdictions&${start}&jurisdictions=EU,,CN`, 'jurisdictions'],
    ['an unknown model', 'by=models&models=none', 'models'],
    ['an unknown degree', `by=tiers&${start}&tiers=ajar`, 'tiers'],
    ['a day that does not exist', `by=days&${start}&days=2026-02-30`, 'days'],
    ['a day asked that does not exist', `by=tiers&${start}&asOf=2026-02-30`, 'asOf'],
    ['a day known that is none', `by=days&${start}&days=2026-02-01@`, 'days'],
    [
      '25 columns',
      `by=days&${start}&days=${Array.from({ length: 25 }, (_, day) => `20${day + 10}-01-01`).join(',')}`,
      'days',
    ],
    ['an unknown theme', `by=tiers&${start}&themes=weather`, 'themes'],
    ['a case and a model', `by=tiers&${start}&model=pythia`, 'case'],
    ['facts that are no JSON', `by=tiers&facts=role`, 'facts'],
    ['facts in a list', `by=tiers&facts=[]`, 'facts'],
    ['a fact named twice', `by=tiers&facts=${encodeURIComponent('{"role":[],"role":[]}')}`, 'facts.role'],
    ['a switch that is none', `by=tiers&${start}&differences=yes`, 'differences'],
    ['an unknown form', `by=tiers&${start}&format=pdf`, 'format'],
    ['an unknown parameter', `by=tiers&${start}&colour=red`, 'colour'],
    ['a parameter twice', `by=tiers&by=days&${start}`, 'by'],
  ])('%s, with the field and a mend', async (_, query, field) => {
    const { status, body } = await get(query);
    expect([status, body.code]).toEqual([422, 'invalid-request']);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
    expect(body.errors[0]).toMatchObject({ message: expect.any(String), mend: expect.any(String) });
  });

  it('facts that do not fit, as an assessment does', async () => {
    const facts = encodeURIComponent(JSON.stringify({ rolle: ['deployer'], 'public.weights': 'yes' }));
    const { status, body } = await get(`by=tiers&facts=${facts}`);
    expect([status, body.code]).toEqual([422, 'invalid-facts']);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'facts.rolle',
      'facts.public.weights',
    ]);
  });
});
