import type { CompareAnswer, CompareRow } from '../../../graph/model/compare.ts';
import { listWords } from '../../../graph/rules/words.ts';
import { runsOf } from './runs.ts';

/** A cell of a topic on a narrow screen, with the columns that it stands for. */
export type Card = { at: number; names: string };

/** The cells of a topic that say something, and the columns without a rule, put together by the reason. */
export type Cards = { telling: Card[]; empty: { words: string; names: string }[] };

/** The cells of a row as cards. Columns that say the same share one; those without a rule share a line. */
export function cardsOf(row: CompareRow, columns: readonly number[], answer: CompareAnswer): Cards {
  const runs = runsOf(row, columns, answer);
  const telling = runs
    .filter(({ at }) => !row.cells[at]!.empty)
    .map(({ at, span }) => ({ at, names: namesOf(at, span, answer) }));
  const silent = Map.groupBy(
    runs.filter(({ at }) => row.cells[at]!.empty),
    ({ at }) => row.cells[at]!.empty!.words,
  );
  const empty = [...silent].map(([words, own]) => ({
    words,
    names: listWords(
      own.map(({ at, span }) => namesOf(at, span, answer)),
      'and',
    ),
  }));
  return { telling, empty };
}

/** The columns of a run: the group alone where the run is all of it, else the group and the columns. */
function namesOf(at: number, span: number, { columns, groups }: CompareAnswer): string {
  const { group } = columns[at]!;
  const own = columns.slice(at, at + span).map(({ label }) => label);
  const names = listWords(own, 'and');
  const over = groups.find(({ id }) => id === group);
  if (!over) return names;
  return over.columns === span ? over.label : `${over.label}: ${names}`;
}
