import type { CompareAnswer, ComparedRule, CompareRow, VerdictCount } from '../../../graph/model/compare.ts';

/**
 * The rule that stands for a theme in a column: one whose verdict moves within the group, so that the step can be seen,
 * else the one that asks for attention first. `null` where no rule is shown.
 */
export function shownRule(row: CompareRow, at: number, answer: CompareAnswer): ComparedRule | null {
  const own = rulesIn(row, at, answer);
  const { group } = answer.columns[at]!;
  const beside = answer.columns.flatMap((column, place) => (column.group === group ? [place] : []));
  const moving =
    answer.by === 'jurisdictions'
      ? undefined
      : own.find(({ cells }) => beside.some((place) => cells[place]?.differs));
  const leading = row.cells[at]!.leading?.obligation;
  return moving ?? own.find(({ id }) => id === leading) ?? own[0] ?? null;
}

/** The rules of a theme that a column has a finding on, in the order of the law. */
export function rulesIn(row: CompareRow, at: number, answer: CompareAnswer): ComparedRule[] {
  return row.obligations.flatMap((id) => {
    const rule = answer.rules[id];
    return rule?.cells[at] ? [rule] : [];
  });
}

/** The counts of a cell without the rule that is shown beside them. */
export function countsBeside(row: CompareRow, at: number, shown: ComparedRule | null): VerdictCount[] {
  const verdict = shown?.cells[at]?.verdict;
  return row.cells[at]!.counts.map((item) =>
    item.verdict === verdict ? { ...item, count: item.count - 1 } : item,
  ).filter(({ count }) => count > 0);
}

/** A column in words, with its group: “European Union, Open Weights AI”. */
export function columnWords({ columns, groups }: CompareAnswer, at: number): string {
  const { label, group } = columns[at]!;
  const over = groups.find(({ id }) => id === group)?.label;
  return over === undefined ? label : `${over}, ${label}`;
}
