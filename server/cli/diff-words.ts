import { directionsOf, type NamedModel } from '../../graph/changes/counts.ts';
import type { Turn } from '../../graph/changes/flips.ts';
import type { Cell } from '../../graph/changes/ground.ts';
import type { Standing } from '../../graph/changes/standing.ts';
import { dayBefore } from '../../graph/model/calendar.ts';
import type { PreparedObligation } from '../../graph/rules/prepare.ts';
import { wordsOfDate } from '../../graph/rules/words.ts';
import { flipCounts, flipRow, type MadeFlip } from '../changes-answers.ts';
import { csvOf } from '../../graph/exchange/csv.ts';
import type { Compared } from './diff-sides.ts';

/** A comparison for programs: both sides, the flips that are shown, the counts of all, and the records that differ. */
export function diffJson({ before, after, instrument, flips, records, words }: Compared, shown: MadeFlip[]) {
  return {
    before,
    after,
    ...(instrument !== undefined && { instrument }),
    items: shown.map((flip) => flipRow(flip, words)),
    total: shown.length,
    counts: flipCounts(flips, words),
    records,
  };
}

type Row = { duty: PreparedObligation; cell: Cell; models: readonly NamedModel[]; turn: Turn };

const columns: Record<string, (row: Row) => unknown> = {
  obligation: ({ duty }) => duty.record.id,
  title: ({ duty }) => duty.record.title,
  citation: ({ duty }) => duty.record.citation,
  jurisdiction: ({ duty }) => duty.instrument.jurisdiction,
  themes: ({ duty }) => duty.record.themes,
  configuration: ({ cell }) => cell.configuration,
  models: ({ models }) => models.map(({ id }) => id),
  situation: ({ cell }) => cell.situation,
  direction: ({ turn }) => turn.direction,
  effect_from: ({ turn }) => turn.from,
  effect_until: ({ turn }) => turn.until,
  verdict_before: ({ turn }) => turn.before?.verdict,
  from_before: ({ turn }) => turn.before?.from,
  until_before: ({ turn }) => turn.before?.until,
  verdict_after: ({ turn }) => turn.after?.verdict,
  from_after: ({ turn }) => turn.after?.from,
  until_after: ({ turn }) => turn.after?.until,
};

/** Every cell and turn that is shown as a row. Days of effect are empty where two days are compared. */
export function diffCsv({ words }: Compared, shown: readonly MadeFlip[]): string {
  const rows = shown.flatMap(({ obligation, cells, turns }) => {
    const duty = words.obligationOf(obligation);
    return cells.flatMap((cell) => {
      const models = words.modelsOf(cell.configuration);
      return turns.map((turn) =>
        Object.values(columns).map((valueOf) => valueOf({ duty, cell, models, turn })),
      );
    });
  });
  return csvOf({ columns: Object.keys(columns), rows });
}

/** A comparison for people, line by line. */
export function diffLines(found: Compared, shown: readonly MadeFlip[]): string[] {
  const { words, records } = found;
  const { cells, idle, obligations, models } = flipCounts(found.flips, words);
  return [
    headOf(found),
    '',
    ...shown.flatMap((flip) => [
      `${directionsOf(flip).join(', ').padEnd(8)} ${flip.obligation}  ${words.obligationOf(flip.obligation).record.title}`,
      ...flip.turns.map((turn) => `         ${wordsOfTurn(turn)}`),
      `         ${wordsOfCells(flip, words)}`,
    ]),
    ...(shown.length > 0 ? [''] : []),
    ...records.flatMap(({ collection, came, went, changed }) => [
      ...came.map((id) => `came     ${collection}: ${id}`),
      ...went.map((id) => `went     ${collection}: ${id}`),
      ...changed.map(({ id, fields }) => `changed  ${collection}: ${id} (${fields.join(', ')})`),
    ]),
    ...(records.length > 0 ? [''] : []),
    cells === 0
      ? 'No duty turns.'
      : `${count(cells, 'cell')} of ${count(obligations, 'duty', 'duties')} and ${count(models, 'model')} turn.`,
    ...(idle > 0
      ? [`In ${count(idle, 'more cell', 'more cells')} only the reason why nothing is owed differs (--idle).`]
      : []),
  ];
}

function headOf({ before, after, instrument }: Compared): string {
  if (instrument !== undefined)
    return `What ${instrument} flips: the law known on the day of its publication against that of the day before.`;
  const side = ({ edition, asOf, knownOn }: Compared['before']) =>
    `${wordsOfDate(asOf!)} as known on ${wordsOfDate(knownOn!)}, edition ${edition}`;
  return `From ${side(before)}, to ${side(after)}.`;
}

function wordsOfTurn({ from, until, before, after }: Turn): string {
  const days = from === null ? '' : `${spanOf(from, until)}: `;
  return `${days}${wordsOfStanding(before)} → ${wordsOfStanding(after)}`;
}

function spanOf(from: string, until: string | null): string {
  return until === null
    ? `from ${wordsOfDate(from)} on`
    : `from ${wordsOfDate(from)} to ${wordsOfDate(dayBefore(until))}`;
}

function wordsOfStanding(standing: Standing | null): string {
  if (!standing) return 'not in this edition';
  const { verdict, from, until, possible } = standing;
  const could = verdict === 'undetermined' ? ` (${possible.join(' or ')})` : '';
  // What lifts a duty has no start of its own.
  const start =
    from === null || verdict === 'exempt'
      ? ''
      : ` ${verdict === 'applies' ? 'since' : 'from'} ${wordsOfDate(from)}`;
  return `${verdict}${could}${start}${until === null ? '' : ` until ${wordsOfDate(until)}`}`;
}

function wordsOfCells({ cells }: MadeFlip, { modelsOf }: Compared['words']): string {
  const configurations = new Set(cells.map(({ configuration }) => configuration));
  const models = new Set([...configurations].flatMap((id) => modelsOf(id).map((model) => model.id)));
  const some = models.size <= 3 ? [...models].join(', ') : count(models.size, 'model');
  return `${some}, as ${[...new Set(cells.map(({ situation }) => situation))].toSorted().join(', ')}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
