import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parametersOf } from '../../graph/queries/inputs.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { openStore } from '../../graph/store/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { neo4jForTests, suiteNeeding, type TestDatabase } from '../availability.ts';

const { graph, manifest, seeds } = await buildFromSeeds('seeds');
const neo4j = await neo4jForTests();

/** What a query is asked with: its example, and no more than its defaults where they suffice. */
const runs = seeds.saved_queries.flatMap(({ id, cypher, inputs, example }) => {
  const asked = [example!.inputs, {}].map((given) => parametersOf(inputs, given, manifest!.as_of));
  const distinct = new Map(
    asked
      .filter(({ problems }) => problems.length === 0)
      .map(({ parameters }) => [JSON.stringify(parameters), parameters]),
  );
  return [...distinct].map(([told, parameters]) => ({ name: `${id} ${told}`, cypher, parameters }));
});

suiteNeeding(neo4j, 'saved queries on Neo4j and embedded', () => {
  let database: TestDatabase;
  let dataDir: string;
  let stores: { embedded: GraphStore; neo4j: GraphStore };

  beforeAll(async () => {
    database = await neo4j.start();
    dataDir = await mkdtemp(join(tmpdir(), 'tierwise-'));
    stores = {
      embedded: await openStore({ dataDir }),
      neo4j: await openStore({ dataDir: '', neo4j: database.settings }),
    };
    await stores.embedded.load(graph!);
    await stores.neo4j.load(graph!);
  }, 300_000);
  afterAll(async () => {
    await stores?.embedded.close();
    await stores?.neo4j.close();
    await database?.stop();
    if (dataDir) await rm(dataDir, { recursive: true, force: true });
  });

  it.each(runs)('$name', async ({ cypher, parameters }) => {
    const onNeo4j = await stores.neo4j.read(cypher, parameters, { deadlineMs: 25_000 });
    const embedded = await stores.embedded.read(cypher, parameters, { deadlineMs: 25_000 });
    expect(embedded).toEqual(onNeo4j);
  });
});
