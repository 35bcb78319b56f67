import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { neo4jForTests, suiteNeeding } from '../availability.ts';
import type { TestDatabase } from '../availability.ts';
import { storeScenarios } from './scenarios.ts';

describe('conformance: embedded', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'tierwise-'));
  });
  afterAll(async () => rm(dataDir, { recursive: true, force: true }));
  storeScenarios(() => openStore({ dataDir }));
});

const neo4j = await neo4jForTests();
suiteNeeding(neo4j, 'conformance: Neo4j', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await neo4j.start();
  }, 180_000);
  afterAll(async () => database?.stop());
  storeScenarios(() => openStore({ dataDir: '', neo4j: database.settings }));
});
