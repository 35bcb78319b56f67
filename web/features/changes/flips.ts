import { dayBefore } from '../../../graph/model/calendar.ts';
import type { Turn } from '../../../graph/changes/flips.ts';
import type { Days } from '../../../graph/rules/timeline.ts';
import { csvOf } from '../../ui/csv.ts';
import type { FlipRow, FlipsAnswer, NamedConfiguration } from './api.ts';
import { turnWords } from './words.ts';

/** What the address of flips can hold beside what they are of. */
export const flipFields = {
  direction: ['appears', 'goes', 'starts', 'waits', 'moved', 'certain', 'open', 'idle'],
  jurisdiction: 'text',
  theme: 'text',
  model: 'text',
  situation: 'text',
  by: ['model'],
  page: 'number',
  open: 'text',
} as const;

export type FlipFilters = Partial<Record<keyof typeof flipFields, string | undefined>>;

/** The filters that the server knows. */
export const servedFilters = ['direction', 'jurisdiction', 'theme', 'model', 'situation'] as const;

/** One release configuration in one situation, with a model that has it. */
export type FlipCase = { model: { id: string; name: string }; configuration: string; situation: string };

/** A line of the table: a duty that turns in one way for many cases, or for one. `key` is the same in each view of it. */
export type FlipLine = { key: string; flip: FlipRow; cases: FlipCase[] };

type Listed = Pick<FlipsAnswer, 'items' | 'configurations'>;

/** The flips duty by duty; a duty that turns in several ways has as many lines. Of a chosen model only its cases are told. */
export function linesByDuty({ items, configurations }: Listed, chosen?: string): FlipLine[] {
  const names = namesOf(configurations);
  const had = new Map<string, number>();
  return items.map((flip) => {
    const { id } = flip.obligation;
    const nth = (had.get(id) ?? 0) + 1;
    had.set(id, nth);
    return {
      key: nth === 1 ? id : `${id}~${nth}`,
      flip,
      cases: casesOf(flip, names).filter(({ model }) => chosen === undefined || model.id === chosen),
    };
  });
}

/** The flips case by case: one line for each model, duty, configuration and situation, by the name of the model. */
export function linesByModel(answer: Listed, chosen?: string): FlipLine[] {
  const lines = linesByDuty(answer, chosen).flatMap(({ key, flip, cases }) =>
    cases.map((one) => ({
      key: [key, one.model.id, one.configuration, one.situation].join('~'),
      flip,
      cases: [one],
    })),
  );
  const name = ({ cases }: FlipLine) => cases[0]!.model.name;
  return lines.toSorted((a, b) => byName(name(a), name(b)));
}

/** One for all: a comparison of its own for each pair takes many times as long, and there may be 80,000 lines. */
const byName = new Intl.Collator('en').compare;

function namesOf(configurations: readonly NamedConfiguration[]) {
  return new Map(configurations.map(({ id, models }) => [id, models]));
}

function casesOf({ where }: FlipRow, names: ReadonlyMap<string, readonly FlipCase['model'][]>): FlipCase[] {
  return where.flatMap(({ situation, configurations }) =>
    configurations.flatMap((configuration) =>
      (names.get(configuration) ?? []).map((model) => ({ model, configuration, situation })),
    ),
  );
}

/** The two pairs of days that are compared, where they are the same for all flips; else what all events are told by. */
export type FlipDays = { before: Days; after: Days } | { knownOn: string };

/** The two pairs of days between which a duty turns, to ask what is said on each. */
export function sidesOf(
  turn: Pick<Turn, 'from'>,
  by: FlipRow['by'],
  days: FlipDays,
): { before: Days; after: Days } {
  if ('before' in days) return days;
  const { by: kind, day } = by!;
  if (kind === 'turn') {
    const { knownOn } = days;
    return { before: { asOf: dayBefore(day), knownOn }, after: { asOf: day, knownOn } };
  }
  const asOf = turn.from ?? day;
  return { before: { asOf, knownOn: dayBefore(day) }, after: { asOf, knownOn: day } };
}

const columns = [
  'obligation',
  'title',
  'citation',
  'instrument',
  'jurisdiction',
  'themes',
  'binding',
  'model',
  'model_name',
  'configuration',
  'situation',
  'direction',
  'way',
  'from',
  'until',
  'before_as_of',
  'before_known_on',
  'before_verdict',
  'before_start',
  'before_end',
  'after_as_of',
  'after_known_on',
  'after_verdict',
  'after_start',
  'after_end',
  'graph_version',
] as const;

/** Every case that turns as CSV: a line for each model, duty, situation and span of days. */
export function flipsAsCsv(
  lines: readonly FlipLine[],
  { days, version }: { days: FlipDays; version: string },
): string {
  const rows = lines.flatMap(({ flip, cases }) =>
    flip.turns.flatMap((turn) => {
      const { before, after } = sidesOf(turn, flip.by, days);
      const { id, nature: _, ...duty } = flip.obligation;
      return cases.map(({ model, configuration, situation }) => ({
        obligation: id,
        ...duty,
        model: model.id,
        model_name: model.name,
        configuration,
        situation,
        direction: turn.direction,
        way: turnWords(turn),
        from: turn.from,
        until: turn.until,
        before_as_of: before.asOf,
        before_known_on: before.knownOn,
        before_verdict: turn.before?.verdict,
        before_start: turn.before?.from,
        before_end: turn.before?.until,
        after_as_of: after.asOf,
        after_known_on: after.knownOn,
        after_verdict: turn.after?.verdict,
        after_start: turn.after?.from,
        after_end: turn.after?.until,
        graph_version: version,
      }));
    }),
  );
  return csvOf(columns, rows);
}
