import neo4jDriver from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { edgesBetween } from '../../server/explore/edges.ts';
import { neighboursOf } from '../../server/explore/neighbours.ts';
import { nodePage } from '../../server/explore/node-page.ts';
import { readNodes, readNodesInOrder } from '../../server/explore/nodes.ts';
import { pathsBetween } from '../../server/explore/paths.ts';
import { searchNodes } from '../../server/explore/search.ts';
import { keyOf } from '../../server/explore/shapes.ts';
import { neo4jForTests, suiteNeeding } from '../availability.ts';
import { onBothEngines } from './both-engines.ts';

const { graph } = await buildFromSeeds('seeds');
const neo4j = await neo4jForTests();
const situation = 'provider-third-country';

/** A few nodes of every label, the ends of the order among them. */
const some = [...Map.groupBy(graph!.nodes, ({ label }) => label).values()].flatMap((nodes) =>
  [nodes[0]!, nodes[nodes.length >> 1]!, nodes.at(-1)!].map(({ label, id }) => ({ label, id })),
);

/** What the explorer reads, on both engines over the real seeds. */
suiteNeeding(neo4j, 'explorer on Neo4j and embedded', () => {
  const stores = onBothEngines(graph!, neo4j);

  /** The answer of both, held equal. */
  async function both<T>(ask: (store: GraphStore) => Promise<T>): Promise<T> {
    const [embedded, onNeo4j] = await Promise.all([ask(stores.embedded), ask(stores.neo4j)]);
    expect(embedded).toEqual(onNeo4j);
    return embedded;
  }

  it.each([
    { q: 'ai act' },
    { q: 'Art. 53' },
    { q: '人工智能' },
    { q: 'é ’' },
    { q: '' },
    { q: '', label: 'Licence' },
    { q: 'risk', label: 'Obligation' },
  ])('searches alike: %o', async (asked) => {
    await both((store) => searchNodes(store, { ...asked, limit: 100 }));
  });

  it('gives the same nodes, and the same around them', async () => {
    for (const [at, ref] of some.entries()) {
      const asked = at % 2 === 0 ? situation : undefined;
      expect(await both((store) => nodePage(store, ref, asked)), keyOf(ref)).not.toBeNull();
    }
  }, 180_000);

  it('turns the same pages of neighbours', async () => {
    const middle = some.filter((_, at) => at % 3 === 1);
    const pages = middle.flatMap((node) => around(node).map((group) => ({ node, ...group })));
    expect(pages.length).toBeGreaterThan(80);
    for (const page of pages)
      await both((store) => neighboursOf(store, { ...page, situation, q: '', limit: 7, cursor: '3' }));
  }, 180_000);

  it('draws the same scenes', async () => {
    const scenes = [some, graph!.nodes.filter((_, at) => at % 6 === 2), graph!.nodes.slice(0, 500)];
    for (const scene of scenes) {
      const { edges } = await both((store) => edgesBetween(store, scene, situation));
      expect(edges.length).toBeGreaterThan(50);
    }
    const cut = graph!.nodes.filter(({ label }) => label === 'Configuration' || label === 'Obligation');
    expect((await both((store) => edgesBetween(store, cut, situation))).truncated).toBe(true);
  });

  describe('finds the same paths', () => {
    it.each([
      { from: 'Model deepseek-r1', to: 'Obligation EU-AIA-55-1-a', length: 4 },
      { from: 'Model deepseek-r1', to: 'Obligation EU-AIA-55-1-a', length: 6, situation },
      { from: 'Jurisdiction EU', to: 'Jurisdiction CN', length: 4, situation },
      { from: 'Risk R11', to: 'Licence MIT', length: 5, situation },
      {
        from: 'Source compiler',
        to: 'Fact licence_id',
        length: 3,
        kinds: ['Source', 'Definition', 'Release'],
      },
      {
        from: 'Model llama-2-70b',
        to: 'Obligation EU-AIA-53-1-d',
        length: 3,
        types: ['HAS_RELEASE', 'HAS_CONFIGURATION', 'SUBJECT_TO'],
      },
    ])('from $from to $to', async ({ from, to, ...more }) => {
      const [first, second] = [from, to].map((key) => ({
        label: key.split(' ')[0]!,
        id: key.split(' ')[1]!,
      }));
      const { items } = await both(async (store) => {
        const ends = await readNodes(store, [first!, second!]);
        return pathsBetween(
          store,
          { from: ends.get(from)!, to: ends.get(to)! },
          { from: first!, to: second!, limit: 50, ...more },
          Infinity,
        );
      });
      expect(items.length).toBeGreaterThan(0);
    });
  });

  it('shows nothing that people added to the database', async () => {
    const { uri, user, password } = stores.settings;
    const driver = neo4jDriver.driver(
      uri,
      user === undefined ? undefined : neo4jDriver.auth.basic(user, password ?? ''),
    );
    const [model, other] = [
      { label: 'Model', id: 'deepseek-r1' },
      { label: 'Obligation', id: 'EU-AIA-55-1-a' },
    ];
    const joined = async (store: GraphStore) => {
      const ends = await readNodes(store, [model, other]);
      const [from, to] = [ends.get(keyOf(model))!, ends.get(keyOf(other))!];
      return pathsBetween(store, { from, to }, { from: model, to: other, length: 3, limit: 50 }, Infinity);
    };
    const read = async (store: GraphStore) => ({
      found: await searchNodes(store, { q: 'deepseek-r1', limit: 100 }),
      page: await nodePage(store, model, situation),
      nodes: await readNodesInOrder(store, [model, { label: 'Model', id: 'mine' }]),
      scene: await edgesBetween(store, [model, other], situation),
      paths: await joined(store),
    });
    try {
      await driver.executeQuery(
        `MATCH (m:Model {id: 'deepseek-r1'}), (o:Obligation {id: 'EU-AIA-55-1-a'})
         CREATE (:Model {id: 'mine', name: 'deepseek-r1'})-[:NOTED]->(m)-[:NOTED]->(o)<-[:NOTED]-(:Note {id: 'n'})`,
      );
      expect(await read(stores.neo4j)).toEqual(await read(stores.embedded));
    } finally {
      await driver.executeQuery("MATCH (n) WHERE (n:Model AND n.id = 'mine') OR n:Note DETACH DELETE n");
      await driver.executeQuery('MATCH ()-[r:NOTED]->() DELETE r');
      await driver.close();
    }
  });
});

/** The groups of neighbours of a node, from the graph as data. */
function around(node: { label: string; id: string }) {
  const groups = graph!.edges.flatMap(({ type, from, to }) => [
    ...(keyOf(from) === keyOf(node) ? [{ type, direction: 'out' as const, of: to.label }] : []),
    ...(keyOf(to) === keyOf(node) ? [{ type, direction: 'in' as const, of: from.label }] : []),
  ]);
  return [...new Map(groups.map((group) => [JSON.stringify(group), group])).values()];
}
