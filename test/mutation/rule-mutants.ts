import type { Condition } from '../../graph/model/condition.ts';
import type { Truth } from '../../graph/model/finding.ts';
import type { Definition, Exemption, Instrument, Obligation, TimelineState } from '../../graph/model/law.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { phasesOf, type Days } from '../../graph/rules/timeline.ts';
import { weakerKind } from '../../graph/rules/verdict.ts';
import { days, mutantsOf } from './condition-mutants.ts';

type Rule = Definition | Exemption | Instrument | Obligation;

/** One record with one thing about it wrong. */
export type RuleMutant = {
  collection: 'definitions' | 'exemptions' | 'instruments' | 'obligations';
  record: Rule;
  /** A condition is only heard where its rule is law on some day; a date always is. */
  about: 'condition' | 'time';
  what: string;
};

type Reader = (condition: Condition) => Truth;

/**
 * Every way to get one thing in the law wrong: in a condition, in a date, in what an exemption lifts. `truth` reads
 * the conditions of states for a case of which nothing is known.
 */
export function* ruleMutants(rulebase: Rulebase, truth: Reader): Generator<RuleMutant> {
  for (const record of rulebase.definitions) {
    if ('condition' in record)
      for (const { what, condition } of mutantsOf(record.condition))
        yield { collection: 'definitions', record: { ...record, condition }, about: 'condition', what };
    else {
      const at = record.readings.findIndex(({ id }) => id === record.lead);
      const lead = record.readings[at]!;
      for (const { what, condition } of mutantsOf(lead.condition)) {
        const readings = record.readings.with(at, { ...lead, condition });
        yield { collection: 'definitions', record: { ...record, readings }, about: 'condition', what };
      }
    }
  }
  for (const record of rulebase.exemptions) {
    for (const { what, condition } of mutantsOf(record.condition))
      yield { collection: 'exemptions', record: { ...record, condition }, about: 'condition', what };
    for (const id of record.lifts)
      yield {
        collection: 'exemptions',
        record: { ...record, lifts: record.lifts.filter((other) => other !== id) },
        about: 'condition',
        what: `does not lift ${id}`,
      };
    for (const key of ['from', 'until', 'known', 'known_until'] as const)
      for (const day of record[key] ? days(record[key]) : [])
        yield {
          collection: 'exemptions',
          record: { ...record, [key]: day },
          about: 'time',
          what: `${key} ${day}`,
        };
  }
  const under = Map.groupBy(rulebase.obligations, ({ instrument }) => instrument);
  for (const record of rulebase.instruments) {
    const rules = under.get(record.id) ?? [];
    for (const { what, timeline, inside } of timelineMutants(record.timeline))
      if (
        (inside && rules.length > 0) ||
        rules.some((rule) => tells([record.timeline, rule.timeline], [timeline, rule.timeline], truth))
      )
        yield { collection: 'instruments', record: { ...record, timeline }, about: 'time', what };
  }
  for (const record of rulebase.obligations) {
    for (const { what, condition } of mutantsOf(record.trigger))
      yield {
        collection: 'obligations',
        record: { ...record, trigger: condition },
        about: 'condition',
        what,
      };
    const text = rulebase.instruments.find(({ id }) => id === record.instrument)!.timeline;
    for (const { what, timeline, inside } of timelineMutants(record.timeline))
      if (inside || tells([text, record.timeline], [text, timeline], truth))
        yield { collection: 'obligations', record: { ...record, timeline }, about: 'time', what };
  }
}

/** The timelines of a text and of a rule in it. */
type Pair = [text: TimelineState[], rule: TimelineState[]];

/**
 * Whether two pairs of timelines differ, on some day as known on some day, in what a verdict can show: whether the
 * rule in its text is live, ahead, not enforced or no law at all. A mutant that never differs is no mistake. `truth` reads the conditions of states for a case of which nothing is known.
 */
function tells(before: Pair, after: Pair, truth: Reader): boolean {
  const states = [...before, ...after].flat();
  const around = (dates: string[]) => [...new Set(dates.flatMap((date) => [date, ...days(date)]))];
  const asOf = around(states.flatMap(({ from, until }) => [from, ...(until ? [until] : [])]));
  const amended = states.flatMap(({ known_until }) => known_until ?? []);
  return [...around(amended), '9999-12-31'].some((knownOn) =>
    asOf.some((day) => {
      const asked = { asOf: day, knownOn };
      return shownOn(before, asked, truth) !== shownOn(after, asked, truth);
    }),
  );
}

function shownOn([text, rule]: Pair, asked: Days, truth: Reader): string {
  const kinds = (timeline: TimelineState[]) => phasesOf(timeline, asked, truth).map(({ kind }) => kind);
  const own = kinds(rule);
  const shown = kinds(text).flatMap((made) => own.map((kind) => weakerKind(made, kind)));
  return [...new Set(shown)].sort().join();
}

/** A timeline with one thing about it wrong; `inside` where it is inside the condition of a state. */
type TimelineMutant = { what: string; timeline: TimelineState[]; inside?: true };

/** States left out, their `when` ignored or wrong, and their dates a day off. */
function timelineMutants(timeline: readonly TimelineState[]): TimelineMutant[] {
  return timeline.flatMap((state, at): TimelineMutant[] => {
    const replaced = (what: string, other: TimelineState) => ({ what, timeline: timeline.with(at, other) });
    const shifted = (key: 'from' | 'until' | 'known_until') =>
      days(state[key]!).map((day) => replaced(`${state.status} ${key} ${day}`, { ...state, [key]: day }));
    const { when, ...rest } = state;
    const left = `state left out: ${state.status} from ${state.from}`;
    return [
      ...(timeline.length > 1 ? [{ what: left, timeline: timeline.toSpliced(at, 1) }] : []),
      ...(when ? [replaced('start for every case', rest)] : []),
      ...(when ? mutantsOf(when) : []).map(({ what, condition }) => ({
        ...replaced(`when: ${what}`, { ...state, when: condition }),
        inside: true as const,
      })),
      ...shifted('from'),
      ...(state.until ? shifted('until') : []),
      ...(state.known_until ? shifted('known_until') : []),
    ];
  });
}
