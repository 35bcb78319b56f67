import type { Definition, Exemption, Instrument, Obligation, TimelineState } from '../../graph/model/law.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { phasesOf, type Phase } from '../../graph/rules/timeline.ts';
import { days, mutantsOf } from './condition-mutants.ts';

type Rule = Definition | Exemption | Instrument | Obligation;

/** One record with one thing about it wrong. */
export type RuleMutant = {
  collection: 'definitions' | 'exemptions' | 'instruments' | 'obligations';
  record: Rule;
  what: string;
};

/** Every way to get one thing in the law wrong: in a condition, in a date, in what an exemption lifts. */
export function* ruleMutants(rulebase: Rulebase): Generator<RuleMutant> {
  for (const record of rulebase.definitions) {
    if ('condition' in record)
      for (const { what, condition } of mutantsOf(record.condition))
        yield { collection: 'definitions', record: { ...record, condition }, what };
    else {
      const at = record.readings.findIndex(({ id }) => id === record.lead);
      const lead = record.readings[at]!;
      for (const { what, condition } of mutantsOf(lead.condition)) {
        const readings = record.readings.with(at, { ...lead, condition });
        yield { collection: 'definitions', record: { ...record, readings }, what };
      }
    }
  }
  for (const record of rulebase.exemptions) {
    for (const { what, condition } of mutantsOf(record.condition))
      yield { collection: 'exemptions', record: { ...record, condition }, what };
    for (const id of record.lifts)
      yield {
        collection: 'exemptions',
        record: { ...record, lifts: record.lifts.filter((other) => other !== id) },
        what: `does not lift ${id}`,
      };
  }
  for (const record of rulebase.instruments) {
    if (!rulebase.obligations.some(({ instrument }) => instrument === record.id)) continue;
    for (const { what, timeline } of timelineMutants(record.timeline))
      if (tells(record.timeline, timeline, ({ kind }) => String(kind === 'none')))
        yield { collection: 'instruments', record: { ...record, timeline }, what };
  }
  for (const record of rulebase.obligations) {
    for (const { what, condition } of mutantsOf(record.trigger))
      yield { collection: 'obligations', record: { ...record, trigger: condition }, what };
    for (const { what, timeline } of timelineMutants(record.timeline))
      if (tells(record.timeline, timeline, ({ kind }) => kind))
        yield { collection: 'obligations', record: { ...record, timeline }, what };
  }
}

/**
 * Whether two timelines differ on some day in what a verdict can show: of an instrument only whether it is law at all,
 * of an obligation whether it is live, ahead or not enforced. A mutant that never differs is no mistake.
 */
function tells(a: TimelineState[], b: TimelineState[], shown: (phase: Phase) => string): boolean {
  if ([...a, ...b].some(({ when }) => when)) return true;
  const dates = [...a, ...b].flatMap(({ from, until }) => [from, ...(until ? [until] : [])]);
  const around = dates.flatMap((date) => [date, ...days(date)]);
  const on = (timeline: TimelineState[], asOf: string) =>
    phasesOf(timeline, { asOf, knownOn: '9999-12-31' }, () => 'unknown')
      .map(shown)
      .join();
  return around.some((day) => on(a, day) !== on(b, day));
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
