import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import type { GraphStore } from '../../graph/store/port.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { openRecords, openStore, openWorkbench } from '../../graph/store/open.ts';
import type { Neo4jSettings } from '../../graph/store/neo4j/index.ts';
import { createApp, type AppSettings } from '../../server/app.ts';
import { Knowledge } from '../../server/knowledge.ts';
import { seedsDir } from '../../server/project.ts';

/** The application over a real store loaded with the real seeds. */
export type TestApp = { app: Express; store: GraphStore; dataDir: string; close(): Promise<void> };

export async function testApp(settings: Partial<AppSettings> = {}, neo4j?: Neo4jSettings): Promise<TestApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tierwise-api-'));
  const store = await openStore({ dataDir, neo4j });
  const { graph, problems } = await buildFromSeeds(seedsDir);
  if (!graph) throw new Error(JSON.stringify(problems.slice(0, 3)));
  await store.load(graph);
  const logger = pino({ level: 'silent' });
  const records = openRecords({ dataDir, neo4j });
  const workbench = await openWorkbench({ dataDir, neo4j });
  const knowledge = new Knowledge(store);
  const app = createApp({ knowledge, records, workbench, logger, host: '127.0.0.1', ...settings });
  const close = async () => {
    await Promise.all([store.close(), workbench.close()]);
    await records.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { app, store, dataDir, close };
}

/** A complete case: an open release of 2 × 10²⁴ FLOP from outside the Union. */
export const openRelease = {
  role: ['model-provider'],
  artifact: 'model',
  provider_established_in_eu: false,
  placed_on_eu_market: true,
  upstream_excluded_eu: false,
  sole_purpose_scientific_research: false,
  date_placed_on_market: '2026-03-01',
  output_modalities: ['text'],
  training_compute_flop: 2e24,
  cumulative_training_compute_flop: 2e24,
  commission_designated: false,
  licence_id: 'Apache-2.0',
  monetisation: ['none'],
  'public.weights': true,
  'public.architecture_info': true,
  'public.usage_info': true,
  'modification.by_other_actor': false,
  'system.exists': false,
};
