import type { RuleRecords, Rulebase } from '../../graph/model/rulebase.ts';
import { buildFromSeeds, rulesFromSeeds } from '../../graph/seed/build.ts';
import { openStore } from '../../graph/store/open.ts';
import { readRulebase } from '../../graph/store/rulebase.ts';
import { neo4jSettings } from '../config.ts';
import { SeedsError } from '../load-seeds.ts';
import { seedsDir } from '../project.ts';

/** The rulebase of the Neo4j database that the environment names, or else the one the seeds give. No server is needed. */
export async function loadRulebase(): Promise<Rulebase> {
  const stored = await storedRulebase();
  if (stored) return stored;
  const { rulebase, problems } = await buildFromSeeds(seedsDir);
  if (!rulebase) throw new SeedsError(problems);
  return rulebase;
}

/** The records of `loadRulebase`, for answers that do not name its version: quicker, since no graph is built. */
export async function loadRules(): Promise<RuleRecords> {
  const stored = await storedRulebase();
  if (stored) return stored;
  const { records, problems } = await rulesFromSeeds(seedsDir);
  if (!records) throw new SeedsError(problems);
  return records;
}

async function storedRulebase(): Promise<Rulebase | undefined> {
  const neo4j = neo4jSettings(process.env);
  if (!neo4j) return undefined;
  const store = await openStore({ dataDir: '', neo4j });
  try {
    return await readRulebase(store);
  } finally {
    await store.close();
  }
}
