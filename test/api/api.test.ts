import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleScene } from '../../graph/model/scene.fixture.ts';
import { problems } from '../../server/errors.ts';
import { projectDir } from '../../server/project.ts';
import { schemaOf } from './schema-of.ts';
import { openRelease, testApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());
const get = (path: string) => request(test.app).get(path);

describe('reading', () => {
  it('tells its health and graph', async () => {
    const { status, body } = await get('/api/health');
    expect([status, body.status, body.engine]).toEqual([200, 'ok', 'embedded']);
  });
  it('lists facts page by page, and says how many there are', async () => {
    const first = await get('/api/facts?limit=10');
    expect(first.body.items).toHaveLength(10);
    const second = await get(`/api/facts?limit=500&cursor=${first.body.next}`);
    expect(first.body.items.length + second.body.items.length).toBe(first.body.total);
    expect(second.body.next).toBeUndefined();
  });
  it('gives the rulebase with a version that spares a second reading', async () => {
    const { headers, body } = await get('/api/rulebase');
    expect(headers['etag']).toBe(`W/"${body.version}"`);
    expect(body.obligations.find(({ id }: { id: string }) => id === 'EU-AIA-53-1-a')).toMatchObject({
      citation: 'Art. 53(1)(a)',
      sources: expect.any(Array),
    });
    const again = await get('/api/rulebase').set('if-none-match', headers['etag']!);
    expect([again.status, again.text]).toEqual([304, '']);
  });
  it('counts the releases in the classes of every scheme', async () => {
    const { status, body } = await get('/api/openness/schemes');
    expect(status).toBe(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['eu-art-53-2', 'g7', 'mof', 'osaid']);
    const tiers = body.items.find(({ id }: { id: string }) => id === 'g7').tiers;
    expect(tiers.map(({ label }: { label: string }) => label)).toEqual([
      'Weights Available AI',
      'Open Weights AI',
      'Open Source AI',
      'Open Source AI with Open Data',
    ]);
    expect(tiers[0].reached).toBeGreaterThan(5);
  });
  it('lists the models with strip, licence and developer', async () => {
    const { body } = await get('/api/models?limit=500');
    expect(body.total).toBeGreaterThanOrEqual(105);
    expect(body.items).toHaveLength(body.total);
    const bloom = body.items.find(({ id }: { id: string }) => id === 'bloom-176b');
    expect(bloom).toMatchObject({ licence: { id: 'bigscience-bloom-rail-1.0' } });
    expect(bloom.levels).toHaveLength(12);
  });
  it('pages and searches models without losing any', async () => {
    const seen: string[] = [];
    let next: string | undefined = '0';
    while (next !== undefined) {
      const { body }: { body: { items: { id: string }[]; next?: string } } = await get(
        `/api/models?limit=7&cursor=${next}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      next = body.next;
    }
    const { body } = await get('/api/models?limit=1');
    expect(seen).toHaveLength(body.total);
    expect(new Set(seen).size).toBe(body.total);
    const found = await get('/api/models?q=GPT');
    expect(found.body.total).toBeGreaterThan(3);
    expect((await get('/api/models?q=%27%22%7B')).body).toEqual({ items: [], total: 0 });
  });
  it('gives one model with its configurations, and its findings in a situation', async () => {
    const { body } = await get('/api/models/llama-2-70b');
    expect(body.model.name).toBe('LLaMA-2');
    expect(body.releases[0].facts).toMatchObject({ licence_id: 'llama-2', 'public.weights': true });
    // The rules see the licence by its terms, and know that another model looks the same to them.
    const shared = body.configurations.find(
      ({ id }: { id: string }) => id === body.releases[0].configuration,
    );
    expect(shared.facts).toMatchObject({ licence_id: 'other', date_placed_on_market: '../2025-08-01' });
    expect(shared.models).toBeGreaterThan(1);
    const findings = await get(
      '/api/models/llama-2-70b/findings?situation=provider-third-country&asOf=2026-11-20',
    );
    expect(findings.body.total).toBe(findings.body.items.length);
    const file = findings.body.items.find(
      ({ obligation }: { obligation: string }) => obligation === 'EU-AIA-53-1-a',
    );
    // Placed in 2023, so the duty waits for 2 August 2027 (Art. 111(3)).
    expect(file).toMatchObject({ verdict: 'upcoming', from: '2027-08-02' });
  });
  it('gives jurisdictions, instruments and obligations', async () => {
    const { body } = await get('/api/jurisdictions');
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['EU', 'US', 'US-CA', 'CN', 'AE', 'SA', 'QA']));
    const union = body.items.find(({ id }: { id: string }) => id === 'EU');
    const instrument = await get('/api/instruments/EU-AIA');
    expect(instrument.body.obligations.length).toBeGreaterThan(0);
    expect(union.obligations).toBeGreaterThanOrEqual(instrument.body.obligations.length);
    const obligation = await get('/api/obligations/EU-AIA-53-1-a');
    expect(obligation.body.exemptions.map(({ id }: { id: string }) => id)).toContain('EU-AIA-53-2');
    expect(obligation.body.definitions.map(({ id }: { id: string }) => id)).toContain('monetised');
  });
});

describe('refusing', () => {
  it.each([
    ['/api/models/none-such', 404, 'not-found'],
    ['/api/models/none-such/findings?situation=deployer', 404, 'not-found'],
    ['/api/models/pythia/findings?situation=astronaut', 404, 'not-found'],
    ['/api/instruments/none', 404, 'not-found'],
    ['/api/obligations/none', 404, 'not-found'],
    ['/api/knowledge/EU-AIA-53-1-a', 404, 'not-found'],
    ['/api/knowledge?stage=near', 422, 'invalid-request'],
    ['/api/nothing', 404, 'not-found'],
    ['/api/graph/nodes/Model/none', 404, 'not-found'],
    ['/api/graph/search?label=model', 422, 'invalid-request'],
    ['/api/graph/paths?from=Model:pythia', 422, 'invalid-request'],
    ['/api/models?limit=0', 422, 'invalid-request'],
    ['/api/models?limit=all', 422, 'invalid-request'],
    ['/api/models?cursor=abc', 422, 'invalid-request'],
    ['/api/models?colour=red', 422, 'invalid-request'],
    ['/api/models?country=france', 422, 'invalid-request'],
    ['/api/models?from=24', 422, 'invalid-request'],
    ['/api/models?level=D5', 422, 'invalid-request'],
    ['/api/models?component=training_data_pretraining', 422, 'invalid-request'],
    ['/api/models?component=training_data_pretraining&level=D9', 422, 'invalid-request'],
    ['/api/models?sort=colour', 422, 'invalid-request'],
    ['/api/openness/distribution?models=some', 422, 'invalid-request'],
    ['/api/openness/distribution?to=soon', 422, 'invalid-request'],
    ['/api/models/pythia/findings', 422, 'invalid-request'],
    ['/api/models/%E0%A4%A', 422, 'invalid-request'],
    ['/api/models/pythia?asOf=2025-01-01', 422, 'invalid-request'],
    ['/api/rulebase?jurisdiction=EU', 422, 'invalid-request'],
    ['/api/changes/none', 404, 'not-found'],
    ['/api/changes?model=none', 422, 'invalid-request'],
    ['/api/changes?theme=none', 422, 'invalid-request'],
    ['/api/changes?jurisdiction=XX', 422, 'invalid-request'],
    ['/api/changes?from=2026', 422, 'invalid-request'],
    ['/api/changes?flipping=yes', 422, 'invalid-request'],
    ['/api/changes/EU-OMNIBUS?direction=up', 422, 'invalid-request'],
    ['/api/changes/EU-OMNIBUS?situation=astronaut', 422, 'invalid-request'],
    ['/api/changes/between?asOf=2026-02-30', 422, 'invalid-request'],
    ['/api/changes/since', 422, 'invalid-request'],
    ['/api/changes/since?seen=2999-01-01', 422, 'invalid-request'],
    ['/api/changes/coming.ics?models=none', 422, 'invalid-request'],
    ['/api/changes/coming.json?jurisdictions=EU,XX', 422, 'invalid-request'],
    ['/api/changes/coming.json?kinds=soon', 422, 'invalid-request'],
  ])('%s with %d %s', async (path, status, code) => {
    const answer = await get(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      title: expect.any(String),
      detail: expect.any(String),
      mend: expect.any(String),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    if (status === 422) expect(answer.body.errors).toHaveLength(1);
  });
  it('a wrong method names the right ones', async () => {
    const answer = await request(test.app).delete('/api/models');
    expect([answer.status, answer.headers['allow'], answer.body.code]).toEqual([
      405,
      'GET, HEAD',
      'method-not-allowed',
    ]);
  });
  it('foreign host names on loopback', async () => {
    const answer = await get('/api/health').set('host', 'evil.example');
    expect([answer.status, answer.body.code]).toEqual([403, 'host-not-allowed']);
    expect((await get('/api/health').set('host', 'localhost:4870')).status).toBe(200);
  });
});

describe('limits and headers', () => {
  it('allows nothing inline and nothing from elsewhere', async () => {
    const policy = (await get('/api/health')).headers['content-security-policy']!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect((await get('/api/docs')).text).not.toMatch(/<script|<style|style=|onclick/);
  });
  it('limits the rate and says when to come back', async () => {
    const limited = await testApp({ requestsPerMinute: 2 });
    try {
      const ask = () => request(limited.app).get('/api/health');
      await ask();
      await ask();
      const third = await ask();
      expect([third.status, third.body.code]).toEqual([429, 'too-many-requests']);
      expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await limited.close();
    }
  });
});

describe('the document', () => {
  it('is OpenAPI 3.1 with every reference inside', async () => {
    const { body } = await get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const references = JSON.stringify(body)
      .match(/"\$ref":"[^"]+"/g)!
      .map((text) => text.slice(8, -1));
    for (const reference of new Set(references)) {
      const target = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], body);
      expect(target, reference).toBeDefined();
    }
  });
  describe('describes real answers:', () => {
    const asked = { facts: openRelease, asOf: '2026-11-20' };
    const graphNodes = [
      { label: 'Obligation', id: 'EU-AIA-53-1-a' },
      { label: 'Instrument', id: 'EU-AIA' },
    ];
    it.each<[string, number, string, object?]>([
      ['/api/health', 200, '/api/health'],
      ['/api/facts', 200, '/api/facts'],
      ['/api/rulebase', 200, '/api/rulebase'],
      ['/api/assessments', 200, '/api/assessments', asked],
      ['/api/assessments', 200, '/api/assessments', { facts: { training_compute_flop: { above: 1e23 } } }],
      ['/api/assessments', 422, '/api/assessments', { facts: { licence: 'MIT' } }],
      ['/api/compare', 200, '/api/compare?preset=g7-tiers&differences=true'],
      ['/api/compare', 422, '/api/compare'],
      ['/api/assessments/what-if', 200, '/api/assessments/what-if', { ...asked, lift: ['EU-AIA-53-1-c'] }],
      ['/api/assessments/what-if', 200, '/api/assessments/what-if', { ...asked, most: 2 }],
      ['/api/assessments/what-if', 422, '/api/assessments/what-if', { ...asked, lift: ['none'] }],
      ['/api/assessments/could-close', 200, '/api/assessments/could-close', asked],
      ['/api/assessments/first-unknown', 200, '/api/assessments/first-unknown', asked],
      ['/api/models', 200, '/api/models'],
      ['/api/models', 422, '/api/models?limit=0'],
      ['/api/models', 200, '/api/models?sort=-compute&country=FR&from=2024'],
      ['/api/openness/distribution', 200, '/api/openness/distribution?models=paper'],
      ['/api/models/{id}', 200, '/api/models/gpt-3.5-turbo'],
      ['/api/models/{id}', 200, '/api/models/deepseek-v3'],
      ['/api/models/{id}', 404, '/api/models/none'],
      ['/api/models/{id}/findings', 200, '/api/models/pythia/findings?situation=host'],
      ['/api/models/{id}/audits', 404, '/api/models/none/audits'],
      ['/api/audits/{id}', 404, '/api/audits/none'],
      ['/api/audits', 422, '/api/audits', { title: 'x', models: ['pythia'], entries: [], colour: 'red' }],
      ['/api/scenes', 200, '/api/scenes'],
      ['/api/scenes', 201, '/api/scenes', { scene: sampleScene, shared: true }],
      ['/api/scenes', 422, '/api/scenes', { scene: { ...sampleScene, nodes: [] }, shared: true }],
      ['/api/scenes/{id}', 404, '/api/scenes/none'],
      ['/api/audit-sample', 200, '/api/audit-sample?size=10'],
      ['/api/jurisdictions', 200, '/api/jurisdictions'],
      ['/api/instruments/{id}', 200, '/api/instruments/EU-AIA'],
      ['/api/obligations/{id}', 200, '/api/obligations/EU-AIA-50-2'],
      ['/api/obligations/{id}/argument', 200, '/api/obligations/EU-AIA-53-1-d/argument'],
      ['/api/obligations/{id}/argument', 404, '/api/obligations/none/argument'],
      ['/api/knowledge', 200, '/api/knowledge'],
      ['/api/knowledge/{id}', 200, '/api/knowledge/S11'],
      ['/api/knowledge/{id}', 200, '/api/knowledge/skew-weights'],
      ['/api/graph/search', 200, '/api/graph/search?q=AI%20Act'],
      ['/api/graph/nodes/{label}/{id}', 200, '/api/graph/nodes/Obligation/EU-AIA-53-1-a'],
      ['/api/graph/nodes/{label}/{id}', 404, '/api/graph/nodes/Obligation/none'],
      [
        '/api/graph/neighbours',
        200,
        '/api/graph/neighbours?label=Instrument&id=EU-AIA&type=UNDER&direction=in&of=Obligation',
      ],
      ['/api/graph/scene', 200, '/api/graph/scene', { nodes: graphNodes, situation: 'deployer' }],
      ['/api/graph/scene', 422, '/api/graph/scene', { nodes: graphNodes }],
      ['/api/graph/paths', 200, '/api/graph/paths?from=Model:deepseek-r1&to=Instrument:EU-AIA'],
      ['/api/changes', 200, '/api/changes?jurisdiction=EU'],
      ['/api/changes/{id}', 200, '/api/changes/omnibus-published?limit=3'],
      ['/api/changes/{id}', 200, '/api/changes/EU-OMNIBUS'],
      ['/api/changes/{id}', 404, '/api/changes/none'],
      ['/api/changes/between', 200, '/api/changes/between?beforeKnownOn=2026-07-01'],
      ['/api/changes/since', 200, '/api/changes/since?seen=2026-07-01'],
      ['/api/changes/coming.json', 200, '/api/changes/coming.json?models=deepseek-v3'],
    ])('%s with %d', async (path, status, address, body) => {
      const { body: document } = await get('/api/openapi.json');
      const answer = body ? await request(test.app).post(address).send(body) : await get(address);
      expect(answer.status).toBe(status);
      const { responses } = document.paths[path][body ? 'post' : 'get'];
      const schema = schemaOf(document, responses[status].content[answer.type].schema.$ref);
      expect(schema.safeParse(answer.body).error?.issues ?? []).toEqual([]);
      // A check that takes anything would say the same: every part is needed, and nothing else is let in.
      const { [Object.keys(answer.body)[0]!]: _, ...less } = answer.body;
      expect(schema.safeParse(less).success).toBe(false);
      expect(schema.safeParse({ ...answer.body, more: 1 }).success).toBe(false);
    });
    it('every address', async () => {
      const { body: document } = await get('/api/openapi.json');
      expect(
        Object.entries(document.paths).map(([path, methods]) => [path, Object.keys(methods as object)]),
      ).toEqual([
        ['/api/health', ['get']],
        ['/api/facts', ['get']],
        ['/api/rulebase', ['get']],
        ['/api/assessments', ['post']],
        ['/api/compare', ['get']],
        ['/api/assessments/what-if', ['post']],
        ['/api/assessments/could-close', ['post']],
        ['/api/assessments/first-unknown', ['post']],
        ['/api/assessments/report', ['get', 'post']],
        ['/api/models/{id}/report', ['get']],
        ['/api/models', ['get']],
        ['/api/models/{id}', ['get']],
        ['/api/models/{id}/findings', ['get']],
        ['/api/openness/schemes', ['get']],
        ['/api/queries', ['post', 'get']],
        ['/api/queries/files', ['post']],
        ['/api/queries/{slug}', ['put', 'delete', 'get']],
        ['/api/queries/{slug}/file', ['get']],
        ['/api/queries/{slug}/run', ['get']],
        ['/api/cypher', ['post']],
        ['/api/cypher/explain', ['post']],
        ['/api/graph/schema', ['get']],
        ['/api/graph/search', ['get']],
        ['/api/scenes', ['get', 'post']],
        ['/api/scenes/{id}', ['get', 'put', 'delete']],
        ['/api/graph/nodes/{label}/{id}', ['get']],
        ['/api/graph/neighbours', ['get']],
        ['/api/graph/scene', ['post']],
        ['/api/graph/paths', ['get']],
        ['/api/openness/distribution', ['get']],
        ['/api/audits', ['get', 'post']],
        ['/api/audits/{id}', ['get', 'put']],
        ['/api/audits/{id}/versions', ['get']],
        ['/api/models/{id}/audits', ['get']],
        ['/api/audit-sample', ['get']],
        ['/api/jurisdictions', ['get']],
        ['/api/instruments/{id}', ['get']],
        ['/api/obligations/{id}', ['get']],
        ['/api/obligations/{id}/models', ['get']],
        ['/api/obligations/{id}/argument', ['get']],
        ['/api/changes/coming.ics', ['get']],
        ['/api/changes/coming.json', ['get']],
        ['/api/changes/between', ['get']],
        ['/api/changes/since', ['get']],
        ['/api/changes', ['get']],
        ['/api/changes/{id}', ['get']],
        ['/api/knowledge', ['get']],
        ['/api/knowledge/{id}', ['get']],
      ]);
    });
  });
  it('has a readable page that lists every address and problem', async () => {
    const { text } = await get('/api/docs');
    expect(text).toContain('POST /api/assessments');
    for (const code of Object.keys(problems)) expect(text).toContain(`problem-${code}`);
  });
  it('lists every problem in docs/errors.md, and no other', async () => {
    const page = await readFile(join(projectDir, 'docs', 'errors.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `([a-z-]+)`\s*\| (\d{3})\s*\| (.+?)\s*\| (.+?)\s*\|$/gm)].map((row) =>
      row.slice(1),
    );
    expect(rows).toEqual(
      Object.entries(problems).map(([code, { status, title, why, mend }]) => [
        code,
        String(status),
        `${title}. ${why}`,
        mend,
      ]),
    );
  });
});
