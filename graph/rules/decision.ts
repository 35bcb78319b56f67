import type { Condition } from '../model/condition.ts';
import type { Verdict } from '../model/finding.ts';
import { phaseTree, type PhaseTree } from './phase-tree.ts';
import type { PreparedObligation } from './prepare.ts';
import { standingExemptions } from './standing-exemptions.ts';
import type { Days } from './timeline.ts';
import { verdictOfPhase, weakerKind } from './verdict.ts';

/** How a verdict is reached when every condition is true or false: questions asked one after the other. */
export type Decision = Exclude<Verdict, 'undetermined'> | { ask: Condition; yes: Decision; no: Decision };

/** The precedence of verdicts for one obligation on two days, as a tree of yes-or-no questions. */
export function decisionOf(obligation: PreparedObligation, days: Days): Decision {
  const { record, instrument } = obligation;
  const { scope, exemptions } = standingExemptions(obligation, days);
  const inPhase = (kind: keyof typeof verdictOfPhase) => {
    const lifted = choose(anyOf(exemptions.map((rule) => rule.condition)), 'exempt', verdictOfPhase[kind]);
    const reached = choose(record.trigger, lifted, 'not-triggered');
    return choose(anyOf(scope.map((rule) => rule.condition)), 'exempt', reached);
  };
  return byPhase(phaseTree(instrument.timeline, days), (made) =>
    byPhase(phaseTree(record.timeline, days), (own) => {
      const kind = weakerKind(made, own);
      return kind === 'none' ? 'not-in-force' : inPhase(kind);
    }),
  );
}

type Kind = Extract<PhaseTree, string>;

function byPhase(tree: PhaseTree, then: (kind: Kind) => Decision): Decision {
  if (typeof tree === 'string') return then(tree);
  return choose(tree.when, byPhase(tree.holds, then), byPhase(tree.fails, then));
}

function anyOf(conditions: Condition[]): Condition {
  return conditions.length === 0 ? { always: false } : { any: conditions };
}

function choose(condition: Condition, yes: Decision, no: Decision): Decision {
  if (yes === no) return yes;
  if ('always' in condition) return condition.always ? yes : no;
  return { ask: condition, yes, no };
}
