import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readRulebase } from '../../graph/store/rulebase.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { golden } from './golden-rows.ts';
import { changedGraph, node, sampleGraph } from './sample-graph.ts';

/** All nodes and relationships that loads own, in a fixed order, to compare whole graphs. */
export async function contents(store: GraphStore): Promise<unknown> {
  const nodes = await store.read(
    `MATCH (n) WHERE n.seeded IS NOT NULL
     RETURN labels(n)[0] AS label, n.id AS id, labels(n) AS labels, properties(n) AS properties
     ORDER BY label, id`,
  );
  const edges = await store.read(
    `MATCH (a)-[r]->(b) WHERE r.seeded IS NOT NULL
     RETURN a.id AS from, type(r) AS type, r.key AS key, b.id AS to, properties(r) AS properties
     ORDER BY from, type, key, to`,
  );
  return { nodes: nodes.rows, edges: edges.rows };
}

/** What every store does alike. `open` gives a store on a database that may hold anything. */
export function storeScenarios(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => store?.close());

  describe('reading', () => {
    beforeAll(async () => store.load(sampleGraph()));

    it.each(golden)('$name', async ({ query, parameters, columns, rows }) => {
      const table = await store.read(query, parameters);
      expect(table).toEqual({ columns, rows });
      // Plain JSON: nothing is lost on the way to a client.
      expect(JSON.parse(JSON.stringify(table))).toEqual(table);
    });

    it('refuses to write', async () => {
      await expect(store.read('CREATE (:City {id: "x"}) RETURN 1 AS one')).rejects.toMatchObject({
        code: 'store-query',
      });
      await expect(store.read('MATCH (n:City) DETACH DELETE n')).rejects.toMatchObject({
        code: 'store-query',
      });
      expect((await store.read('MATCH (c:City) RETURN count(c) AS n')).rows).toEqual([[4]]);
    });

    it('names the mistake in a query', async () => {
      const mistake = store.read('MATCH (n) RETRUN n');
      await expect(mistake).rejects.toMatchObject({ name: 'StoreError', code: 'store-query' });
      await expect(mistake).rejects.toThrow(/RETRUN|syntax/i);
      await expect(store.read('RETURN $missing AS x')).rejects.toMatchObject({ code: 'store-query' });
    });

    it('refuses parameters and results that JSON cannot hold, naming them', async () => {
      await expect(store.read('RETURN $a AS x', { a: { b: [Number.NaN] } })).rejects.toThrow(/\$a\.b\[0\]/);
      await expect(store.read('RETURN $a AS x', { a: undefined })).rejects.toThrow(/\$a /);
      await expect(store.read('RETURN 9007199254740993 AS x')).rejects.toThrow(/9007199254740993/);
      await expect(store.read('RETURN 1.0 / 0.0 AS x')).rejects.toThrow(/Infinity/);
    });

    it('stops a runaway query at its deadline and answers the next one', async () => {
      const begun = Date.now();
      const runaway =
        'UNWIND range(1, 60000) AS a UNWIND range(1, 60000) AS b WITH a + b AS c RETURN sum(c) AS n';
      await expect(store.read(runaway, {}, { deadlineMs: 700 })).rejects.toMatchObject({
        code: 'store-deadline',
      });
      expect(Date.now() - begun).toBeLessThan(5000);
      expect((await store.read('RETURN 1 AS one')).rows).toEqual([[1]]);
    });
  });

  describe('loading', () => {
    beforeEach(async () => store.load(sampleGraph()));

    it('gives the version that is completely loaded', async () => {
      expect(await store.version()).toBe('test-1');
    });

    it('is idempotent', async () => {
      const before = await contents(store);
      await store.load(sampleGraph());
      expect(await contents(store)).toEqual(before);
      expect(await store.version()).toBe('test-1');
    });

    it('removes what the new graph does not have, and old properties', async () => {
      await store.load(changedGraph());
      expect(await store.version()).toBe('test-2');
      const { rows } = await store.read(
        'MATCH (n) WHERE n.seeded IS NOT NULL RETURN labels(n)[0] AS label, n.id AS id ORDER BY label, id',
      );
      expect(rows).toEqual([
        ['City', 'ber'],
        ['City', 'ghost'],
        ['City', 'osl'],
        ['Line', 'big'],
        ['Line', 'osl'],
        ['Port', 'new'],
      ]);
      const city = await store.read(`MATCH (c:City {id: 'osl'}) RETURN properties(c) AS p`);
      expect(city.rows).toEqual([[{ id: 'osl', name: 'Kristiania', seeded: 'test-2' }]]);
      const edges = await store.read(
        'MATCH ()-[r]->() WHERE r.seeded IS NOT NULL RETURN type(r) AS t, r.key AS k ORDER BY t, k',
      );
      expect(edges.rows).toEqual([
        ['ROAD', 'back'],
        ['ROAD', 'e16'],
        ['ROAD', 'ring'],
        ['SERVES', ''],
      ]);
    });

    it('reports progress up to the total', async () => {
      const seen: [number, number][] = [];
      await store.load(sampleGraph(), (done, total) => seen.push([done, total]));
      expect(seen.at(-1)).toEqual([12, 12]);
      expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b));
    });

    it('refuses a graph that is not sound and keeps the old one', async () => {
      const { nodes, edges } = sampleGraph();
      const mistakes = [
        [{ nodes: [...nodes, nodes[0]!], edges }, /City bei is there twice/],
        [{ nodes, edges: [...edges, edges[0]!] }, /ROAD from osl to ber with key "e16" is there twice/],
        [{ nodes: nodes.slice(1), edges }, /needs the node City bei/],
        [{ nodes: [...nodes, node('Bad`) DETACH DELETE n //', 'x', {})], edges }, /cannot be a label/],
        [{ nodes: [...nodes, node('Graph', 'x', {})], edges }, /kept for the version mark/],
        [{ nodes: [...nodes, node('City', 'x', { id: 'y' })], edges }, /carries another id/],
      ] as const;
      for (const [graph, message] of mistakes) {
        await expect(store.load({ version: 'test-bad', ...graph } as never)).rejects.toThrow(message);
      }
      expect(await store.version()).toBe('test-1');
    });

    it('loads an empty graph', async () => {
      await store.load({ version: 'test-empty', nodes: [], edges: [] });
      expect(await store.version()).toBe('test-empty');
      expect(await contents(store)).toEqual({ nodes: [], edges: [] });
    });

    it('never marks half a graph: an interrupted load is run again', async () => {
      const whole = await contents(store);
      const interrupted = store.load(changedGraph(), (done) => {
        if (done >= 6) throw new Error('interrupted');
      });
      await expect(interrupted).rejects.toThrow('interrupted');
      const version = await store.version();
      // The embedded engine keeps the old graph, whole; Neo4j has none until the load is run again.
      expect(version).toBe(store.engine === 'embedded' ? 'test-1' : null);
      if (version === null)
        await expect(readRulebase(store)).rejects.toMatchObject({ code: 'store-unavailable' });
      else expect(await contents(store)).toEqual(whole);
      await store.load(sampleGraph());
      expect(await contents(store)).toEqual(whole);
      expect(await store.version()).toBe('test-1');
    });

    it('gives one whole graph when two loads run at once', async () => {
      await Promise.allSettled([store.load(sampleGraph()), store.load(changedGraph())]);
      const version = await store.version();
      expect(['test-1', 'test-2']).toContain(version);
      const left = await contents(store);
      await store.load(version === 'test-1' ? sampleGraph() : changedGraph());
      expect(left).toEqual(await contents(store));
    });
  });

  describe('the rulebase', () => {
    it('comes back sorted by id, with the version', async () => {
      const records = [
        { id: 'b-2', title: '备案 "x"', list: [1, { a: null }], value: 1e25 },
        { id: 'B-1', title: 'one' },
        { id: 'b-10', title: 'three' },
      ];
      await store.load({
        version: 'test-rules',
        nodes: [
          ...records.map((record) => node('Obligation', record.id, { record: JSON.stringify(record) })),
          node('Model', 'm', { record: '{"id":"m"}' }),
        ],
        edges: [],
      });
      const rulebase = await readRulebase(store);
      expect(JSON.stringify(rulebase.obligations)).toBe(JSON.stringify([records[1], records[2], records[0]]));
      expect(rulebase).toMatchObject({ version: 'test-rules', facts: [], sources: [] });
      expect('models' in rulebase).toBe(false);
    });

    it('is refused when a record is missing or belongs to another node', async () => {
      for (const record of [undefined, 'not JSON', '{"id":"other"}', '7']) {
        const properties: Record<string, string> = record === undefined ? {} : { record };
        await store.load({ version: 'test-broken', nodes: [node('Fact', 'f', properties)], edges: [] });
        await expect(readRulebase(store)).rejects.toMatchObject({ code: 'store-corrupt' });
      }
    });
  });
}
