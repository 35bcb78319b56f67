import type { Verdict } from '../../../../graph/model/finding.ts';
import { verdictTypes } from '../../../../graph/rules/verdict-relationship.ts';
import { verdictOf, type GraphEdge, type NodeKey } from './scene.ts';

/** Whether a type of relationship carries a verdict. */
export function isVerdictType(type: string): boolean {
  return (verdictTypes as readonly string[]).includes(type);
}

/** The verdict on an obligation, where all the scene's verdicts on it agree; `null` where they differ or are none. */
export function verdictOn(edges: readonly GraphEdge[], obligation: NodeKey): Verdict | null {
  const found = new Set(
    edges.filter(({ type, to }) => to === obligation && isVerdictType(type)).map(verdictOf),
  );
  return found.size === 1 ? [...found][0]! : null;
}

/** The verdict between each configuration and obligation, under what tells the pair from all others. */
export function verdictsByPair(edges: readonly GraphEdge[]): Map<string, Verdict | null> {
  return new Map(
    edges
      .filter(({ type }) => isVerdictType(type))
      .map((edge) => [`${edge.from} > ${edge.to}`, verdictOf(edge)]),
  );
}
