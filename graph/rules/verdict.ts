import type { Condition } from '../model/condition.ts';
import type { Truth, Verdict } from '../model/finding.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import type { PreparedObligation } from './prepare.ts';
import { standingExemptions, type Exemptions } from './standing-exemptions.ts';
import type { Days, Phase } from './timeline.ts';
import { isKnown, phasesOf } from './timeline.ts';
import { anyOf } from './truth.ts';

/** A phase of a duty in its instrument, and which of the two timelines it comes from. */
export type DutyPhase = Phase & { of: 'instrument' | 'obligation' };

/** The stages of a verdict, each with its truth, and every verdict they leave possible. */
export type Stages = {
  phases: DutyPhase[];
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
  const truth = (condition: Condition) => evaluate(condition, within);
  const calendar = calendarOf(obligation, days);
  const phases = phasesIn(obligation, calendar, truth);
  const scope = anyOf(calendar.scope.map((exemption) => truth(exemption.condition)));
  const trigger = truth(obligation.record.trigger);
  const exempt = anyOf(calendar.exemptions.map((exemption) => truth(exemption.condition)));
  return { phases, scope, trigger, exempt, possible: possibleVerdicts(phases, scope, trigger, exempt) };
}

/** What time asks of a case on two days, the phases that follow from the answers met so far, and what then lifts. */
type Calendar = Days & Exemptions & { whens: readonly Condition[]; phases: Map<string, DutyPhase[]> };

/** The calendar of each duty for the days last asked about: many cases are asked about on the same days. */
const calendars = new WeakMap<PreparedObligation, Calendar>();

function phasesIn(
  obligation: PreparedObligation,
  calendar: Calendar,
  truth: (condition: Condition) => Truth,
): DutyPhase[] {
  const { whens, phases } = calendar;
  const answers = whens.map(truth);
  const key = answers.join();
  const known = phases.get(key);
  if (known) return known;
  const given = new Map(whens.map((when, at) => [when, answers[at]!]));
  const [made, own] = [obligation.instrument, obligation.record].map(({ timeline }) =>
    phasesOf(timeline, calendar, (when) => given.get(when)!),
  ) as [Phase[], Phase[]];
  const found = distinct(made.flatMap((instrument) => own.map((duty) => phaseIn(instrument, duty))));
  phases.set(key, found);
  return found;
}

function calendarOf(obligation: PreparedObligation, days: Days): Calendar {
  const { asOf, knownOn } = days;
  const known = calendars.get(obligation);
  if (known && known.asOf === asOf && known.knownOn === knownOn) return known;
  const states = [...obligation.instrument.timeline, ...obligation.record.timeline];
  const whens = states.flatMap((state) => (state.when && isKnown(state, knownOn) ? [state.when] : []));
  const phases = new Map<string, DutyPhase[]>();
  const made = { asOf, knownOn, ...standingExemptions(obligation, days), whens, phases };
  calendars.set(obligation, made);
  return made;
}

/** A duty is in force only as far as its instrument is: the weaker of the two kinds. */
export function weakerKind(instrument: Phase['kind'], duty: Phase['kind']): Phase['kind'] {
  return fromWeakest[Math.min(fromWeakest.indexOf(instrument), fromWeakest.indexOf(duty))]!;
}

const fromWeakest: Phase['kind'][] = ['none', 'not-enforced', 'ahead', 'live'];

/** The phase of a duty whose instrument is in a phase of its own: from the later start to the earlier end. */
function phaseIn(instrument: Phase, duty: Phase): DutyPhase {
  const kind = weakerKind(instrument.kind, duty.kind);
  if (kind !== duty.kind || (kind === 'none' && instrument.kind === 'none'))
    return { ...instrument, of: 'instrument' };
  if (kind !== instrument.kind) return { ...duty, of: 'obligation' };
  const until = [instrument.until, duty.until].filter((day) => day !== null).sort()[0] ?? null;
  const later = instrument.from === null || (duty.from !== null && instrument.from > duty.from);
  return later ? { ...instrument, until, of: 'instrument' } : { ...duty, until, of: 'obligation' };
}

function distinct(phases: readonly DutyPhase[]): DutyPhase[] {
  const key = ({ kind, from, until, why, of }: DutyPhase) => [kind, from, until, why, of].join(' ');
  return [...new Map(phases.map((phase) => [key(phase), phase])).values()];
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

/** The verdict on a duty that nothing lifts, by its phase. */
export const verdictOfPhase = { live: 'applies', ahead: 'upcoming', 'not-enforced': 'not-in-force' } as const;

/** The one verdict left, or `undetermined`. */
export function verdictOf(stages: Stages): Verdict {
  return stages.possible.length === 1 ? stages.possible[0]! : 'undetermined';
}
