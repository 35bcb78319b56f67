import { z } from 'zod';
import {
  countsOf,
  directionsOf,
  tallied,
  talliedByCell,
  type ModelsOf,
  type Tally,
} from '../graph/changes/counts.ts';
import { directions, type Direction } from '../graph/changes/direction.ts';
import type { Flip } from '../graph/changes/flips.ts';
import type { Occasion } from '../graph/changes/occasions.ts';
import { Nature } from '../graph/model/law.ts';
import { Verdict } from '../graph/model/finding.ts';
import type { Rulebase } from '../graph/model/rulebase.ts';
import type { PreparedObligation } from '../graph/rules/prepare.ts';
import { listOf, pageOf } from './paging.ts';

const DirectionWord = z.enum(directions as readonly [Direction, ...Direction[]]);
const Named = z.object({ id: z.string(), label: z.string() });
const Tallied = z.array(Named.extend({ cells: z.int() }));

const Standing = z
  .object({
    verdict: Verdict,
    from: z.string().nullable(),
    until: z.string().nullable(),
    possible: z.array(Verdict),
  })
  .nullable();

/** What publishes or turns, where flips are those of an event or instrument. */
const By = z.object({ by: z.enum(['publication', 'turn']), instrument: z.string(), day: z.string() });

const FlipRow = z.object({
  obligation: z.object({
    id: z.string(),
    title: z.string(),
    citation: z.string(),
    nature: Nature,
    binding: z.boolean(),
    instrument: z.string(),
    jurisdiction: z.string(),
    themes: z.array(z.string()),
  }),
  by: By.exactOptional(),
  turns: z.array(
    z.object({
      from: z.string().nullable(),
      until: z.string().nullable(),
      before: Standing,
      after: Standing,
      direction: DirectionWord,
    }),
  ),
  cells: z.int(),
  models: z.int(),
  where: z.array(z.object({ situation: z.string(), configurations: z.array(z.string()) })),
});

/** How much flips: cells, those idle apart, and who has part in it. */
export const FlipCounts = z.object({
  cells: z.int(),
  idle: z.int(),
  obligations: z.int(),
  configurations: z.int(),
  models: z.int(),
  directions: z.partialRecord(DirectionWord, z.int()),
});

/** One page of flips with the counts of them all, cells by what they have in common, and the names that the page uses. */
export const FlipsAnswer = listOf(FlipRow).extend({
  counts: FlipCounts,
  groups: z.object({
    directions: Tallied,
    themes: Tallied,
    jurisdictions: Tallied,
    situations: Tallied,
    models: Tallied,
  }),
  configurations: z.array(Named.extend({ models: z.array(z.object({ id: z.string(), name: z.string() })) })),
  situations: z.array(Named),
  graphVersion: z.string(),
});

/** Flips, and what made them where that is not the question itself. */
export type MadeFlip = Flip & { occasion?: Occasion };

/** What the words of an answer on flips are taken from. */
export type FlipWords = {
  obligationOf: (id: string) => PreparedObligation;
  modelsOf: ModelsOf;
  labelOf: (configuration: string) => string;
  rulebase: Pick<Rulebase, 'themes' | 'jurisdictions' | 'situations'>;
};

/** The counts of flips. */
export function flipCounts(flips: readonly Flip[], { modelsOf }: Pick<FlipWords, 'modelsOf'>) {
  return countsOf(flips, modelsOf);
}

/** The answer on flips: `all` are counted, `shown` are listed and grouped. */
export function flipsAnswer(
  all: readonly Flip[],
  shown: readonly MadeFlip[],
  page: { limit: number; cursor?: string | undefined },
  words: FlipWords & { rulebase: Pick<Rulebase, 'version'> },
) {
  const { items, ...rest } = pageOf(shown, page);
  const used = new Set(items.flatMap(({ cells }) => cells.map(({ configuration }) => configuration)));
  const { modelsOf, labelOf, rulebase } = words;
  return {
    items: items.map((flip) => flipRow(flip, words)),
    ...rest,
    counts: flipCounts(all, words),
    groups: groupsOf(shown, words),
    configurations: [...used].toSorted().map((id) => ({
      id,
      label: labelOf(id),
      models: [...modelsOf(id)],
    })),
    situations: rulebase.situations.map(({ id, label }) => ({ id, label })),
    graphVersion: rulebase.version,
  };
}

/** One flip as it is listed. */
export function flipRow(
  { obligation, turns, cells, occasion }: MadeFlip,
  { obligationOf, modelsOf }: FlipWords,
) {
  const { record, instrument } = obligationOf(obligation);
  const { id, title, citation, nature, themes } = record;
  const sides = Map.groupBy(cells, ({ situation }) => situation);
  const models = new Set(
    cells.flatMap(({ configuration }) => modelsOf(configuration).map((model) => model.id)),
  );
  return {
    obligation: {
      id,
      title,
      citation,
      nature,
      binding: record.binding && instrument.force === 'binding',
      instrument: instrument.id,
      jurisdiction: instrument.jurisdiction,
      themes,
    },
    ...(occasion && { by: { by: occasion.by, instrument: occasion.instrument, day: occasion.day } }),
    turns: [...turns],
    cells: cells.length,
    models: models.size,
    where: [...sides]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([situation, list]) => ({
        situation,
        configurations: list.map(({ configuration }) => configuration),
      })),
  };
}

function groupsOf(flips: readonly Flip[], { obligationOf, modelsOf, rulebase }: FlipWords) {
  const lawOf = (flip: Flip) => obligationOf(flip.obligation);
  const names = new Map<string, string>(
    flips.flatMap(({ cells }) =>
      cells.flatMap(({ configuration }) =>
        modelsOf(configuration).map(({ id, name }) => [id, name] as const),
      ),
    ),
  );
  const labelled = (tallies: readonly Tally[], labelOf: (id: string) => string | undefined) =>
    tallies.map((tally) => ({ ...tally, label: labelOf(tally.id) ?? tally.id }));
  const label = (records: readonly { id: string; label: string }[]) => (id: string) =>
    records.find((record) => record.id === id)?.label;
  return {
    directions: labelled(tallied(flips, directionsOf), (id) => id),
    themes: labelled(
      tallied(flips, (flip) => lawOf(flip).record.themes),
      label(rulebase.themes),
    ),
    jurisdictions: labelled(
      tallied(flips, (flip) => [lawOf(flip).instrument.jurisdiction]),
      (id) => rulebase.jurisdictions.find((jurisdiction) => jurisdiction.id === id)?.name,
    ),
    situations: labelled(
      talliedByCell(flips, ({ situation }) => [situation]),
      label(rulebase.situations),
    ),
    models: labelled(
      talliedByCell(flips, ({ configuration }) => modelsOf(configuration).map(({ id }) => id)),
      (id) => names.get(id),
    ),
  };
}
