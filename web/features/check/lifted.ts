import type { Explanation, Finding } from '../../../graph/model/finding.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { conditionsOf } from '../../ui/condition-parts.ts';

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

/** Whether what lifts a duty rests on openness: on terms of the licence or on what is public. */
export function opennessLifts(finding: Finding, rulebase: Rulebase): boolean {
  const tree = liftingTree(finding);
  const subjects = new Set(['licence', 'openness']);
  return tree !== undefined && reads(tree, (fact) => subjects.has(subjectOf(fact)));

  function subjectOf(fact: string): string {
    return rulebase.facts.find(({ id }) => id === fact)?.subject ?? '';
  }
}

function liftingTree({ exempted_by, explanation }: Finding): Explanation | undefined {
  return [...explanation.exemptions, ...explanation.scope].find(
    ({ exemption }) => exemption === exempted_by[0],
  )?.tree;
}

function reads(tree: Explanation, test: (fact: string) => boolean): boolean {
  if (tree.kind === 'fact' && tree.id !== undefined && test(tree.id)) return true;
  return (tree.parts ?? []).some((part) => reads(part, test));
}
