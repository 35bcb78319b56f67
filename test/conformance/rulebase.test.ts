import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphData } from '../../graph/model/graph.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { openStore } from '../../graph/store/open.ts';
import { readRulebase } from '../../graph/store/rulebase.ts';
import { neo4jForTests, suiteNeeding } from '../availability.ts';
import type { TestDatabase } from '../availability.ts';
import { contents } from './scenarios.ts';

/** The real seeds, through both engines: the rules that are read back are the rules that were written. */
let graph: GraphData;
let rulebase: Rulebase;
let embeddedContents: unknown;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tierwise-'));
  const built = await buildFromSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
  expect(built.problems.slice(0, 3)).toEqual([]);
  graph = built.graph!;
  rulebase = built.rulebase!;
  const store = await openStore({ dataDir });
  await store.load(graph);
  embeddedContents = await contents(store);
  await store.close();
});
afterAll(async () => rm(dataDir, { recursive: true, force: true }));

describe('embedded', () => {
  it('gives back the rulebase of the seeds, byte for byte', async () => {
    const store = await openStore({ dataDir });
    const read = await readRulebase(store);
    await store.close();
    expect(read).toEqual(rulebase);
    expect(JSON.stringify(read)).toBe(JSON.stringify(rulebase));
  });
});

suiteNeeding(await neo4jForTests(), 'Neo4j', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await (await neo4jForTests()).start();
  }, 180_000);
  afterAll(async () => database?.stop());

  it('gives back the same rulebase and the same graph', async () => {
    const store = await openStore({ dataDir, neo4j: database.settings });
    await store.load(graph);
    expect(JSON.stringify(await readRulebase(store))).toBe(JSON.stringify(rulebase));
    expect(await contents(store)).toEqual(embeddedContents);
    await store.close();
  });
});
