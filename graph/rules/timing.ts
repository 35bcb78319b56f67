import type { Timing } from '../model/finding.ts';
import { evaluate } from './evaluate.ts';
import { explain, type Explaining } from './explain.ts';
import type { PreparedObligation } from './prepare.ts';
import { isKnown, type Days } from './timeline.ts';
import type { DutyPhase } from './verdict.ts';
import { wordsOfDate } from './words.ts';

/** What time says for the case, in words, with the case-dependent start explained. */
export function timingOf(
  { record, instrument }: PreparedObligation,
  phases: readonly DutyPhase[],
  days: Days,
  asked: Explaining,
): Timing {
  const told = tellings.get(phases) ?? tell(phases, instrument.short);
  tellings.set(phases, told);
  // Shown where it holds or is open: a start for other cases says nothing about this one.
  const when = [...record.timeline, ...instrument.timeline].find(
    (state) => state.when && isKnown(state, days.knownOn) && evaluate(state.when, asked.within) !== false,
  )?.when;
  return when ? { ...told, when: explain(when, asked) } : told;
}

/** The same duty is in the same phases for most cases: what is said of them is worded once. */
const tellings = new WeakMap<readonly DutyPhase[], Timing>();

function tell(phases: readonly DutyPhase[], instrument: string): Timing {
  const kinds = new Set(phases.map((phase) => phase.kind));
  const [first, ...others] = phases as [DutyPhase, ...DutyPhase[]];
  const words = phases.map((phase) => wordsOf(phase, instrument));
  return {
    phase: kinds.size === 1 ? first.kind : 'open',
    ...spanOf(phases),
    words: others.length === 0 ? words[0]! : `Open: ${words.join(' Or: ')}`,
    citation: others.length === 0 ? (first.state?.citation ?? null) : null,
  };
}

/** The start and the end that a duty has in every phase it can be in; `null` where they differ or there is none. */
export function spanOf(phases: readonly DutyPhase[]): Pick<Timing, 'from' | 'until'> {
  const [first, ...others] = phases;
  const shared = (day: 'from' | 'until') =>
    others.every((other) => other[day] === first![day]) ? first![day] : null;
  return { from: shared('from'), until: shared('until') };
}

function wordsOf(phase: DutyPhase, instrument: string): string {
  switch (phase.kind) {
    case 'live':
      return `In force since ${wordsOfDate(phase.from!)}.`;
    case 'ahead':
      return phase.from
        ? `Made, and starts on ${wordsOfDate(phase.from)}.`
        : 'Made, but its start is not fixed for this case.';
    case 'not-enforced':
      return `On the books since ${wordsOfDate(phase.from!)} but not enforced.`;
    case 'none': {
      const what = phase.of === 'instrument' ? instrument : `This duty under ${instrument}`;
      return {
        'not made': `${what} had not been made on this day.`,
        proposed: `${what} was only proposed on this day.`,
        stayed: `${what} was stayed on this day.`,
        ended: `${what} had ended on this day.`,
        rescinded: `${what} had been rescinded on this day.`,
      }[phase.why!];
    }
  }
}
