import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../graph/model/finding.ts';
import { openRelease, testApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());

const ask = (body: object | string) =>
  request(test.app).post('/api/assessments').set('content-type', 'application/json').send(body);
const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };
const verdicts = (findings: Finding[]) =>
  Object.fromEntries(findings.map(({ obligation, verdict }) => [obligation, verdict]));

describe('an assessment', () => {
  it('answers every obligation, cited and explained', async () => {
    const { status, body } = await ask({ facts: openRelease, ...days });
    expect(status).toBe(200);
    expect(verdicts(body.findings)).toMatchObject({
      'EU-AIA-53-1-a': 'exempt',
      'EU-AIA-53-1-c': 'applies',
      'EU-AIA-54-1': 'exempt',
      'EU-AIA-55-1-a': 'not-triggered',
    });
    const file = body.findings.find((finding: Finding) => finding.obligation === 'EU-AIA-53-1-a');
    expect(file).toMatchObject({
      binding: true,
      contested: false,
      from: '2025-08-02',
      exempted_by: ['EU-AIA-53-2'],
    });
    expect(file.citations.length).toBeGreaterThan(0);
    expect(body).toMatchObject({ ...days, graphVersion: expect.stringMatching(/^[0-9a-f]{12,}$/) });
    expect(body.facts['licence_grants.use']).toEqual({
      value: true,
      origin: 'licence',
      note: 'Apache License 2.0',
    });
  });
  it('names the facts that would decide, and ranks them', async () => {
    const { licence_id: _, ...facts } = openRelease;
    const { body } = await ask({ facts, ...days, jurisdictions: ['EU'] });
    const file = body.findings.find((finding: Finding) => finding.obligation === 'EU-AIA-53-1-a');
    expect(file.verdict).toBe('undetermined');
    expect(file.deciding).toContain('licence_grants.use');
    expect(body.questions[0]).toEqual({ fact: 'licence_id', decides: 3 });
  });
  it('reads the names of a vocabulary with its conventions', async () => {
    const facts = { ...openRelease, actor_role: 'hosting_platform' } as Record<string, unknown>;
    delete facts['role'];
    const { body } = await ask({ facts, ...days, vocabulary: 'eu', jurisdictions: ['EU'] });
    expect(new Set(Object.values(verdicts(body.findings)))).toEqual(new Set(['not-triggered']));
  });
  it('takes the days asked for', async () => {
    const before = await ask({ facts: openRelease, asOf: '2025-08-01', knownOn: '2026-11-20' });
    expect(verdicts(before.body.findings)['EU-AIA-53-1-c']).toBe('upcoming');
    const never = await ask({ facts: openRelease, asOf: '2024-07-11', jurisdictions: ['EU'] });
    expect(new Set(Object.values(verdicts(never.body.findings)))).toEqual(new Set(['not-in-force']));
  });
  it('answers only for the jurisdictions asked for', async () => {
    const { body } = await ask({ facts: openRelease, jurisdictions: ['EU'] });
    expect(body.findings.every((finding: Finding) => finding.jurisdiction === 'EU')).toBe(true);
  });
});

describe('bad input', () => {
  it.each([
    ['a wrong type', { training_compute_flop: 'big' }, 'facts.training_compute_flop'],
    ['an unknown fact', { licence: 'MIT' }, 'facts.licence'],
    ['an impossible date', { date_placed_on_market: '2026-02-30' }, 'facts.date_placed_on_market'],
    ['negative compute', { training_compute_flop: -1 }, 'facts.training_compute_flop'],
    ['an unknown choice', { eu_market_route: 'pigeon' }, 'facts.eu_market_route'],
    ['a nested value', { role: [{ a: 1 }] }, 'facts.role'],
  ])('%s is refused by name', async (_, facts, field) => {
    const { status, body, headers } = await ask({ facts });
    expect(status).toBe(422);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'invalid-facts', errors: [{ field, mend: expect.any(String) }] });
    expect(JSON.stringify(body)).not.toContain('node_modules');
  });
  it.each([
    [{ facts: {}, asOf: '2026-02-30' }, 'asOf'],
    [{ facts: {}, knownOn: 'yesterday' }, 'knownOn'],
    [{ facts: {}, vocabulary: 'fr' }, 'vocabulary'],
    [{ facts: [] }, 'facts'],
    [{ facts: {}, extra: 1 }, 'extra'],
    [{}, 'facts'],
  ])('%j is refused at %s', async (body, field) => {
    const answer = await ask(body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'invalid-request', errors: [{ field }] });
  });
  it('a jurisdiction that is not covered is refused', async () => {
    const { status, body } = await ask({ facts: {}, jurisdictions: ['MARS'] });
    expect([status, body.code]).toEqual([422, 'unknown-jurisdiction']);
    expect(body.detail).toContain('MARS');
  });
  it('a body of ten megabytes is refused', async () => {
    const { status, body } = await ask({ facts: { licence_id: 'x'.repeat(10_000_000) } });
    expect([status, body.code]).toEqual([413, 'body-too-large']);
  });
  it('broken JSON and other kinds of body are refused', async () => {
    for (const body of ['{"facts": ', '', ' ']) {
      const broken = await ask(body);
      expect([broken.status, broken.body.code]).toEqual([400, 'malformed-json']);
    }
    const nothing = await request(test.app).post('/api/assessments');
    expect([nothing.status, nothing.body.code]).toEqual([415, 'not-json']);
    const text = await request(test.app)
      .post('/api/assessments')
      .set('content-type', 'text/plain')
      .send('facts');
    expect([text.status, text.body.code]).toEqual([415, 'not-json']);
  });
  it.each(['null', '1', '"facts"', 'true', '[]'])('%s is JSON and no case', async (body) => {
    const answer = await ask(body);
    expect([answer.status, answer.body.errors?.[0].field]).toEqual([422, 'body']);
  });
  it('a fact stated twice is refused, and so are facts without measure', async () => {
    const twice = await ask('{"facts": {"training_compute_flop": 1e22, "training_compute_flop": 1e26}}');
    expect(twice.body.errors).toEqual([expect.objectContaining({ field: 'facts.training_compute_flop' })]);
    const deep = await ask(`{"facts": {"role": ${'['.repeat(50_000)}${']'.repeat(50_000)}}}`);
    expect([deep.status, deep.body.errors[0].field]).toEqual([422, 'facts.role']);
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`fact_${index}`, 1]));
    for (const facts of [many, { ['x'.repeat(121)]: 1 }]) {
      const { status, body } = await ask({ facts });
      expect([status, body.errors]).toEqual([422, [expect.objectContaining({ field: 'facts' })]]);
    }
  });
  it('a body that is not what its compression says is refused, and a small one that grows', async () => {
    const send = (body: Buffer) =>
      ask('')
        .set('content-encoding', 'gzip')
        .send(body)
        .serialize((raw: Buffer) => raw as never);
    const good = await send(gzipSync('{"facts": {}}'));
    expect(good.status).toBe(200);
    for (const body of [Buffer.from('{"facts": {}}'), gzipSync('{"facts": {}}').subarray(0, 15)])
      expect((await send(body)).body).toMatchObject({ status: 400, code: 'malformed-json' });
    expect((await send(gzipSync(Buffer.alloc(20_000_000, ' ')))).body.code).toBe('body-too-large');
    const odd = await ask('{"facts": {}}').set('content-encoding', 'rot13');
    expect([odd.status, odd.body.code]).toEqual([415, 'not-json']);
  });
  it('a question in the address is not passed over', async () => {
    const { status, body } = await request(test.app)
      .post('/api/assessments?asOf=2025-01-01')
      .send({ facts: {} });
    expect([status, body.errors?.[0].field]).toEqual([422, 'asOf']);
  });
  it('a key that every object has is no fact', async () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const { status, body } = await ask(`{"facts": {"${key}": true}}`);
      expect([status, body.code]).toEqual([422, 'invalid-facts']);
    }
  });
});
