import type { CompareAnswer, CompareRow } from '../../../graph/model/compare.ts';
import { shownRule } from './shown-rule.ts';

/** Neighbouring columns of one group whose cells say the same: the first of them, and how many they are. */
export type Run = { at: number; span: number };

/**
 * The cells of a row over some columns, those that say the same as one. Between legal orders each keeps its own cell,
 * since their rules are others even where the verdicts agree.
 */
export function runsOf(row: CompareRow, columns: readonly number[], answer: CompareAnswer): Run[] {
  const apart = answer.by === 'jurisdictions';
  const runs: (Run & { says: string })[] = [];
  for (const at of columns) {
    const says = `${answer.columns[at]!.group ?? ''} ${sayingOf(row, at, answer)}`;
    const last = runs.at(-1);
    if (last && !apart && last.says === says) last.span++;
    else runs.push({ at, span: 1, says });
  }
  return runs.map(({ at, span }) => ({ at, span }));
}

/** All that the cell of a column shows: its counts, the verdict of each rule, and the reason of the one that is told. */
function sayingOf(row: CompareRow, at: number, answer: CompareAnswer): string {
  const { counts, empty, contested } = row.cells[at]!;
  const rules = row.obligations.map((id) => {
    const cell = answer.rules[id]?.cells[at];
    return cell ? [id, cell.verdict, cell.from, cell.until, cell.contested] : null;
  });
  const told = shownRule(row, at, answer)?.cells[at]?.because;
  return JSON.stringify([counts, empty, contested, rules, told]);
}
