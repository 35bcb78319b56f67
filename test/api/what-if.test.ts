import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change, Solution } from '../../graph/model/what-if.ts';
import { openRelease, testApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };
const ask = (body: object, what = 'what-if') =>
  request(test.app)
    .post(`/api/assessments/${what}`)
    .send({ ...days, ...body });
const nonCommercial = { ...openRelease, licence_id: 'CC-BY-NC-4.0' };

describe('a what-if', () => {
  it('answers with the smallest changes, before and after, and the days and version', async () => {
    const { status, body } = await ask({ facts: nonCommercial, lift: ['EU-AIA-53-1-b', 'EU-AIA-53-1-a'] });
    expect(status).toBe(200);
    expect(body.solutions.map(({ changes }: Solution) => changes.map(({ fact }: Change) => fact))).toEqual([
      ['cumulative_training_compute_flop'],
      ['licence_id'],
    ]);
    expect(body.solutions[1]).toMatchObject({
      changes: [{ fact: 'licence_id', from: 'CC-BY-NC-4.0', to: 'Apache-2.0' }],
      follows: [],
      lifts: ['EU-AIA-53-1-a', 'EU-AIA-53-1-b', 'EU-AIA-54-1'],
      costs: [],
    });
    expect(body.solutions[1].before[0]).toEqual({
      obligation: 'EU-AIA-53-1-a',
      jurisdiction: 'EU',
      verdict: 'applies',
    });
    expect(body.solutions[1].after[0]).toEqual({
      obligation: 'EU-AIA-53-1-a',
      jurisdiction: 'EU',
      verdict: 'exempt',
    });
    expect(body).toMatchObject({
      holds: false,
      blocked: null,
      lift: ['EU-AIA-53-1-a', 'EU-AIA-53-1-b'],
      ...days,
      graphVersion: expect.stringMatching(/^[0-9a-f]{12,}$/),
    });
    expect(body.moves).toContain('licence_id');
  });
  it('proposes what an assessment then finds', async () => {
    const { body } = await ask({ facts: nonCommercial, lift: ['EU-AIA-53-1-a'], moves: ['licence_id'] });
    const [{ changes, after }] = body.solutions as [Solution];
    const facts = { ...nonCommercial, ...Object.fromEntries(changes.map(({ fact, to }) => [fact, to])) };
    const assessed = await request(test.app)
      .post('/api/assessments')
      .send({ facts, ...days });
    const found = new Map(
      assessed.body.findings.map((one: { obligation: string; verdict: string }) => [
        one.obligation,
        one.verdict,
      ]),
    );
    for (const { obligation, verdict } of after) expect(found.get(obligation)).toBe(verdict);
  });
  it('takes a theme for all duties on it, in the places asked about', async () => {
    const { body } = await ask({ facts: nonCommercial, lift: ['documentation'], jurisdictions: ['EU'] });
    expect(body.lift).toEqual(expect.arrayContaining(['EU-AIA-53-1-a', 'EU-AIA-53-1-b']));
    expect(body.lift.every((id: string) => id.startsWith('EU-'))).toBe(true);
    expect(body.solutions.length).toBeGreaterThan(0);
  });
  it('says that all is lifted already, or what stands in the way', async () => {
    const open = await ask({ facts: openRelease, lift: ['EU-AIA-53-1-a'] });
    expect(open.body).toMatchObject({ holds: true, solutions: [], blocked: null });
    const shut = await ask({ facts: nonCommercial, lift: ['EU-AIA-53-1-a'], moves: ['monetisation'] });
    expect(shut.body).toMatchObject({ holds: false, solutions: [] });
    expect(shut.body.blocked.facts).toContainEqual({
      fact: 'licence_id',
      value: 'CC-BY-NC-4.0',
      with: ['Apache-2.0'],
    });
  });
  it('ranks the changes that lift most', async () => {
    const { body } = await ask({ facts: nonCommercial, most: 1, jurisdictions: ['EU'] });
    const lifted = body.solutions.map(({ lifts }: Solution) => lifts.length);
    expect(lifted).toEqual(lifted.toSorted((a: number, b: number) => b - a));
    expect(lifted[0]).toBeGreaterThan(3);
  });
  it('reads the names of a vocabulary', async () => {
    const facts = { ...nonCommercial, actor_role: ['provider_of_gpai_model'] } as Record<string, unknown>;
    delete facts['role'];
    const { status, body } = await ask({ facts, vocabulary: 'eu', lift: ['EU-AIA-53-1-a'] });
    expect([status, body.errors ?? body.solutions.length > 0]).toEqual([200, true]);
  });
});

describe('the other two questions', () => {
  it('say what could be closed', async () => {
    const { status, body } = await ask(
      { facts: { ...openRelease, 'public.training_data': true } },
      'could-close',
    );
    expect(status).toBe(200);
    expect(body.free).toEqual([{ fact: 'public.training_data', from: true, to: false }]);
    expect(body.together[0].changes).toEqual([
      { fact: 'monetisation', from: ['none'], to: ['optional-paid-hosting'] },
    ]);
    expect(
      body.alone.find(({ fact }: { fact: string }) => fact === 'licence_id').steps[0].appears[0],
    ).toMatchObject({
      obligation: 'EU-AIA-53-1-a',
      verdict: 'applies',
    });
    expect(body).toMatchObject(days);
  });
  it('say what could be closed before the duties that are named', async () => {
    const before = async (id: string) => {
      const facts = { ...openRelease, 'public.training_data': true };
      const { status, body } = await ask({ facts, before: [id], moves: ['public.weights'] }, 'could-close');
      return [status, body.free.length, body.alone.length];
    };
    expect(await before('EU-AIA-53-1-a')).toEqual([200, 0, 1]);
    expect(await before('EU-AIA-53-1-c')).toEqual([200, 1, 0]);
    const { body } = await ask({ facts: openRelease, before: ['EU-AIA-53-1-x'] }, 'could-close');
    expect(body).toMatchObject({ code: 'unknown-duty', errors: [{ field: 'before.0' }] });
  });
  it('say what to find out first', async () => {
    const { licence_id: _, ...facts } = openRelease;
    const { status, body } = await ask({ facts, jurisdictions: ['EU'] }, 'first-unknown');
    expect(status).toBe(200);
    expect(body.unknown[0]).toMatchObject({
      fact: 'licence_id',
      decides: 3,
      best: { value: 'Apache-2.0', settles: 3 },
    });
    expect(body).toMatchObject(days);
  });
});

describe('a what-if is refused', () => {
  const lift = ['EU-AIA-53-1-a'];
  it.each([
    [
      'an unknown duty',
      { lift: ['EU-AIA-53-1-a', 'EU-AIA-53-1-x'] },
      'unknown-duty',
      'lift.1',
      'did you mean "EU-AIA-53-1-',
    ],
    [
      'a theme without a duty there',
      { lift: ['copyright'], jurisdictions: ['KW'] },
      'unknown-duty',
      'lift.0',
      'GET /api/rulebase',
    ],
    [
      'a fact that stays',
      { lift, moves: ['licence_id', 'annual_revenue_usd'] },
      'fact-stays',
      'moves.1',
      'use one of: ',
    ],
    [
      'a fact that is none',
      { lift, moves: ['licence_ids'] },
      'fact-stays',
      'moves.0',
      'did you mean "licence_id"?',
    ],
    ['a wrong fact', { facts: { licence: 'MIT' }, lift }, 'invalid-facts', 'facts.licence', 'names in use'],
    ['neither lift nor most', {}, 'invalid-request', 'lift', ''],
    ['both of them', { lift, most: 1 }, 'invalid-request', 'lift', ''],
    ['nothing to lift', { lift: [] }, 'invalid-request', 'lift', ''],
    ['too many at once', { most: 4 }, 'invalid-request', 'most', ''],
    ['a word not known', { lift, move: ['licence_id'] }, 'invalid-request', 'move', ''],
  ])('for %s', async (_, wish, code, field, mend) => {
    const { status, body } = await ask({ facts: nonCommercial, ...wish });
    expect([status, body.code, body.errors[0].field]).toEqual([422, code, field]);
    expect(body.errors[0].mend).toContain(mend);
  });
  it('for more changes than are tried, with the number and the mend', async () => {
    const facts = await request(test.app).get('/api/facts?limit=500');
    const moves = facts.body.items.flatMap(({ id, move }: { id: string; move?: object }) =>
      move ? [id] : [],
    );
    const known = Object.entries(nonCommercial).filter(([id]) => !/^(public|licence|monet)/.test(id));
    const { status, body } = await ask({ facts: Object.fromEntries(known), lift: ['EU-AIA-53-1-a'], moves });
    expect([status, body.code]).toEqual([422, 'too-many-moves']);
    expect(body.errors).toEqual([
      {
        field: 'moves',
        message: expect.stringMatching(/can be set in [\d,]+ ways, and up to 200,000 are tried/),
        mend: 'name fewer facts, or lift fewer duties at a time',
      },
    ]);
  });
});
