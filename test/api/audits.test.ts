import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditContent } from '../../graph/model/audit.ts';
import { Audit } from '../../graph/model/audit.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { neo4jForTests, suiteNeeding, type TestDatabase } from '../availability.ts';
import { seedsDir } from '../../server/project.ts';
import { schemaOf } from './schema-of.ts';
import { testApp, type TestApp } from './test-app.ts';

const grok = {
  model: 'grok-1',
  release: 'grok-1-2023-11',
  component: 'deployment_code_inference',
  published: 'C1',
  verdict: 'disagree',
  found: 'C5',
  source: 'https://github.com/xai-org/grok-1',
  day: '2026-11-20',
} as const;
const bloom = {
  model: 'bloom-176b',
  release: 'bloom-176b-2022-05',
  component: 'training_code_pretraining',
  published: 'C5',
  verdict: 'cannot-tell',
  day: '2026-11-20',
} as const;
const started: AuditContent = {
  title: 'Two models',
  reviewer: 'A. Reviewer',
  models: ['grok-1', 'bloom-176b'],
  entries: [],
};

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());
const get = (path: string) => request(test.app).get(path);
const start = (content: object) => request(test.app).post('/api/audits').send(content);
const change = (id: string, version: number, audit: object) =>
  request(test.app).put(`/api/audits/${id}`).send({ version, audit });

describe('an audit', () => {
  it('is started, changed, read in each version and listed', async () => {
    const first = await start(started);
    expect(first.status).toBe(201);
    const { id } = first.body.audit;
    expect(first.headers['location']).toBe(`/api/audits/${id}`);
    expect(first.body).toEqual({ version: 1, keptAt: expect.any(String), audit: { id, ...started } });

    const second = await change(id, 1, { ...started, entries: [grok, bloom] });
    expect([second.status, second.body.version]).toEqual([200, 2]);
    expect((await get(`/api/audits/${id}`)).body).toEqual(second.body);
    expect((await get(`/api/audits/${id}?version=1`)).body).toEqual(first.body);

    const { body: list } = await get('/api/audits?limit=1');
    expect(list.items[0]).toEqual({
      id,
      version: 2,
      keptAt: second.body.keptAt,
      title: 'Two models',
      reviewer: 'A. Reviewer',
      models: ['grok-1', 'bloom-176b'],
      verdicts: { agree: 0, disagree: 1, 'cannot-tell': 1 },
    });
  });

  it('has versions that are read page by page', async () => {
    const { body } = await start(started);
    const { id } = body.audit;
    for (let version = 1; version < 5; version++)
      await change(id, version, { ...started, title: `Version ${version + 1}` });
    const titles: string[] = [];
    let next: string | undefined;
    do {
      const { body: page } = await get(`/api/audits/${id}/versions?limit=2${next ? `&cursor=${next}` : ''}`);
      expect(page.total).toBe(5);
      titles.push(...page.items.map(({ title }: { title: string }) => title));
      next = page.next;
    } while (next);
    expect(titles).toEqual(['Version 5', 'Version 4', 'Version 3', 'Version 2', 'Two models']);
  });

  it('is refused as a conflict when it was made on an old version, and nothing is overwritten', async () => {
    const { id } = (await start(started)).body.audit;
    const mine = await change(id, 1, { ...started, entries: [grok] });
    const late = await change(id, 1, { ...started, entries: [bloom] });
    expect([late.status, late.body.code]).toEqual([409, 'audit-conflict']);
    expect(late.body.detail).toContain('2');
    expect((await change(id, 7, started)).body.code).toBe('audit-conflict');
    expect((await get(`/api/audits/${id}`)).body).toEqual(mine.body);
  });

  it('is changed by one of several at a time', async () => {
    const { id } = (await start(started)).body.audit;
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => change(id, 1, { ...started, title: `Writer ${i}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  });

  it('stands beside the model it is about', async () => {
    const { id } = (await start({ ...started, title: 'Beside', entries: [grok, bloom] })).body.audit;
    const { body } = await get('/api/models/grok-1/audits?limit=500');
    expect(body.items.filter(({ audit }: { audit: string }) => audit === id)).toEqual([
      { ...grok, audit: id, title: 'Beside', reviewer: 'A. Reviewer' },
    ]);
    expect((await get('/api/models/pythia/audits')).body).toEqual({ items: [], total: 0 });
  });

  it('is never kept by the version of the graph', async () => {
    const { etag } = (await get('/api/facts')).headers;
    const { id } = (await start(started)).body.audit;
    for (const path of [
      '/api/audits',
      `/api/audits/${id}`,
      `/api/audits/${id}/versions`,
      '/api/models/grok-1/audits',
    ]) {
      const answer = await get(path).set('if-none-match', etag!);
      expect([answer.status, answer.headers['cache-control'], answer.headers['etag']], path).toEqual([
        200,
        'no-store',
        undefined,
      ]);
    }
    expect((await get('/api/audit-sample')).headers['etag']).toBe(etag);
  });

  it('answers as the document describes', async () => {
    const { body: document } = await get('/api/openapi.json');
    const begun = await start({ ...started, entries: [grok] });
    const { id } = begun.body.audit;
    const answers = [
      ['/api/audits', 'post', 201, begun],
      ['/api/audits', 'get', 200, await get('/api/audits')],
      ['/api/audits/{id}', 'put', 200, await change(id, 1, started)],
      ['/api/audits/{id}', 'put', 409, await change(id, 1, started)],
      ['/api/audits/{id}', 'get', 200, await get(`/api/audits/${id}`)],
      ['/api/audits/{id}/versions', 'get', 200, await get(`/api/audits/${id}/versions`)],
      ['/api/models/{id}/audits', 'get', 200, await get('/api/models/grok-1/audits')],
    ] as const;
    for (const [path, method, status, answer] of answers) {
      expect(answer.status, `${method} ${path}`).toBe(status);
      const { $ref } = document.paths[path][method].responses[status].content[answer.type].schema;
      expect(schemaOf(document, $ref).safeParse(answer.body).error?.issues ?? []).toEqual([]);
      expect(schemaOf(document, $ref).safeParse({ ...answer.body, more: 1 }).success).toBe(false);
    }
  });
});

describe('what is refused', () => {
  const field = async (content: object) => {
    const { status, body } = await start(content);
    expect([status, body.code]).toEqual([422, 'invalid-request']);
    return body.errors.map(({ field }: { field: string }) => field);
  };
  it.each([
    ['a model that there is not', { models: ['none'] }, ['models.0']],
    ['no model', { models: [] }, ['models']],
    ['sixteen models', { models: Array.from({ length: 16 }, (_, i) => `m${i}`) }, ['models']],
    ['a field nobody knows', { colour: 'red' }, ['colour']],
    ['a title too long', { title: 'x'.repeat(121) }, ['title']],
    ['an id of its own', { id: 'mine' }, ['id']],
    ['a verdict without a source', { entries: [{ ...grok, source: undefined }] }, ['entries.0.source']],
    [
      'a level that is not the published one',
      { entries: [{ ...grok, published: 'C2' }] },
      ['entries.0.published'],
    ],
    ['a level of data for code', { entries: [{ ...grok, found: 'D5' }] }, ['entries.0.found']],
    [
      'a part that the release does not have',
      { entries: [{ ...grok, component: 'none' }] },
      ['entries.0.component'],
    ],
    [
      'a release of another model',
      { entries: [{ ...grok, release: bloom.release }] },
      ['entries.0.component'],
    ],
  ])('%s', async (_, part, fields) => {
    expect(await field({ ...started, ...part })).toEqual(fields);
  });

  it('a change of what is not there, by name', async () => {
    expect((await change('none', 1, started)).status).toBe(404);
    expect((await get('/api/audits/none/versions')).status).toBe(404);
    const { id } = (await start(started)).body.audit;
    expect((await get(`/api/audits/${id}?version=2`)).status).toBe(404);
    expect((await get(`/api/audits/${id}?version=0`)).status).toBe(422);
    expect((await get('/api/audits/..%2f..%2fgraph')).status).toBe(422);
  });

  it('a body that a foreign form could send, and one too large', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answer = await request(test.app)
        .post('/api/audits')
        .set('content-type', type)
        .send(JSON.stringify(started));
      expect([answer.status, answer.body.code], type).toEqual([415, 'not-json']);
    }
    const asked = await request(test.app).options('/api/audits').set('origin', 'https://evil.example');
    expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await start({ ...started, title: 'x'.repeat(1_100_000) })).body.code).toBe('body-too-large');
  });

  it('another way of asking', async () => {
    const { id } = (await start(started)).body.audit;
    const answer = await request(test.app).delete(`/api/audits/${id}`);
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD, PUT']);
  });
});

describe('a verdict on a level that the seeds have changed since', () => {
  let changed: TestApp;
  beforeEach(async () => {
    changed = await testApp();
    return () => changed.close();
  });

  it('stays as it was kept, and a new one is held against the new level', async () => {
    const send = (method: 'post' | 'put', path: string, body: object) =>
      request(changed.app)[method](path).send(body);
    const { id } = (await send('post', '/api/audits', { ...started, entries: [grok] })).body.audit;
    const { graph } = await buildFromSeeds(seedsDir);
    const edges = graph!.edges.map((edge) =>
      edge.type === 'EXPOSES' && edge.from.id === grok.release && edge.to.id === grok.component
        ? { ...edge, properties: { ...edge.properties, level: 'C5' } }
        : edge,
    );
    await changed.store.load({ ...graph!, edges, version: 'test-later' });

    const kept = await send('put', `/api/audits/${id}`, {
      version: 1,
      audit: { ...started, entries: [grok, bloom] },
    });
    expect([kept.status, kept.body.audit.entries]).toEqual([200, [grok, bloom]]);
    const again = await send('put', `/api/audits/${id}`, {
      version: 2,
      audit: { ...started, entries: [{ ...grok, note: 'once more' }, bloom] },
    });
    expect(again.body.errors).toMatchObject([
      { field: 'entries.0.published', message: 'the published level is C5, not C1' },
    ]);
  });
});

describe('the sample', () => {
  it('proposes models with reasons, as many as asked', async () => {
    const { body } = await get('/api/audit-sample?size=12');
    expect(body.items).toHaveLength(12);
    expect(body.considered).toBe(body.total);
    expect(body.items.filter(({ suspect }: { suspect: boolean }) => suspect)).toHaveLength(9);
    expect((await get('/api/audit-sample')).body.items).toHaveLength(15);
    expect((await get('/api/audit-sample?size=16')).status).toBe(422);
  });
});

const available = await neo4jForTests();
suiteNeeding(available, 'audits by API: Neo4j', () => {
  let database: TestDatabase;
  let onNeo4j: TestApp;
  beforeAll(async () => {
    database = await available.start();
    onNeo4j = await testApp({}, database.settings);
  }, 240_000);
  afterAll(async () => {
    await onNeo4j?.close();
    await database?.stop();
  });

  it('are kept there, too, and refused alike', async () => {
    const begun = await request(onNeo4j.app)
      .post('/api/audits')
      .send({ ...started, entries: [grok] });
    expect(begun.status).toBe(201);
    const { id } = begun.body.audit;
    const put = () => request(onNeo4j.app).put(`/api/audits/${id}`).send({ version: 1, audit: started });
    expect([(await put()).status, (await put()).status]).toEqual([200, 409]);
    const { body } = await request(onNeo4j.app).get(`/api/audits/${id}?version=1`);
    expect(Audit.parse(body.audit)).toEqual({ id, ...started, entries: [grok] });
    const wrong = { ...started, entries: [{ ...grok, published: 'C3' }] };
    expect((await request(onNeo4j.app).post('/api/audits').send(wrong)).status).toBe(422);
  });
});
