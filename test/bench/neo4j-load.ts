import neo4j from 'neo4j-driver';
import type { EagerResult } from 'neo4j-driver';
import type { GraphData } from '../../graph/model/graph.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { groupGraph } from '../../graph/store/groups.ts';
import { Neo4jStore } from '../../graph/store/neo4j/index.ts';
import { neo4jForTests } from '../availability.ts';
import { against, duration, figure } from './report.ts';

const batchSize = 1000;
const rounds = 3;

/**
 * The graph of the seeds into an empty Neo4j, beside the same rows in plain batches of the driver that check nothing
 * and can be neither interrupted nor repeated. The better of several rounds of each, in turn.
 */
export async function benchNeo4jLoad(): Promise<void> {
  const { graph } = await buildFromSeeds('seeds');
  if (!graph) throw new Error('the seeds have mistakes; run npm run seeds:check');
  const database = await neo4jForTests();
  if (!database.available) return console.log(`Load into Neo4j: not measured, ${database.reason}`);
  const { settings, stop } = await database.start();
  const { uri, user, password, database: name } = settings;
  const driver = neo4j.driver(uri, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ''));
  const store = new Neo4jStore(settings);
  const run = (query: string, parameters = {}) =>
    driver.executeQuery(query, parameters, name === undefined ? {} : { database: name });
  try {
    const own: number[] = [];
    const raw: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await empty(run);
      own.push(await timed(() => store.load(graph)));
      await empty(run);
      raw.push(await timed(() => loadRaw(graph, run)));
    }
    await empty(run);
    const [best, plain] = [Math.min(...own), Math.min(...raw)];
    const ratio = best / plain;
    console.log(`Neo4j: ${figure(graph.nodes.length)} nodes, ${figure(graph.edges.length)} edges`);
    console.log(
      `  loaded in ${duration(best)}, raw driver batches in ${duration(plain)}: ` +
        `${ratio.toFixed(1)} times, ${against('≤ 1.5 times', ratio <= 1.5)}`,
    );
    const again = await timed(async () => {
      await store.load(graph);
      await store.load(graph);
    });
    console.log(`  loaded into an empty database and loaded again over itself in ${duration(again)}`);
    await empty(run);
  } finally {
    await store.close();
    await driver.close();
    await stop();
  }
}

type Run = (query: string, parameters?: object) => Promise<EagerResult>;

async function empty(run: Run): Promise<void> {
  const rest = 'MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(n) AS count';
  while ((await run(rest)).records[0]!.get('count') > 0);
}

async function loadRaw(graph: GraphData, run: Run): Promise<void> {
  const groups = groupGraph(graph);
  for (const { label, rows } of groups.nodes)
    for (let at = 0; at < rows.length; at += batchSize)
      await run(`UNWIND $rows AS row CREATE (n:\`${label}\`) SET n = row`, {
        rows: rows.slice(at, at + batchSize),
      });
  for (const { type, from, to, rows } of groups.edges)
    for (let at = 0; at < rows.length; at += batchSize)
      await run(
        `UNWIND $rows AS row MATCH (a:\`${from}\` {id: row.from}) MATCH (b:\`${to}\` {id: row.to})
         CREATE (a)-[r:\`${type}\`]->(b) SET r = row.properties`,
        { rows: rows.slice(at, at + batchSize) },
      );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
