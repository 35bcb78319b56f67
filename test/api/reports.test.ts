import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../../graph/exchange/test-office.ts';
import { reportForms } from '../../server/report-file.ts';
import { openRelease, testApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };
const inUnion = { facts: openRelease, ...days, jurisdictions: ['EU'] };
const post = (format: string, body: object = inUnion) =>
  request(test.app).post(`/api/assessments/report?format=${format}`).send(body).responseType('blob');
const get = (path: string, query: Record<string, string>) =>
  request(test.app)
    .get(`/api${path}?${new URLSearchParams(query)}`)
    .responseType('blob');
const ofAddress = { facts: JSON.stringify(openRelease), ...days, jurisdictions: 'EU' };
const ofModel = { situation: 'provider-in-eu', ...days, jurisdictions: 'EU' };
const fields = (body: unknown) =>
  (JSON.parse(String(body)) as { errors: { field: string }[] }).errors.map(({ field }) => field);

describe('the report on a case', () => {
  it.each(Object.entries(reportForms))('comes as %s, the same by address and by body', async (form, type) => {
    const [byBody, again, byAddress] = [
      await post(form),
      await post(form),
      await get('/assessments/report', { ...ofAddress, format: form }),
    ];
    for (const { status, headers } of [byBody, byAddress]) {
      expect(status).toBe(200);
      expect(headers['content-type']).toBe(form === 'html' ? `${type}; charset=utf-8` : type);
      expect(headers['content-disposition']).toBe(
        `attachment; filename=tierwise-report-case-2026-11-20.${form}`,
      );
    }
    expect((byBody.body as Buffer).length).toBeGreaterThan(5_000);
    expect((again.body as Buffer).equals(byBody.body as Buffer)).toBe(true);
    expect((byAddress.body as Buffer).equals(byBody.body as Buffer)).toBe(true);
  });

  it('runs nothing and loads nothing', async () => {
    const html = String((await post('html')).body);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).toContain('data-rests-on="finding:EU-AIA-53-1-c"');
  });

  it('opens as a Word document', async () => {
    expect(partsOf((await post('docx')).body as Buffer)['word/document.xml']).toContain('Art. 53(1)(c)');
  });

  it('reads the case in the words of a vocabulary', async () => {
    const { status, body } = await get('/assessments/report', { facts: '{}', vocabulary: 'latin' });
    expect([status, fields(body)]).toEqual([422, ['vocabulary']]);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['no case', {}, ['facts']],
    ['facts that are no JSON', { facts: '{' }, ['facts']],
    ['facts that are no object', { facts: '[1]' }, ['facts']],
    ['a fact that there is not', { facts: '{"licence":"MIT"}' }, ['facts.licence']],
    ['a day that there is not', { facts: '{}', asOf: '2026-02-30' }, ['asOf']],
    ['a form that there is not', { facts: '{}', format: 'rtf' }, ['format']],
    ['a name that there is not', { facts: '{}', colour: 'red' }, ['colour']],
    ['a case too long for an address', { facts: JSON.stringify({ a: 'x'.repeat(3600) }) }, ['facts']],
  ])('refuses %s by its field', async (_, query, expected) => {
    const { status, body } = await get('/assessments/report', query);
    expect([status, fields(body)]).toEqual([422, expected]);
  });

  it('refuses a legal order that is not covered', async () => {
    const { status, body } = await post('html', { ...inUnion, jurisdictions: ['EU', 'XX'] });
    expect([status, String(body)]).toEqual([422, expect.stringContaining('Not covered: XX')]);
  });
});

describe('the report on a model', () => {
  it.each(Object.keys(reportForms))('comes as %s, the same each time', async (form) => {
    const asked = () => get('/models/pythia/report', { ...ofModel, format: form });
    const [one, two] = [await asked(), await asked()];
    expect(one.status).toBe(200);
    expect(one.headers['content-disposition']).toContain(
      `filename=tierwise-report-pythia-provider-in-eu-2026-11-20.${form}`,
    );
    expect((one.body as Buffer).equals(two.body as Buffer)).toBe(true);
  });

  it('is on its provider where nobody is named', async () => {
    const { headers } = await get('/models/mistral-7b/report', days);
    expect(headers['content-disposition']).toContain('mistral-7b-provider-in-eu');
    const other = await get('/models/pythia/report', days);
    expect(other.headers['content-disposition']).toContain('pythia-provider-third-country');
  });

  it('tells what is recorded of it, with the sources', async () => {
    const html = String((await get('/models/pythia/report', ofModel)).body);
    for (const words of ['EleutherAI', 'How open its parts are', 'data-rests-on="model:pythia source:'])
      expect(html).toContain(words);
  });

  it.each([
    ['/models/none/report', {}, 'There is no model'],
    ['/models/pythia/report', { situation: 'none' }, 'There is no situation'],
  ])('says that there is no %s %o', async (path, query, words) => {
    const { status, body } = await get(path, query as Record<string, string>);
    expect([status, String(body)]).toEqual([404, expect.stringContaining(words)]);
  });

  it('is kept by the version of the graph, for a day where it names none', async () => {
    const { headers } = await get('/models/pythia/report', { situation: 'host' });
    expect(headers['etag']).toMatch(/^W\/"[0-9a-f]{16}-\d{4}-\d\d-\d\d"$/);
  });
});
