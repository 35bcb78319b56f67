import type { Truth, Verdict } from '../model/finding.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import type { PreparedObligation } from './prepare.ts';
import type { Days, Phase } from './timeline.ts';
import { phasesOf } from './timeline.ts';
import { anyOf } from './truth.ts';

/** The stages of a verdict, each with its truth, and every verdict they leave possible. */
export type Stages = {
  phases: Phase[];
  scope: Truth;
  trigger: Truth;
  exempt: Truth;
  possible: Verdict[];
};

/**
 * Reads one obligation for a case. The verdict is the single possible one; with several left it is undetermined.
 *
 * Precedence: not in force, then (a scope exclusion, which reads exempt) not triggered, exempt, upcoming, applies.
 * Law on the books that is not enforced is tested as if live and only then reads not in force.
 */
export function stagesOf(obligation: PreparedObligation, days: Days, within: Evaluation): Stages {
  const truth = (condition: Parameters<typeof evaluate>[0]) => evaluate(condition, within);
  const made = phasesOf(obligation.instrument.timeline, days, truth);
  const own = phasesOf(obligation.record.timeline, days, truth);
  const phases = made.flatMap((phase) => (phase.kind === 'none' ? [phase] : own));
  const scope = anyOf(obligation.scope.map((exemption) => truth(exemption.condition)));
  const trigger = truth(obligation.record.trigger);
  const exempt = anyOf(obligation.exemptions.map((exemption) => truth(exemption.condition)));
  return { phases, scope, trigger, exempt, possible: possibleVerdicts(phases, scope, trigger, exempt) };
}

function possibleVerdicts(phases: readonly Phase[], scope: Truth, trigger: Truth, exempt: Truth): Verdict[] {
  const possible = new Set<Verdict>();
  if (phases.some((phase) => phase.kind === 'none')) possible.add('not-in-force');
  const reached = phases.filter((phase) => phase.kind !== 'none');
  if (reached.length === 0) return [...possible];
  if (scope !== false) possible.add('exempt');
  if (scope === true) return [...possible];
  if (trigger !== true) possible.add('not-triggered');
  if (trigger === false) return [...possible];
  if (exempt !== false) possible.add('exempt');
  if (exempt === true) return [...possible];
  for (const phase of reached) possible.add(verdictOfPhase[phase.kind as keyof typeof verdictOfPhase]);
  return [...possible];
}

const verdictOfPhase = { live: 'applies', ahead: 'upcoming', 'not-enforced': 'not-in-force' } as const;

/** The one verdict left, or `undetermined`. */
export function verdictOf(stages: Stages): Verdict {
  return stages.possible.length === 1 ? stages.possible[0]! : 'undetermined';
}
