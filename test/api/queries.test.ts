import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());
const get = (path: string) => request(test.app).get(`/api/queries${path}`);

describe('saved queries', () => {
  it('are listed by question, and found by words and tag', async () => {
    const { body } = await get('?limit=500');
    expect(body.total).toBeGreaterThanOrEqual(45);
    const questions = body.items.map(({ question }: { question: string }) => question);
    expect(questions).toEqual(questions.toSorted());
    const found = await get('?q=exempt');
    expect(found.body.total).toBeGreaterThan(0);
    expect(found.body.total).toBeLessThan(body.total);
    const [{ tags }] = found.body.items;
    const tagged = await get(`?tag=${tags[0]}&limit=500`);
    for (const item of tagged.body.items) expect(item.tags).toContain(tags[0]);
  });

  it('show their Cypher', async () => {
    const { status, body } = await get('/models-exempt-from-a-duty');
    expect(status).toBe(200);
    expect(body.cypher).toContain('EXEMPT_FROM');
  });

  it('run with inputs from the address, and say what was read', async () => {
    const { body: saved } = await get('/models-exempt-from-a-duty');
    const address = new URLSearchParams(saved.example.inputs).toString();
    const { status, body } = await get(`/models-exempt-from-a-duty/run?${address}`);
    expect(status).toBe(200);
    expect(body.rows.length).toBeGreaterThan(0);
    expect(body.rows[0]).toHaveLength(body.columns.length);
    expect(body).toMatchObject({ truncated: false, graphVersion: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(body.parameters).toMatchObject(saved.example.inputs);
  });

  it('refuse what they do not ask for, and what does not fit, by name', async () => {
    const unknown = await get('/models-exempt-from-a-duty/run?colour=red');
    expect([unknown.status, unknown.body.code]).toEqual([422, 'invalid-request']);
    expect(unknown.body.errors[0]).toMatchObject({ field: 'colour', mend: expect.stringMatching(/use: /) });
    expect((await get('/no-such-query')).status).toBe(404);
    expect((await get('/no-such-query/run')).status).toBe(404);
  });

  it('take a parameter as a value, never as Cypher', async () => {
    const { body: saved } = await get('/models-exempt-from-a-duty');
    const [name] = Object.keys(saved.example.inputs);
    const { status, body } = await get(
      `/models-exempt-from-a-duty/run?${new URLSearchParams({ ...saved.example.inputs, [name!]: "x' OR true //" })}`,
    );
    expect(status === 422 || body.rows.length === 0).toBe(true);
  });
});
