import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { GraphData } from '../../graph/model/graph.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Neo4jSettings } from '../../graph/store/neo4j/index.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { TestDatabase } from '../availability.ts';

/** The stores of both engines, open while the tests of the suite run, and how the database is reached. */
export type BothEngines = { embedded: GraphStore; neo4j: GraphStore; settings: Neo4jSettings };

/** Loads a graph into both engines before the tests of the suite that calls this, and takes all away after them. */
export function onBothEngines(graph: GraphData, neo4j: { start(): Promise<TestDatabase> }): BothEngines {
  const stores = {} as BothEngines;
  let database: TestDatabase | undefined;
  let dataDir: string | undefined;
  beforeAll(async () => {
    database = await neo4j.start();
    dataDir = await mkdtemp(join(tmpdir(), 'tierwise-'));
    stores.settings = database.settings;
    stores.embedded = await openStore({ dataDir });
    stores.neo4j = await openStore({ dataDir: '', neo4j: database.settings });
    await stores.embedded.load(graph);
    await stores.neo4j.load(graph);
  }, 300_000);
  afterAll(async () => {
    await (stores as Partial<BothEngines>).embedded?.close();
    await (stores as Partial<BothEngines>).neo4j?.close();
    await database?.stop();
    if (dataDir) await rm(dataDir, { recursive: true, force: true });
  });
  return stores;
}
