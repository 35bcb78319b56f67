import type { Condition } from '../model/condition.ts';
import type { Truth } from '../model/finding.ts';
import type { TimelineState } from '../model/law.ts';

/** The two dates of every question: the day in the world, and the day up to which publications count. Both ISO days. */
export type Days = { asOf: string; knownOn: string };

/**
 * What time says on a day.
 * `live`: in force since `from`. `ahead`: made, starting on `from` (or on a day not yet fixed).
 * `not-enforced`: on the books since `from`. `none`: no law on that day, for the reason in `why`.
 */
export type Phase = {
  kind: 'live' | 'ahead' | 'not-enforced' | 'none';
  from: string | null;
  until: string | null;
  state: TimelineState | null;
  why?: 'not made' | 'proposed' | 'stayed' | 'ended' | 'rescinded';
};

/**
 * The phases a timeline can be in for a case: one when everything that matters is known, several when the start
 * depends on an unknown fact.
 */
export function phasesOf(
  timeline: readonly TimelineState[],
  days: Days,
  truth: (condition: Condition) => Truth,
): Phase[] {
  const visible = timeline.filter(
    (state) => state.known <= days.knownOn && !(state.known_until && state.known_until <= days.knownOn),
  );
  const choices = runsOf(visible).map((run) => alternativesOf(run, truth));
  if (choices.every((choice) => choice.length === 1))
    return [
      phaseOn(
        choices.flatMap(([state]) => state ?? []),
        days.asOf,
      ),
    ];
  const phases = new Map<string, Phase>();
  for (const states of product(choices)) {
    const phase = phaseOn(states, days.asOf);
    phases.set(`${phase.kind} ${phase.from} ${phase.why}`, phase);
  }
  return [...phases.values()];
}

/** Neighbouring states of one status belong together: the first whose `when` holds counts. */
function runsOf(states: readonly TimelineState[]): TimelineState[][] {
  const runs: TimelineState[][] = [];
  for (const state of states) {
    const last = runs.at(-1);
    const continues = last?.[0]!.status === state.status && last.at(-1)!.when !== undefined;
    if (last && continues) last.push(state);
    else runs.push([state]);
  }
  return runs;
}

function alternativesOf(
  run: readonly TimelineState[],
  truth: (condition: Condition) => Truth,
): (TimelineState | null)[] {
  const possible: TimelineState[] = [];
  for (const state of run) {
    const holds = state.when ? truth(state.when) : true;
    if (holds !== false) possible.push(state);
    if (holds === true) return possible;
  }
  return [...possible, null];
}

function product(choices: readonly (TimelineState | null)[][]): TimelineState[][] {
  let lines: TimelineState[][] = [[]];
  for (const choice of choices)
    lines = lines.flatMap((line) => choice.map((state) => (state ? [...line, state] : line)));
  return lines;
}

function phaseOn(states: readonly TimelineState[], day: string): Phase {
  const running = states.filter((state) => state.from <= day && !(state.until && state.until <= day));
  const current = running.reduce<TimelineState | undefined>(
    (latest, state) => (latest && latest.from > state.from ? latest : state),
    undefined,
  );
  if (!current) {
    const begun = states.some((state) => state.from <= day);
    return { kind: 'none', from: null, until: null, state: null, why: begun ? 'ended' : 'not made' };
  }
  const later = states.filter((state) => state.from > day).sort((a, b) => (a.from < b.from ? -1 : 1));
  switch (current.status) {
    case 'in-force':
    case 'not-enforced':
      return {
        kind: current.status === 'in-force' ? 'live' : 'not-enforced',
        from: current.from,
        until: current.until ?? later.find((state) => state.status !== 'in-force')?.from ?? null,
        state: current,
      };
    case 'enacted': {
      const start = later.find((state) => state.status === 'in-force');
      return { kind: 'ahead', from: start?.from ?? null, until: null, state: start ?? current };
    }
    default:
      return { kind: 'none', from: null, until: null, state: current, why: current.status };
  }
}
