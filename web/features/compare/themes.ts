import type { CompareAnswer, CompareRow, VerdictCount } from '../../../graph/model/compare.ts';
import { isQuiet } from '../../../graph/rules/attention.ts';
import { reaching } from '../check/answer.ts';

/** A broad theme with the topics under it that have rules or reasons of their own, and whether it stands open by itself. */
export type ThemeGroup = { theme: CompareRow; topics: CompareRow[]; opensByItself: boolean };

/** So many themes stand open at first; the others are one line of counts. */
const openAtFirst = 3;

/**
 * The rows of an answer by broad theme. The first themes in which something reaches the case stand open; where only
 * differences were asked for, all do, since these were looked for.
 */
export function themeGroups({ rows, shown }: Pick<CompareAnswer, 'rows' | 'shown'>): ThemeGroup[] {
  const broad = rows.filter(({ broader }) => broader === null);
  const telling = broad.filter(({ cells }) =>
    cells.some(({ counts }) => counts.some(({ verdict }) => reaching.has(verdict))),
  );
  const first = new Set(telling.slice(0, openAtFirst));
  return broad.map((theme) => {
    const under = rows.filter(({ broader }) => broader === theme.theme);
    const topics = theme.obligations.length > 0 || under.length === 0 ? [theme, ...under] : under;
    return { theme, topics, opensByItself: shown.differences || first.has(theme) };
  });
}

/** The counts that ask for attention; what does not reach the case is left out. */
export function tellingCounts(counts: readonly VerdictCount[]): VerdictCount[] {
  return counts.filter(({ verdict }) => !isQuiet(verdict));
}

/** On paper a theme opens to what reaches the case in the columns of the table; the rest stays as counts. */
export function onPaper(groups: readonly ThemeGroup[], columns: readonly number[]): ThemeGroup[] {
  const tells = ({ cells }: CompareRow) =>
    columns.some((at) => cells[at]!.differs || tellingCounts(cells[at]!.counts).length > 0);
  return groups.map((group) => ({ ...group, topics: group.topics.filter(tells) }));
}

/**
 * The columns as tables: on screen all in one; `apart`, as on paper, group by group and never more beside each other
 * than can be read, in equal shares, so that no table is left with one column.
 */
export function columnSets(
  { columns, groups }: Pick<CompareAnswer, 'columns' | 'groups'>,
  most: number,
  apart: boolean,
): number[][] {
  const places = columns.map((_, at) => at);
  const sets =
    apart && groups.length > 0
      ? groups.map(({ id }) => places.filter((at) => columns[at]!.group === id))
      : [places];
  return sets.flatMap((set) => {
    const beside = Math.ceil(set.length / Math.max(1, Math.ceil(set.length / most)));
    return Array.from({ length: Math.ceil(set.length / beside) }, (_, share) =>
      set.slice(share * beside, (share + 1) * beside),
    );
  });
}
