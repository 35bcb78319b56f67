import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attacks } from '../../graph/cypher/test-attacks.ts';
import { checkQuery, planRefusals } from '../../graph/queries/check-query.ts';
import { parametersOf } from '../../graph/queries/inputs.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { StoreError } from '../../graph/store/errors.ts';
import { testApp, type TestApp } from '../api/test-app.ts';
import { neo4jForTests, suiteNeeding, type TestDatabase } from '../availability.ts';

const { seeds, manifest } = await buildFromSeeds('seeds');
/** Takes hours; Neo4j sees it in the plan and refuses it at once. */
const everything = 'MATCH (a), (b), (c), (d) WHERE a.id + b.id + c.id = d.id RETURN count(*) AS count';
/** Takes hours, which no plan can tell; the embedded engine would need all memory for it. */
const billions =
  'UNWIND range(1, 50000) AS a UNWIND range(1, 50000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS count';
const small = { query: 'MATCH (m:Model {id: $id}) RETURN m.name AS name', parameters: { id: 'gpt-4' } };

describe('own Cypher on the embedded engine', () => ownCypher(() => testApp({ requestsPerMinute: 100_000 })));

const neo4j = await neo4jForTests();
suiteNeeding(neo4j, 'own Cypher on Neo4j', () => {
  let database: TestDatabase;
  ownCypher(
    async () => {
      database = await neo4j.start();
      return testApp({ requestsPerMinute: 100_000 }, database.settings);
    },
    () => database?.stop(),
  );
});

function ownCypher(open: () => Promise<TestApp>, close: () => Promise<void> | undefined = () => undefined) {
  let test: TestApp;
  let app: Express;
  beforeAll(async () => {
    test = await open();
    app = test.app;
  }, 300_000);
  afterAll(async () => {
    await test?.close();
    await close();
  });
  const run = (body: object) => request(app).post('/api/cypher').send(body);

  it.each(attacks)('refuses %s', async (query) => {
    const before = await test.store.version();
    const { status, body } = await run({ query });
    expect([status, body.code]).toEqual([422, 'cypher-refused']);
    expect(body.errors[0]).toMatchObject({ message: expect.any(String), mend: expect.any(String) });
    expect(await test.store.version()).toBe(before);
  });

  it('lets every saved query pass', async () => {
    for (const { cypher, inputs, example } of seeds.saved_queries) {
      const { parameters } = parametersOf(inputs, example!.inputs, manifest!.as_of);
      await expect(checkQuery(test.store, cypher, parameters), cypher).resolves.toBeDefined();
    }
  });

  it('ends a runaway query at its deadline, and answers others meanwhile', async () => {
    const runaway = test.store.engine === 'embedded' ? everything : billions;
    const running = { over: false };
    const answer = run({ query: runaway })
      .then((response) => response)
      .finally(() => (running.over = true));
    await new Promise((resolve) => setTimeout(resolve, 500));
    let answered = 0;
    while (!running.over) {
      const [own, saved] = await Promise.all([
        run(small),
        request(app).get('/api/queries/duties-in-force/run?jurisdiction=EU'),
      ]);
      // The engine may end under an own query that runs beside the runaway; it is then run again.
      expect([own.status, saved.status]).toEqual([200, 200]);
      expect(own.body.rows).toEqual([['GPT-4']]);
      answered++;
    }
    const { status, body } = await answer;
    expect([status, body.code]).toEqual([503, 'store-deadline']);
    expect(body.detail).toMatch(/did not finish within 8000 ms .* Narrow it down/);
    expect(answered).toBeGreaterThan(20);
  });

  it('stops what would fill the memory, or is seen to from the plan', async () => {
    const embedded = test.store.engine === 'embedded';
    const { status, body } = await run({ query: embedded ? billions : everything });
    expect([status, body.code]).toEqual(embedded ? [503, 'store-memory'] : [422, 'cypher-refused']);
    if (!embedded) expect(body.errors[0].message).toMatch(/expects about .* rows on the way/);
    expect((await run(small)).body.rows).toEqual([['GPT-4']]);
  });

  it('runs few at a time and says so, and is free again when clients leave', async () => {
    const runaway = test.store.engine === 'embedded' ? everything : billions;
    const held = [1, 2].map(() => run({ query: runaway }));
    const settled = held.map((one) =>
      one.then(
        () => {},
        () => {},
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const third = await run(small);
    expect([third.status, third.body.code]).toEqual([503, 'cypher-busy']);
    for (const one of held) one.abort();
    await Promise.all(settled);
    await expect.poll(async () => (await run(small)).status, { timeout: 4_000 }).toBe(200);
  });
}

suiteNeeding(neo4j, 'the plan of Neo4j, which is asked after the text', () => {
  let database: TestDatabase;
  let test: TestApp;
  beforeAll(async () => {
    database = await neo4j.start();
    test = await testApp({}, database.settings);
  }, 300_000);
  afterAll(async () => {
    await test?.close();
    await database?.stop();
  });

  // Those that a read-only session of the database lets through.
  it.each([
    "LOAD CSV FROM 'http://127.0.0.1:1/x' AS l RETURN l",
    "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
    'SHOW SETTINGS',
    'SHOW TRANSACTIONS',
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    'SHOW USERS',
    'SHOW PROCEDURES',
    'CALL dbms.listConfig()',
    'CALL db.clearQueryCaches()',
    'CALL db.labels() YIELD label RETURN label',
    'CREATE (n)',
    'MATCH (n) SET n.x = 1',
    'MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS RETURN 1 AS a',
  ])('refuses what the text alone might miss: %s', async (query) => {
    const plan = await test.store.explain(query).catch((error: unknown) => error);
    if (plan instanceof StoreError) return expect(plan.code).toBe('store-query');
    expect(planRefusals(plan as Awaited<ReturnType<typeof test.store.explain>>)).not.toEqual([]);
  });
});
