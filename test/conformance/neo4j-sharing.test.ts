import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Neo4jStore } from '../../graph/store/neo4j/index.ts';
import { neo4jForTests, suiteNeeding } from '../availability.ts';
import type { TestDatabase } from '../availability.ts';
import { changedGraph, largeGraph, sampleGraph } from './sample-graph.ts';
import { contents } from './scenarios.ts';

/** What holds because a Neo4j database is shared: with users' own nodes, and with other Tierwise processes. */
suiteNeeding(await neo4jForTests(), 'Neo4j shared with others', () => {
  let database: TestDatabase;
  let driver: Driver;
  let stores: Neo4jStore[];

  beforeAll(async () => {
    database = await (await neo4jForTests()).start();
    const { uri, user, password } = database.settings;
    driver = neo4j.driver(uri, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ''));
    stores = [1, 2, 3].map(() => new Neo4jStore(database.settings));
  }, 180_000);
  beforeEach(async () => stores[0]!.load(sampleGraph()));
  afterAll(async () => {
    await driver?.executeQuery('MATCH (n) WHERE n:SavedQuery OR n:Scene DETACH DELETE n');
    await Promise.all([driver, ...(stores ?? [])].map((open) => open?.close()));
    await database?.stop();
  });

  it('leaves the nodes and relationships of users alone', async () => {
    await driver.executeQuery(`
      MATCH (o:City {id: 'osl'}), (b:City {id: 'ber'})
      CREATE (q:SavedQuery {id: 'mine', text: 'RETURN 1'})-[:PINS {note: 'x'}]->(o),
             (:Scene {id: 's'})-[:SHOWS]->(b), (o)-[:NOTED {by: 'me'}]->(b)`);
    await stores[0]!.load(changedGraph());
    const { records } = await driver.executeQuery(`
      MATCH (q:SavedQuery {id: 'mine'})-[p:PINS]->(o:City)-[n:NOTED]->(b)<-[:SHOWS]-(s:Scene)
      RETURN q.text AS text, p.note AS note, o.name AS city, n.by AS by, s.id AS scene`);
    expect(records.map((record) => record.toObject())).toEqual([
      { text: 'RETURN 1', note: 'x', city: 'Kristiania', by: 'me', scene: 's' },
    ]);
  });

  it('lets replicas load the same graph at the same time', async () => {
    const graph = largeGraph('test-replicas', 300, 2500);
    await Promise.all(stores.map((store) => store.load(graph)));
    expect(await stores[0]!.version()).toBe('test-replicas');
    expect((await stores[0]!.read('MATCH (i:Item)-[r:NEXT]->() RETURN count(r) AS n')).rows).toEqual([
      [2500],
    ]);
  });

  it('never mixes two editions that load at the same time', async () => {
    const editions = [sampleGraph('test-a'), changedGraph('test-b'), largeGraph('test-c', 300, 2500)];
    const fresh = new Map<string, unknown>();
    for (const edition of editions) {
      await stores[0]!.load(edition);
      fresh.set(edition.version, await contents(stores[0]!));
    }
    for (let round = 0; round < 3; round++) {
      const loads = await Promise.allSettled(
        stores.map((store, i) => store.load(editions[(i + round) % 3]!)),
      );
      const version = await stores[0]!.version();
      expect(editions.map((edition) => edition.version)).toContain(version);
      expect(await contents(stores[0]!)).toEqual(fresh.get(version!));
      const refused = loads.filter((load) => load.status === 'rejected').map((load): unknown => load.reason);
      for (const reason of refused) {
        expect(reason).toMatchObject({
          code: 'store-unavailable',
          message: /another tierwise process loaded/i,
        });
      }
    }
  });

  it('stops at once when another load takes the mark, also while a batch waits for it', async () => {
    const written = `
      MATCH (n {seeded: 'test-late'}) OPTIONAL MATCH (n)-[r {seeded: 'test-late'}]->()
      RETURN count(DISTINCT n) + count(r) AS n`;
    const takeOver = async (): Promise<number> => {
      const session = driver.session();
      const transaction = await session.beginTransaction();
      await transaction.run(`MATCH (g:Graph {id: 'tierwise'}) SET g.loading = 'another'`);
      // Longer than the whole load would take: its next batch has to wait here, not run ahead.
      await pause(1500);
      const before = Number((await transaction.run(written)).records[0]!.get('n'));
      await transaction.commit();
      await session.run(`MATCH (g:Graph {id: 'tierwise'}) SET g.version = 'test-another' REMOVE g.loading`);
      await session.close();
      return before;
    };
    let taken: Promise<number> | undefined;
    const load = stores[0]!.load(largeGraph('test-late', 300, 2500), () => void (taken ??= takeOver()));
    await expect(load).rejects.toThrow(/loaded graph test-another .* during the load of test-late/);
    expect(await stores[0]!.version()).toBe('test-another');
    expect((await stores[0]!.read(written)).rows).toEqual([[await taken]]);
  });

  it('makes its constraints once and finds nodes by them', async () => {
    const names = async () =>
      (await driver.executeQuery('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name')).records.map((r) =>
        r.get('name'),
      );
    const before = await names();
    expect(before).toEqual(
      expect.arrayContaining(['tierwise_City_id', 'tierwise_Graph_id', 'tierwise_Line_id']),
    );
    await stores[1]!.load(sampleGraph());
    expect(await names()).toEqual(before);
    const plan = await driver.executeQuery(`EXPLAIN MATCH (c:City {id: 'osl'}) RETURN c`);
    expect(JSON.stringify(plan.summary.plan)).toContain('NodeUniqueIndexSeek');
  });

  it('ends a query on the server, too, when its deadline passes', async () => {
    const runaway =
      'UNWIND range(1, 60000) AS a UNWIND range(1, 60000) AS b WITH a + b AS c RETURN sum(c) AS runaway';
    await expect(stores[0]!.read(runaway, {}, { deadlineMs: 500 })).rejects.toMatchObject({
      code: 'store-deadline',
    });
    const running = async () =>
      (
        await driver.executeQuery(
          `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS ' + 'runaway' RETURN currentQuery`,
        )
      ).records.length;
    await expect.poll(running, { timeout: 10_000 }).toBe(0);
  });
});
