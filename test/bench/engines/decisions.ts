import type { Condition } from '../../../graph/model/condition.ts';
import type { Verdict } from '../../../graph/model/finding.ts';
import { phaseTree, type PhaseTree } from '../../../graph/rules/compile/phase-tree.ts';
import type { PreparedObligation } from '../../../graph/rules/prepare.ts';
import type { Days } from '../../../graph/rules/timeline.ts';

/** How a verdict is reached when every condition is true or false: the form both other engines are given. */
export type Decision = Verdict | { ask: Condition; yes: Decision; no: Decision };

/** The precedence of verdicts for one obligation on two days, as a tree of yes-or-no questions. */
export function decisionOf(obligation: PreparedObligation, days: Days): Decision {
  const { record, instrument, scope, exemptions } = obligation;
  const own = byPhase(phaseTree(record.timeline, days), (kind) => {
    const standing = verdictIn[kind];
    const lifted = choose(anyOf(exemptions.map((rule) => rule.condition)), 'exempt', standing);
    const reached = choose(record.trigger, lifted, 'not-triggered');
    return choose(anyOf(scope.map((rule) => rule.condition)), 'exempt', reached);
  });
  return byPhase(phaseTree(instrument.timeline, days), () => own);
}

const verdictIn = { live: 'applies', ahead: 'upcoming', 'not-enforced': 'not-in-force' } as const;

function byPhase(tree: PhaseTree, then: (kind: keyof typeof verdictIn) => Decision): Decision {
  if (tree === 'none') return 'not-in-force';
  if (typeof tree === 'string') return then(tree);
  return choose(tree.when, byPhase(tree.holds, then), byPhase(tree.fails, then));
}

function anyOf(conditions: Condition[]): Condition {
  return conditions.length === 0 ? { always: false } : { any: conditions };
}

function choose(condition: Condition, yes: Decision, no: Decision): Decision {
  if ('always' in condition) return condition.always ? yes : no;
  return { ask: condition, yes, no };
}
