import type { TimelineState } from '../model/law.ts';

export type Timeline = readonly TimelineState[];

/**
 * The state a text or duty is in on a day, for a case about which nothing special is known: the states that hang on
 * a `when` are left out. For the day before its first state there is none.
 */
export function stateOn(timeline: Timeline, day: string): TimelineState | undefined {
  return timeline
    .filter((state) => !state.when && state.from <= day && state.known <= day)
    .filter(
      (state) => !(state.until && state.until <= day) && !(state.known_until && state.known_until <= day),
    )
    .reduce<TimelineState | undefined>(
      (latest, state) => (latest && latest.from > state.from ? latest : state),
      undefined,
    );
}
