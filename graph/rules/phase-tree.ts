import type { Condition } from '../model/condition.ts';
import type { TimelineState } from '../model/law.ts';
import { phasesOf, type Days, type Phase } from './timeline.ts';

/** The phase of a timeline on a day, as questions about the case: a leaf is the kind of phase. */
export type PhaseTree = Phase['kind'] | { when: Condition; holds: PhaseTree; fails: PhaseTree };

/** Asks for the `when` of a timeline's states in the order in which `phasesOf` does, until one phase is left. */
export function phaseTree(
  timeline: readonly TimelineState[],
  days: Days,
  answers: readonly boolean[] = [],
): PhaseTree {
  let asked = 0;
  let when: Condition | undefined;
  const phases = phasesOf(timeline, days, (condition) => {
    const answer = answers[asked++];
    if (answer === undefined) when ??= condition;
    return answer ?? false;
  });
  if (!when) return phases[0]!.kind;
  const next = (answer: boolean) => phaseTree(timeline, days, [...answers, answer]);
  return { when, holds: next(true), fails: next(false) };
}
