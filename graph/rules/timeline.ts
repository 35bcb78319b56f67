import type { Condition } from '../model/condition.ts';
import type { Truth } from '../model/finding.ts';
import type { TimelineState, Validity } from '../model/law.ts';

/** The two dates of every question: the day in the world, and the day up to which publications count. Both ISO days. */
export type Days = { asOf: string; knownOn: string };

/**
 * What time says on a day.
 * `live`: in force since `from`. `ahead`: made, starting on `from` (or on a day not yet fixed).
 * `not-enforced`: on the books since `from`. `none`: no law on that day, for the reason in `why`.
 * `until`: the first day on which that is no longer so, where one is laid down.
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
  const choices = runsOf(timeline.filter((state) => isKnown(state, days.knownOn))).map((run) =>
    alternativesOf(run, truth),
  );
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
    phases.set(`${phase.kind} ${phase.from} ${phase.until} ${phase.why}`, phase);
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

/** Whether a state or rule was published by a day and not yet replaced on it. */
export function isKnown({ known, known_until }: Validity, day: string): boolean {
  return isWithin(day, known, known_until);
}

/** Whether a rule stands on the one day, as known on the other. */
export function standsOn(rule: Validity, { asOf, knownOn }: Days): boolean {
  return isWithin(asOf, rule.from, rule.until) && isKnown(rule, knownOn);
}

/** From the first day on and before the second; an end that is not given is open. */
function isWithin(day: string, from: string | undefined, until: string | undefined): boolean {
  return (from === undefined || from <= day) && (until === undefined || day < until);
}

/**
 * The state a text or duty is in on a day, as known on it, for a case about which nothing special is known: states
 * that hang on a `when` are left out. For the day before its first state there is none.
 */
export function stateOn(timeline: readonly TimelineState[], day: string): TimelineState | undefined {
  return runningOn(
    timeline.filter((state) => !state.when && isKnown(state, day)),
    day,
  );
}

/** Of the states that have begun and not ended, the one that began last. */
function runningOn(states: readonly TimelineState[], day: string): TimelineState | undefined {
  return states
    .filter(({ from, until }) => isWithin(day, from, until))
    .reduce<TimelineState | undefined>(
      (latest, state) => (latest && latest.from > state.from ? latest : state),
      undefined,
    );
}

function phaseOn(states: readonly TimelineState[], day: string): Phase {
  const current = runningOn(states, day);
  if (!current) {
    const begun = states.some((state) => state.from <= day);
    return { kind: 'none', from: null, until: null, state: null, why: begun ? 'ended' : 'not made' };
  }
  const { status } = current;
  const changes = states
    .flatMap((state) => [state.from, ...(state.until ? [state.until] : [])])
    .filter((change) => change > day)
    .sort();
  switch (status) {
    case 'in-force':
    case 'not-enforced': {
      const until = changes.find((change) => runningOn(states, change)?.status !== status) ?? null;
      return {
        kind: status === 'in-force' ? 'live' : status,
        from: current.from,
        until,
        state: current,
      };
    }
    case 'enacted': {
      const start = changes
        .map((change) => runningOn(states, change))
        .find((next) => next?.status === 'in-force');
      return { kind: 'ahead', from: start?.from ?? null, until: null, state: start ?? current };
    }
    default:
      return { kind: 'none', from: null, until: null, state: current, why: status };
  }
}
