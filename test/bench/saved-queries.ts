import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphData } from '../../graph/model/graph.ts';
import type { SavedQuery } from '../../graph/model/saved-query.ts';
import { parametersOf } from '../../graph/queries/inputs.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { buildGraph } from '../../graph/seed/graph.ts';
import { openStore, openWorkbench } from '../../graph/store/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { neo4jForTests } from '../availability.ts';
import { withModels } from './many-models.ts';
import { against, duration, figure, table } from './report.ts';

const models = 1_000;
const runs = 30;
const shownSlowest = 10;
const pointTimes = 3;
const widestMs = 300;

/** The times of one work, in milliseconds, in order. */
type Measured = { name: string; point: boolean; times: number[] };

/** Every saved query with the inputs of its example, on both engines, beside an empty round trip to the same store. */
export async function benchSavedQueries(): Promise<void> {
  const { graph: built, seeds, manifest } = await buildFromSeeds('seeds');
  if (!built) throw new Error('the seeds have mistakes; run npm run seeds:check');
  const graph = buildGraph(withModels(seeds, models), manifest.as_of);
  const dataDir = await mkdtemp(join(tmpdir(), 'tierwise-bench-'));
  const embedded = await openStore({ dataDir });
  try {
    await benchOn(embedded, graph, seeds.saved_queries, manifest.as_of);
    await benchBesideRunaway(dataDir, embedded);
  } finally {
    await embedded.close();
    await rm(dataDir, { recursive: true, force: true });
  }
  const database = await neo4jForTests();
  if (!database.available) return console.log(`Saved queries on Neo4j: not measured, ${database.reason}`);
  const { settings, stop } = await database.start();
  const neo4j = await openStore({ dataDir: '', neo4j: settings });
  try {
    await benchOn(neo4j, graph, seeds.saved_queries, manifest.as_of);
  } finally {
    await neo4j.close();
    await stop();
  }
}

async function benchOn(
  store: GraphStore,
  graph: GraphData,
  queries: readonly SavedQuery[],
  edition: string,
): Promise<void> {
  await store.load(graph);
  const empty: Measured = { name: 'RETURN 1 AS one', point: true, times: [] };
  const measured = queries.map(({ id, cypher, inputs, example }) => ({
    cypher,
    parameters: parametersOf(inputs, example!.inputs, edition).parameters,
    name: id,
    point: isPointRead(cypher),
    times: [] as number[],
  }));
  // The queries take turns with the empty one, so that a busy moment of the machine falls on all of them.
  for (let run = -2; run < runs; run++)
    for (const query of measured) {
      const [nothing, time] = [
        await timed(store, 'RETURN 1 AS one', {}),
        await timed(store, query.cypher, query.parameters),
      ];
      if (run < 0) continue;
      empty.times.push(nothing);
      query.times.push(time);
    }
  report(store.engine, empty, measured);
}

/** One thing is looked up by its id, and what is asked lies within one step of it. */
function isPointRead(cypher: string): boolean {
  const [first = ''] = /MATCH[^\n]*/.exec(cypher) ?? [];
  const hops = cypher.match(/-\[|-->|<--|--\(/g) ?? [];
  return /\{id: \$\w+/.test(first) && hops.length <= 1 && !cypher.includes('*');
}

async function timed(
  store: GraphStore,
  cypher: string,
  parameters: Record<string, unknown>,
): Promise<number> {
  const start = performance.now();
  await store.read(cypher, parameters);
  return performance.now() - start;
}

function share(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)]!;
}

function report(engine: string, empty: Measured, measured: readonly Measured[]): void {
  const base = share(empty.times, 0.95);
  const rows = measured
    .map(({ name, point, times }) => ({ name, point, p50: share(times, 0.5), p95: share(times, 0.95) }))
    .sort((a, b) => b.p95 - a.p95);
  const multiple = (ms: number) => `${(ms / base).toFixed(1)}×`;
  console.log(
    `Saved queries, ${engine}, over ${figure(models)} models: ${rows.length} queries, ${runs} runs each; an empty round trip takes ` +
      `${duration(share(empty.times, 0.5))} (p95 ${duration(base)})`,
  );
  console.log(
    table([
      ['slowest', 'p50', 'p95', 'p95 of an empty one'],
      ...rows
        .slice(0, shownSlowest)
        .map(({ name, p50, p95 }) => [name, duration(p50), duration(p95), multiple(p95)]),
    ]),
  );
  const points = rows.filter(({ point }) => point);
  const [widest, slowestPoint] = [rows[0]!, points[0]];
  if (slowestPoint)
    console.log(
      `  the slowest of ${points.length} point reads (by one id, one step at most), ${slowestPoint.name}: ${multiple(slowestPoint.p95)} an empty one, ` +
        against(`≤ ${pointTimes}×`, slowestPoint.p95 <= pointTimes * base),
    );
  console.log(
    `  the widest: p95 ${duration(widest.p95)}, ${against(`≤ ${widestMs} ms`, widest.p95 <= widestMs)}`,
  );
}

/** What runaway queries of people, as many as run at a time, do to the reads of the server. */
async function benchBesideRunaway(dataDir: string, store: GraphStore): Promise<void> {
  const small = () => timed(store, 'MATCH (m:Model {id: $id}) RETURN m.name AS name', { id: 'gpt-4' });
  const p95 = async () => {
    const times: number[] = [];
    for (let run = 0; run < 400; run++) times.push(await small());
    return share(times, 0.95);
  };
  await p95();
  const idle = await p95();
  const workbench = await openWorkbench({ dataDir });
  const deadlineMs = 4_000;
  const endless = 'MATCH (a), (b), (c) WHERE a.id = b.id + c.id RETURN count(*) AS n';
  const runaways = [1, 2].map(() => workbench.read(endless, {}, { deadlineMs }).catch(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const busy = await p95();
  await Promise.all(runaways);
  await workbench.close();
  console.log(
    `  a small query beside two runaways: p95 ${duration(busy)}, idle ${duration(idle)}: ${(busy / idle).toFixed(1)}×, ` +
      against('≤ 3×', busy <= 3 * idle),
  );
}
