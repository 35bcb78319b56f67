import { lastPublication } from '../../graph/changes/change-days.ts';
import { narrowed } from '../../graph/changes/counts.ts';
import { groundsOfEditions } from '../../graph/changes/editions.ts';
import { effectOf } from '../../graph/changes/effect.ts';
import { flipsBetween } from '../../graph/changes/flips.ts';
import { occasionsOf } from '../../graph/changes/occasions.ts';
import { recordsChanged, type RecordsChanged } from '../../graph/changes/records-changed.ts';
import { isRealDay } from '../../graph/model/calendar.ts';
import { nearest } from '../../graph/rules/nearest.ts';
import type { Days } from '../../graph/rules/timeline.ts';
import type { FlipWords, MadeFlip } from '../changes-answers.ts';
import { today } from '../today.ts';
import type { ReadEdition } from './edition.ts';
import { InputError } from './input.ts';

/** What is compared, as options of the command line. */
export type DiffOptions = {
  known?: string[];
  asOf?: string[];
  instrument?: string;
  seeds?: string;
  model?: string;
  jurisdiction?: string;
};

/** A comparison made: its two sides, what flips, and how the records of two editions differ. */
export type Compared = {
  /** Edition and days of each side; an instrument has no days of its own. */
  before: { edition: string } & Partial<Days>;
  after: { edition: string } & Partial<Days>;
  instrument?: string;
  flips: MadeFlip[];
  records: RecordsChanged[];
  words: FlipWords;
};

/** The days of both sides. */
export type DaysOfSides = { before: Days; after: Days };

/**
 * Makes the comparison that the options ask for; without days it is that of an instrument. Throws an `InputError` where
 * an id is not known.
 */
export function compared(
  { before, after }: { before: ReadEdition; after: ReadEdition },
  days: DaysOfSides | undefined,
  options: DiffOptions,
): Compared {
  const grounds = groundsOfEditions(before, after);
  const obligations = new Map([...grounds.before.obligations, ...grounds.after.obligations]);
  const { modelsOf, labelOf } = grounds;
  const words: FlipWords = {
    obligationOf: (id) => obligations.get(id)!,
    modelsOf,
    labelOf,
    rulebase: after.records,
  };
  const wanted = wantedIn(options, after, words);
  const editions = { before: { edition: before.name }, after: { edition: after.name } };
  if (!days) {
    const instrument = oneOf(options.instrument!, [...after.rules.instruments.keys()], 'instrument');
    const known = lastPublication(after.rules);
    const published = occasionsOf(after.rules, known).filter(
      (occasion) => occasion.by === 'publication' && occasion.instrument === instrument,
    );
    const flips = published.flatMap((occasion) =>
      narrowed(effectOf(grounds.after, occasion, known), wanted).map((flip) => ({ ...flip, occasion })),
    );
    return { ...editions, instrument, flips, records: [], words };
  }
  const sides = {
    before: { ground: options.seeds ? grounds.before : grounds.after, days: days.before },
    after: { ground: grounds.after, days: days.after },
  };
  return {
    before: { ...editions.before, ...days.before },
    after: { ...editions.after, ...days.after },
    flips: narrowed(flipsBetween(sides.before, sides.after), wanted),
    records: options.seeds ? recordsChanged(before.records, after.records) : [],
    words,
  };
}

/** The days of both sides as the options name them. Throws an `InputError` where they cannot be used or are the same. */
export function daysOfSides({ known, asOf, seeds }: DiffOptions): DaysOfSides {
  const knownOn = pairOf('--known', known);
  const world = pairOf('--as-of', asOf);
  if (!seeds && knownOn[0] === knownOn[1] && world[0] === world[1])
    throw new InputError(
      'Both sides are the same. Give two days to --known or to --as-of, or name an --instrument or other --seeds.',
    );
  return {
    before: { asOf: world[0], knownOn: knownOn[0] },
    after: { asOf: world[1], knownOn: knownOn[1] },
  };
}

/** One day stands for both sides, and today where none is given. */
function pairOf(option: string, days: readonly string[] = [today()]): [string, string] {
  const wrong = days.find((day) => !isRealDay(day));
  if (wrong !== undefined)
    throw new InputError(`${option} ${wrong} is not a day: write YYYY-MM-DD, and a day that exists.`);
  if (days.length > 2) throw new InputError(`${option} takes one day or two, and not ${days.length}.`);
  return [days[0]!, days.at(-1)!];
}

function wantedIn(
  { model, jurisdiction }: DiffOptions,
  { records, releases }: ReadEdition,
  words: FlipWords,
) {
  if (model !== undefined) oneOf(model, [...new Set(releases.map((each) => each.model.id))], 'model');
  if (jurisdiction !== undefined)
    oneOf(
      jurisdiction,
      records.jurisdictions.map(({ id }) => id),
      'jurisdiction',
    );
  return {
    obligation: (id: string) =>
      jurisdiction === undefined || words.obligationOf(id).instrument.jurisdiction === jurisdiction,
    configuration: (id: string) =>
      model === undefined || words.modelsOf(id).some((each) => each.id === model),
  };
}

function oneOf(id: string, ids: readonly string[], kind: string): string {
  if (ids.includes(id)) return id;
  const near = nearest(id, ids);
  throw new InputError(`There is no ${kind} "${id}".${near ? ` Did you mean ${near}?` : ''}`);
}
