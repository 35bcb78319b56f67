import type { GraphData, GraphEdge, GraphNode } from '../model/graph.ts';
import type { Seeds } from '../model/seed-file.ts';
import { prepareRules } from '../rules/prepare.ts';
import { contentHash } from './canonical.ts';
import { classifyReleases } from './classify-releases.ts';
import { configureReleases } from './configure.ts';
import { edgesOf } from './edges.ts';
import { knowledgeEdges } from './knowledge-edges.ts';
import { materialise } from './materialise.ts';
import { modelEdges } from './model-edges.ts';
import { nodesOf } from './nodes.ts';
import { ruleRecords } from './rulebase.ts';

/**
 * The whole graph of checked seeds, with the findings of the seeded situations on `asOf` (an ISO day).
 * The same seeds give the same graph and the same version, whatever the order of the files.
 * Throws when the seeds have not passed the check.
 */
export function buildGraph(seeds: Seeds, asOf: string): GraphData {
  const configured = configureReleases(seeds);
  const configurations = [
    ...new Map(configured.map(({ configuration }) => [configuration.id, configuration])).values(),
  ];
  const rules = prepareRules(ruleRecords(seeds));
  const nodes = nodesOf(seeds, configured, asOf).sort((a, b) => compare(nodeKey(a), nodeKey(b)));
  const edges = [
    ...edgesOf(seeds),
    ...modelEdges(seeds, configured),
    ...classifyReleases(seeds, configured, rules),
    ...knowledgeEdges(seeds),
    ...materialise(configurations, seeds.situations, rules, asOf),
  ].sort((a, b) => compare(edgeKey(a), edgeKey(b)));
  return { version: contentHash({ nodes, edges }, 16), nodes, edges };
}

function nodeKey({ label, id }: GraphNode): string {
  return `${label} ${id}`;
}

function edgeKey({ type, from, to, key }: GraphEdge): string {
  return [type, from.label, from.id, to.label, to.id, key].join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
