import type { GraphData } from '../model/graph.ts';
import type { RuleRecords, Rulebase } from '../model/rulebase.ts';
import type { Manifest, Seeds } from '../model/seed-file.ts';
import { checkSeeds } from './check.ts';
import { buildGraph } from './graph.ts';
import { seedsOf, type Problem } from './records.ts';
import { ruleRecords } from './rulebase.ts';

/** Seeds made ready to load, or the problems that stand in the way: never both. */
export type Built =
  | { graph: GraphData; rulebase: Rulebase; seeds: Seeds; manifest: Manifest; problems: [] }
  | { graph: null; rulebase: null; seeds: Seeds; manifest: Manifest | null; problems: Problem[] };

/** Reads, checks and builds the seeds of a folder. Nothing is built from seeds with a mistake in them. */
export async function buildFromSeeds(dir: string): Promise<Built> {
  const { set, problems } = await checkSeeds(dir);
  const seeds = seedsOf(set);
  const { manifest } = set;
  if (problems.length > 0 || !manifest) return { graph: null, rulebase: null, seeds, manifest, problems };
  const graph = buildGraph(seeds, manifest.as_of);
  return {
    graph,
    rulebase: { version: graph.version, ...ruleRecords(seeds) },
    seeds,
    manifest,
    problems: [],
  };
}

/** Reads and checks the seeds of a folder as `buildFromSeeds` does, for the rules alone: quicker by the whole graph. */
export async function rulesFromSeeds(
  dir: string,
): Promise<{ records: RuleRecords; problems: [] } | { records: null; problems: Problem[] }> {
  const { set, problems } = await checkSeeds(dir);
  return problems.length > 0
    ? { records: null, problems }
    : { records: ruleRecords(seedsOf(set)), problems: [] };
}
