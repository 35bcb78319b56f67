import type { Verdict } from '../../model/finding.ts';
import type { TimelineState } from '../../model/law.ts';
import type { PreparedObligation } from '../prepare.ts';
import { standingExemptions } from '../standing-exemptions.ts';
import type { Days, Phase } from '../timeline.ts';
import { weakerKind } from '../verdict.ts';
import { phaseTree, type PhaseTree } from '../phase-tree.ts';
import { every, none, type Plane, type PlaneBuilder } from './planes.ts';
import type { TruthCompiler } from './truth-planes.ts';

/** For each verdict the plane of the cases that get it: exactly one is set for every case. */
export type VerdictPlanes = Record<Verdict, Plane>;

/** Compiles the precedence of `stagesOf` for one obligation on the two days. */
export function verdictPlanes(
  obligation: PreparedObligation,
  days: Days,
  truth: TruthCompiler,
  planes: PlaneBuilder,
): VerdictPlanes {
  const { record, instrument } = obligation;
  const { scope, exemptions } = standingExemptions(obligation, days);
  const made = phasePlanes(instrument.timeline, days, truth, planes);
  const own = phasePlanes(record.timeline, days, truth, planes);
  const both = combined(made, own, planes);
  const reached = planes.orAll([both.live, both.ahead, both['not-enforced']]);

  const outside = truth.anyOf(scope.map((exemption) => exemption.condition));
  const trigger = truth.compile(record.trigger);
  const lifted = truth.anyOf(exemptions.map((exemption) => exemption.condition));
  const inside = planes.andNot(reached, outside.yes);
  const triggered = planes.andNot(inside, trigger.no);
  const standing = planes.andNot(triggered, lifted.yes);
  const inPhase = (kind: Phase['kind']) => planes.and(standing, both[kind]);

  return onlyPossible(planes, {
    'not-in-force': planes.or(both.none, inPhase('not-enforced')),
    exempt: planes.or(planes.andNot(reached, outside.no), planes.andNot(triggered, lifted.no)),
    'not-triggered': planes.andNot(inside, trigger.yes),
    upcoming: inPhase('ahead'),
    applies: inPhase('live'),
  });
}

/** A verdict stands where it is the only possible one; where two or more are possible the case is undetermined. */
function onlyPossible(
  planes: PlaneBuilder,
  possible: Record<Exclude<Verdict, 'undetermined'>, Plane>,
): VerdictPlanes {
  let some: Plane = none;
  let several: Plane = none;
  for (const plane of Object.values(possible)) {
    several = planes.or(several, planes.and(some, plane));
    some = planes.or(some, plane);
  }
  const only = (plane: Plane) => planes.andNot(plane, several);
  return {
    'not-in-force': only(possible['not-in-force']),
    'not-triggered': only(possible['not-triggered']),
    exempt: only(possible.exempt),
    upcoming: only(possible.upcoming),
    applies: only(possible.applies),
    undetermined: several,
  };
}

/** The phases of a duty in its instrument: for each pair of them the weaker. */
function combined(made: PhasePlanes, own: PhasePlanes, planes: PlaneBuilder): PhasePlanes {
  const found: PhasePlanes = { live: none, ahead: none, 'not-enforced': none, none };
  for (const [instrument, its] of Object.entries(made) as [Phase['kind'], Plane][])
    for (const [duty, ours] of Object.entries(own) as [Phase['kind'], Plane][]) {
      const kind = weakerKind(instrument, duty);
      found[kind] = planes.or(found[kind], planes.and(its, ours));
    }
  return found;
}

type PhasePlanes = Record<Phase['kind'], Plane>;

/** For each kind of phase the cases in which a timeline can be in it: no answer on the way there is ruled out. */
function phasePlanes(
  timeline: readonly TimelineState[],
  days: Days,
  truth: TruthCompiler,
  planes: PlaneBuilder,
): PhasePlanes {
  const found: PhasePlanes = { live: none, ahead: none, 'not-enforced': none, none };
  const walk = (tree: PhaseTree, possible: Plane): void => {
    if (typeof tree === 'string') {
      found[tree] = planes.or(found[tree], possible);
      return;
    }
    const { yes, no } = truth.compile(tree.when);
    walk(tree.holds, planes.andNot(possible, no));
    walk(tree.fails, planes.andNot(possible, yes));
  };
  walk(phaseTree(timeline, days), every);
  return found;
}
