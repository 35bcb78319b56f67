import { readdir, readFile } from 'node:fs/promises';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());

const [ann, bob] = ['a', 'b'].map((digit) => digit.repeat(64)) as [string, string];
const query = {
  question: 'Which models come from a developer?',
  explanation: 'By the developer that the record names.',
  inputs: [{ name: 'developer', label: 'Developer', type: 'node', node: 'Developer', required: true }],
  result: { kind: 'table' },
  cypher: 'MATCH (m:Model {developer: $developer}) RETURN m.id AS model_id ORDER BY model_id',
};
const as = (owner: string | null) => (call: request.Test) =>
  owner ? call.set('Tierwise-Owner', owner) : call;
const save = (owner: string | null, shared: boolean, change = {}) =>
  as(owner)(request(test.app).post('/api/queries')).send({ query: { ...query, ...change }, shared });
const read = (owner: string | null, path: string) => as(owner)(request(test.app).get(`/api/queries${path}`));

describe('saving a query', () => {
  it('gives it an address of its question, and runs it there', async () => {
    const { status, body, headers } = await save(ann, true);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...query, origin: 'shared', mine: true, version: 1 });
    expect(body.id).toMatch(/^which-models-come-from-a-developer-[0-9a-f]{6}$/);
    expect(headers['location']).toBe(`/api/queries/${body.id}`);
    const ran = await read(bob, `/${body.id}/run?developer=openai`);
    expect(ran.body.rows).toContainEqual(['gpt-4']);
    expect((await read(bob, `/${body.id}/run`)).body.errors[0].field).toBe('developer');
  });

  it('shows a private one to its owner alone', async () => {
    const { body } = await save(ann, false, { question: 'Which private models are there?' });
    expect(body.origin).toBe('private');
    expect((await read(ann, `/${body.id}`)).body.cypher).toBe(query.cypher);
    for (const path of [`/${body.id}`, `/${body.id}/run?developer=openai`, `/${body.id}/file`]) {
      expect((await read(bob, path)).status).toBe(404);
      expect((await read(null, path)).status).toBe(404);
    }
    const listed = async (owner: string | null) => (await read(owner, '?q=private')).body.total;
    expect([await listed(ann), await listed(bob), await listed(null)]).toEqual([1, 0, 0]);
  });

  it('needs a key for a private one, and one that is no key is refused', async () => {
    expect((await save(null, false)).body.errors[0].field).toBe('shared');
    expect((await save('short', true)).body.errors[0].field).toBe('Tierwise-Owner');
  });

  it.each([
    ['a write', { cypher: 'MATCH (m:Model {developer: $developer}) DELETE m' }, 'cypher-refused', 'query'],
    ['a parameter that is no input', { inputs: [] }, 'invalid-request', 'query.inputs'],
    ['a question without a mark', { question: 'Models of a developer' }, 'invalid-request', 'query.question'],
  ])('is refused by name: %s', async (_, change, code, field) => {
    const { status, body } = await save(ann, true, change);
    expect([status, body.code, body.errors[0].field]).toEqual([422, code, field]);
  });
});

describe('changing a query', () => {
  it('makes a new version, on the newest only, and by its owner only', async () => {
    const { body: first } = await save(ann, true);
    const put = (owner: string | null, version: number, question: string) =>
      as(owner)(request(test.app).put(`/api/queries/${first.id}`)).send({
        version,
        shared: true,
        query: { ...query, question },
      });
    const second = await put(ann, 1, 'Which models has a developer made?');
    expect(second.body).toMatchObject({
      id: first.id,
      version: 2,
      question: 'Which models has a developer made?',
    });
    const late = await put(ann, 1, 'Which models are late?');
    expect([late.status, late.body.code]).toEqual([409, 'query-conflict']);
    expect((await put(bob, 2, 'Which are not mine?')).body.code).toBe('not-owner');
    expect((await read(null, `/${first.id}`)).body.question).toBe('Which models has a developer made?');
  });

  it('takes it away and brings it back', async () => {
    const { body } = await save(ann, true, { question: 'Which one goes away?' });
    const address = `/api/queries/${body.id}`;
    expect((await as(bob)(request(test.app).delete(`${address}?version=1`))).status).toBe(403);
    const gone = await as(ann)(request(test.app).delete(`${address}?version=1`));
    expect(gone.body.version).toBe(2);
    expect((await read(ann, `/${body.id}`)).status).toBe(404);
    const back = await as(ann)(request(test.app).put(address)).send({ version: 2, shared: true, query });
    expect(back.body.version).toBe(3);
    expect((await read(bob, `/${body.id}`)).status).toBe(200);
  });

  it('leaves those of the seeds alone', async () => {
    const { status, body } = await as(ann)(request(test.app).delete('/api/queries/penalties?version=0'));
    expect([status, body.code]).toEqual([403, 'not-owner']);
  });
});

describe('a query as a file', () => {
  it('comes back as it was', async () => {
    const { body } = await save(ann, true);
    const { text, headers } = await read(bob, `/${body.id}/file`);
    expect(headers['content-type']).toContain('text/plain');
    const copy = await as(bob)(request(test.app).post('/api/queries/files')).send({
      file: text,
      shared: false,
    });
    expect(copy.status).toBe(201);
    expect(copy.body).toMatchObject({ ...query, origin: 'private', mine: true });
    expect((await read(null, '/penalties/file')).text).toMatch(/^\/\*---\nquestion: /);
  });

  it('is refused with its line', async () => {
    const { body } = await as(bob)(request(test.app).post('/api/queries/files')).send({
      file: '/*---\nquestion: Which one?\nresult: { kind: pie }\n---*/\nMATCH (n) RETURN n.id AS id\n',
      shared: false,
    });
    expect(body.errors.map(({ line }: { line: number }) => line)).toContain(3);
  });
});

it('keeps nothing of a private query in plain', async () => {
  await save(ann, false, { question: 'Which secret is it that nobody reads?' });
  const folder = `${test.dataDir}/records/query`;
  const texts = await Promise.all(
    (await readdir(folder)).map(async (id) => `${id} ${await readFile(`${folder}/${id}/1.json`, 'utf8')}`),
  );
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).not.toMatch(/nobody.reads/);
});
