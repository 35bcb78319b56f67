import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { dockerAvailable, startNeo4jContainer, suiteNeeding } from '../availability.ts';
import type { TestDatabase } from '../availability.ts';
import { storeScenarios } from './scenarios.ts';

suiteNeeding(await dockerAvailable(), 'conformance: Neo4j in a container', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startNeo4jContainer();
  }, 180_000);
  afterAll(async () => database?.stop());
  storeScenarios(() => openStore({ dataDir: '', neo4j: database.settings }));
});
