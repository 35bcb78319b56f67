import type { Configuration } from '../../graph/model/release.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import type { NodeRef } from '../../graph/model/scene.ts';
import type { Rules } from '../../graph/rules/prepare.ts';
import type { Days } from '../../graph/rules/timeline.ts';
import { verdictTypes } from '../../graph/rules/verdict-relationship.ts';
import { materialise } from '../../graph/seed/materialise.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { mostEdges } from './edges.ts';
import { keyOf, type GraphEdge } from './shapes.ts';

/**
 * Relationships between nodes with the verdicts of other days than the one for which the graph keeps them: those are
 * taken out, and the same rules answer for the days asked. A situation that is not known has no verdicts. Of too many they are cut, and it says so.
 */
export async function onDays(
  store: GraphStore,
  { rules, rulebase }: { rules: Rules; rulebase: Rulebase },
  edges: readonly GraphEdge[],
  nodes: readonly NodeRef[],
  { situation, asOf, knownOn }: Days & { situation: string },
): Promise<{ edges: GraphEdge[]; truncated: boolean }> {
  const others = edges.filter(({ type }) => !(verdictTypes as readonly string[]).includes(type));
  const side = rulebase.situations.filter(({ id }) => id === situation);
  const made = materialise(await configurationsOf(store, nodes), side, rules, asOf, knownOn);
  const wanted = new Set(nodes.map(keyOf));
  const between = made
    .filter(({ to }) => wanted.has(keyOf(to)))
    .map(({ type, from, to, key, properties }) => ({
      type,
      from: keyOf(from),
      to: keyOf(to),
      key,
      properties,
    }));
  const all = [...others, ...between];
  return { edges: all.slice(0, mostEdges), truncated: all.length > mostEdges };
}

async function configurationsOf(store: GraphStore, nodes: readonly NodeRef[]): Promise<Configuration[]> {
  const ids = nodes.filter(({ label }) => label === 'Configuration').map(({ id }) => id);
  if (ids.length === 0) return [];
  const { rows } = await store.read(
    'MATCH (c:Configuration) WHERE c.id IN $ids AND c.seeded IS NOT NULL RETURN c.record AS record ORDER BY c.id',
    { ids },
  );
  return rows.map(([record]) => JSON.parse(String(record)) as Configuration);
}
