import type { Definition, Exemption, Instrument, Obligation, TimelineState } from '../../graph/model/law.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { phasesOf } from '../../graph/rules/timeline.ts';
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

/** Every way to get one thing in the law wrong: in a condition, in a date, in what an exemption lifts. */
export function* ruleMutants(rulebase: Rulebase): Generator<RuleMutant> {
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
  }
  const under = Map.groupBy(rulebase.obligations, ({ instrument }) => instrument);
  for (const record of rulebase.instruments)
    for (const { what, timeline } of timelineMutants(record.timeline))
      if (
        (under.get(record.id) ?? []).some((rule) =>
          tells([record.timeline, rule.timeline], [timeline, rule.timeline]),
        )
      )
        yield { collection: 'instruments', record: { ...record, timeline }, about: 'time', what };
  for (const record of rulebase.obligations) {
    for (const { what, condition } of mutantsOf(record.trigger))
      yield {
        collection: 'obligations',
        record: { ...record, trigger: condition },
        about: 'condition',
        what,
      };
    const text = rulebase.instruments.find(({ id }) => id === record.instrument)!.timeline;
    for (const { what, timeline } of timelineMutants(record.timeline))
      if (tells([text, record.timeline], [text, timeline]))
        yield { collection: 'obligations', record: { ...record, timeline }, about: 'time', what };
  }
}

/** The timelines of a text and of a rule in it. */
type Pair = [text: TimelineState[], rule: TimelineState[]];

/**
 * Whether two pairs of timelines differ on some day in what a verdict can show: whether the text is law at all, and
 * if so whether the rule is live, ahead or not enforced. A mutant that never differs is no mistake.
 */
function tells(before: Pair, after: Pair): boolean {
  const states = [...before, ...after].flat();
  if (states.some(({ when }) => when)) return true;
  const dates = states.flatMap(({ from, until }) => [from, ...(until ? [until] : [])]);
  const around = new Set(dates.flatMap((date) => [date, ...days(date)]));
  return [...around].some((day) => shownOn(before, day) !== shownOn(after, day));
}

function shownOn([text, rule]: Pair, asOf: string): string {
  const kind = (timeline: TimelineState[]) =>
    phasesOf(timeline, { asOf, knownOn: '9999-12-31' }, () => 'unknown')[0]!.kind;
  return kind(text) === 'none' ? 'none' : kind(rule);
}

/** States left out, their `when` ignored or wrong, and their dates a day off. */
function timelineMutants(timeline: readonly TimelineState[]): { what: string; timeline: TimelineState[] }[] {
  return timeline.flatMap((state, at) => {
    const replaced = (what: string, other: TimelineState) => ({ what, timeline: timeline.with(at, other) });
    const { when, ...rest } = state;
    return [
      ...(timeline.length > 1
        ? [
            {
              what: `state left out: ${state.status} from ${state.from}`,
              timeline: timeline.toSpliced(at, 1),
            },
          ]
        : []),
      ...(when ? [replaced('start for every case', rest)] : []),
      ...(when ? mutantsOf(when) : []).map(({ what, condition }) =>
        replaced(`when: ${what}`, { ...state, when: condition }),
      ),
      ...days(state.from).map((from) => replaced(`${state.status} from ${from}`, { ...state, from })),
      ...(state.until
        ? days(state.until).map((until) => replaced(`${state.status} until ${until}`, { ...state, until }))
        : []),
    ];
  });
}
