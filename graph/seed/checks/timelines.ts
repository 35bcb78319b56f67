import type { TimelineState } from '../../model/law.ts';
import { problemAt, type Problem, type SeedRecord, type SeedSet } from '../records.ts';

/** States that end before they begin, and neighbouring states of one status between which nothing decides. */
export function timelines(set: SeedSet): Problem[] {
  return set.records.flatMap((entry) =>
    'timeline' in entry.record ? inTimeline(entry, entry.record.timeline) : [],
  );
}

function inTimeline(entry: SeedRecord, states: readonly TimelineState[]): Problem[] {
  return states.flatMap((state, index) => {
    const problems: Problem[] = [];
    const report = (field: string, message: string, mend: string) =>
      problems.push(problemAt(entry.at('timeline', index, field), message, mend));
    if (state.until !== undefined && state.until <= state.from)
      report(
        'until',
        `the state ends on ${state.until}, not after its start on ${state.from}`,
        'set `until` to a later day or remove it',
      );
    if (state.known_until !== undefined && state.known_until <= state.known)
      report(
        'known_until',
        `the state is replaced on ${state.known_until}, not after its publication on ${state.known}`,
        'set `known_until` to a later day or remove it',
      );
    const next = states[index + 1];
    if (next && !state.when && compete(state, next))
      report(
        'status',
        `this and the next state are both \`${state.status}\` and nothing decides between them`,
        'give this state a `when`, end it with `until` before the next begins, or set `known_until` to the day the next was published',
      );
    return problems;
  });
}

/** Two states compete when both are known on some day and both run on some day. */
function compete(a: TimelineState, b: TimelineState): boolean {
  return (
    a.status === b.status &&
    overlap(a.known, a.known_until, b.known, b.known_until) &&
    overlap(a.from, a.until, b.from, b.until)
  );
}

function overlap(
  from: string,
  until: string | undefined,
  otherFrom: string,
  otherUntil: string | undefined,
): boolean {
  return (until === undefined || otherFrom < until) && (otherUntil === undefined || from < otherUntil);
}
