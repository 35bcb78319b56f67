import type { TimelineState, Validity } from '../../model/law.ts';
import { problemAt, recordsOf, type Path, type Problem, type SeedRecord, type SeedSet } from '../records.ts';

/** States and exemptions that end before they begin, and neighbouring states of one status between which nothing decides. */
export function timelines(set: SeedSet): Problem[] {
  return [
    ...set.records.flatMap((entry) =>
      'timeline' in entry.record ? inTimeline(entry, entry.record.timeline) : [],
    ),
    ...recordsOf(set, 'exemptions').flatMap((entry) => endsTooSoon(entry, [], entry.record, 'exemption')),
  ];
}

function inTimeline(entry: SeedRecord, states: readonly TimelineState[]): Problem[] {
  return states.flatMap((state, index) => {
    const problems = endsTooSoon(entry, ['timeline', index], state, 'state');
    const next = states[index + 1];
    if (next && !state.when && compete(state, next))
      problems.push(
        problemAt(
          entry.at('timeline', index, 'status'),
          `this and the next state are both \`${state.status}\` and nothing decides between them`,
          'give this state a `when`, end it with `until` before the next begins, or set `known_until` to the day the next was published',
        ),
      );
    return problems;
  });
}

/** What ends no later than it begins, in the world or in what is known of it. */
function endsTooSoon(entry: SeedRecord, path: Path, dates: Validity, what: string): Problem[] {
  const { from, until, known, known_until } = dates;
  const problems: Problem[] = [];
  const report = (field: string, message: string) =>
    problems.push(
      problemAt(entry.at(...path, field), message, `set \`${field}\` to a later day or remove it`),
    );
  if (from !== undefined && until !== undefined && until <= from)
    report('until', `the ${what} ends on ${until}, not after its start on ${from}`);
  if (known !== undefined && known_until !== undefined && known_until <= known)
    report('known_until', `the ${what} is replaced on ${known_until}, not after its publication on ${known}`);
  return problems;
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
