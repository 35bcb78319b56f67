import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Neo4jStore } from '../../graph/store/neo4j/index.ts';
import { Neo4jRecords } from '../../graph/store/neo4j/records.ts';
import { neo4jForTests, suiteNeeding } from '../availability.ts';
import type { TestDatabase } from '../availability.ts';
import { largeGraph } from '../conformance/sample-graph.ts';
import { contents } from '../conformance/scenarios.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import type { TcpProxy } from './tcp-proxy.ts';

/** The message COMMIT of the Bolt protocol with the frame around it. */
const boltCommit = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** A Neo4j behind a proxy that is taken away and brought back. */
suiteNeeding(await neo4jForTests(), 'Neo4j taken away and brought back', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let store: Neo4jStore;

  beforeAll(async () => {
    database = await (await neo4jForTests()).start();
    const { hostname, port } = new URL(database.settings.uri);
    proxy = await startTcpProxy({ host: hostname, port: Number(port) });
    // Not neo4j://, whose routing table would lead around the proxy.
    store = new Neo4jStore({ ...database.settings, uri: `bolt://127.0.0.1:${proxy.port}` });
  }, 180_000);
  beforeEach(async () => store.load(largeGraph('test-before', 50, 100)));
  afterAll(async () => {
    await proxy?.restore();
    await store?.close();
    await proxy?.close();
    await database?.stop();
  });

  it('gives one clear error in bounded time, then answers again without a restart', async () => {
    expect((await store.read('RETURN 1 AS one')).rows).toEqual([[1]]);
    await proxy.cut();
    const begun = Date.now();
    const reads = await Promise.allSettled(Array.from({ length: 8 }, () => store.read('RETURN 1 AS one')));
    expect(Date.now() - begun).toBeLessThan(10_500);
    for (const read of reads) {
      expect(read).toMatchObject({
        status: 'rejected',
        reason: {
          name: 'StoreError',
          code: 'store-unavailable',
          message: /cannot be reached.*Check NEO4J_URI/s,
        },
      });
    }
    await proxy.restore();
    expect((await store.read('RETURN 1 AS one')).rows).toEqual([[1]]);
  });

  it('rides out a short outage: the read is retried and the caller sees nothing', async () => {
    await proxy.cut();
    const read = store.read('RETURN 1 AS one');
    setTimeout(() => void proxy.restore(), 800);
    expect((await read).rows).toEqual([[1]]);
  });

  it('keeps a record once when the answer to its commit is lost, and takes its own for no conflict', async () => {
    const records = new Neo4jRecords({ ...database.settings, uri: `bolt://127.0.0.1:${proxy.port}` });
    try {
      const id = `test-${randomUUID()}`;
      await records.keep('audit', id, { a: 1 }, 0);
      const lost = proxy.loseAnswerTo(boltCommit);
      const kept = await records.keep('audit', id, { a: 2 }, 1);
      await lost;
      expect(await records.versions('audit', id, { limit: 9 })).toMatchObject([
        kept,
        { version: 1, record: { a: 1 } },
      ]);
      expect(kept).toMatchObject({ version: 2, record: { a: 2 } });
    } finally {
      await records.close();
      await store.read('RETURN 1 AS one');
    }
  });

  it('keeps its deadline on a network that has fallen silent', async () => {
    proxy.stall();
    const begun = Date.now();
    const read = store.read('RETURN 1 AS one', {}, { deadlineMs: 1000 });
    await expect(read).rejects.toMatchObject({ code: 'store-deadline' });
    expect(Date.now() - begun).toBeLessThan(2000);
    await proxy.restore();
    expect((await store.read('RETURN 1 AS one')).rows).toEqual([[1]]);
  });

  it('shows a load that was cut off as no version, and the next load as whole', async () => {
    const graph = largeGraph('test-cut', 2000, 4000);
    let cut: Promise<void> | undefined;
    const load = store.load(graph, (done) => {
      if (done >= 3000) cut ??= proxy.cut();
    });
    await expect(load).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(cut).toBeDefined();
    await proxy.restore();
    expect(await store.version()).toBeNull();

    await store.load(graph);
    expect(await store.version()).toBe('test-cut');
    const afterwards = await contents(store);
    await store.load(largeGraph('test-other', 10, 10));
    await store.load(graph);
    expect(afterwards).toEqual(await contents(store));
  });

  it('names a database that is not there', async () => {
    const elsewhere = new Neo4jStore({ ...database.settings, database: 'nowhere' });
    for (const attempt of [
      () => elsewhere.version(),
      () => elsewhere.read('RETURN 1 AS one'),
      () => elsewhere.load(largeGraph('test-nowhere', 10, 10)),
    ])
      await expect(attempt()).rejects.toMatchObject({
        name: 'StoreError',
        code: 'store-unavailable',
        message: expect.stringMatching(/nowhere.*NEO4J_DATABASE/) as string,
      });
    await elsewhere.close();
  });

  it('names a wrong address and a wrong scheme, without the password', async () => {
    const nobody = new Neo4jStore({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'secret-word' });
    const refused = await nobody.read('RETURN 1 AS one').catch((error: unknown) => error);
    await nobody.close();
    expect(refused).toMatchObject({ code: 'store-unavailable' });
    expect(String(refused)).toMatch(/127\.0\.0\.1:1 .*ECONNREFUSED/);
    expect(String(refused)).not.toContain('secret-word');
    expect(() => new Neo4jStore({ uri: 'http://user:secret-word@host' })).toThrow(/NEO4J_URI http:\/\/host/);
  });
});
