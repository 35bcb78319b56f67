import type { Explanation, Finding } from '../model/finding.ts';
import { conditionsOf } from './condition-parts.ts';

/** Duties that are lifted while the same conditions hold. */
export type LiftedGroup = { conditions: string[]; findings: Finding[] };

/** The lifted duties by the conditions that must go on holding, in order of first appearance. */
export function liftedGroups(findings: readonly Finding[]): LiftedGroup[] {
  const groups = new Map<string, LiftedGroup>();
  for (const finding of findings) {
    if (finding.verdict !== 'exempt') continue;
    const tree = liftingTree(finding);
    const conditions = tree ? conditionsOf(tree) : [];
    const group = groups.get(conditions.join('|'));
    if (group) group.findings.push(finding);
    else groups.set(conditions.join('|'), { conditions, findings: [finding] });
  }
  return [...groups.values()];
}

function liftingTree({ exempted_by, explanation }: Finding): Explanation | undefined {
  return [...explanation.exemptions, ...explanation.scope].find(
    ({ exemption }) => exemption === exempted_by[0],
  )?.tree;
}
