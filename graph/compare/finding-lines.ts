import type { CompareAnswer, CompareColumn, ComparedRule, CompareRow, DutyCell } from '../model/compare.ts';

/** One finding as a line: a rule of a theme in a column. Without a rule, why the theme has none there. */
export type FindingLine = {
  row: CompareRow;
  column: CompareColumn;
  rule: ComparedRule | null;
  cell: DutyCell | null;
  empty: string | null;
};

/** Every finding of a comparison, theme by theme; a rule on two themes stands under both. */
export function findingLines({ rows, columns, rules }: CompareAnswer): FindingLine[] {
  const broad = new Set(rows.map(({ broader }) => broader));
  return rows.flatMap((row) => [
    ...row.obligations.flatMap((id) => {
      const rule = rules[id]!;
      return columns.flatMap((column, at) => {
        const cell = rule.cells[at];
        return cell ? [{ row, column, rule, cell, empty: null }] : [];
      });
    }),
    // A broad theme without a rule of its own says nothing that those under it do not.
    ...(broad.has(row.theme) && row.obligations.length === 0 ? [] : emptyLines(row, columns)),
  ]);
}

function emptyLines(row: CompareRow, columns: readonly CompareColumn[]): FindingLine[] {
  return columns.flatMap((column, at) => {
    const { empty } = row.cells[at]!;
    return empty ? [{ row, column, rule: null, cell: null, empty: empty.words }] : [];
  });
}

/** The names of the columns of `findingTable`. */
export const findingColumns = [
  'theme',
  'theme_label',
  'rule',
  'title',
  'citation',
  'instrument',
  'jurisdiction',
  'nature',
  'group',
  'column',
  'as_of',
  'known_on',
  'verdict',
  'binding',
  'contested',
  'differs',
  'from',
  'until',
  'because',
  'lifted_by',
  'deciding',
  'confidence',
  'sources',
  'recheck',
] as const;

/** Every finding as a row under `findingColumns`. Lists are texts, joined by semicolons; what is missing is `null`. */
export function findingTable(answer: CompareAnswer): (string | boolean | null)[][] {
  const groups = new Map(answer.groups.map(({ id, label }) => [id, label]));
  const joined = (texts: readonly string[]) => (texts.length > 0 ? texts.join('; ') : null);
  return findingLines(answer).map(({ row, column, rule, cell, empty }) => [
    row.theme,
    row.label,
    rule?.id ?? null,
    rule?.title ?? null,
    rule?.citation ?? null,
    rule?.instrumentTitle ?? null,
    rule?.jurisdiction ?? null,
    rule?.nature ?? null,
    column.group === null ? null : groups.get(column.group)!,
    column.label,
    column.asOf,
    column.knownOn,
    cell?.verdict ?? null,
    rule?.binding ?? null,
    cell?.contested ?? null,
    cell?.differs ?? null,
    cell?.from ?? null,
    cell?.until ?? null,
    cell?.because ?? empty,
    joined((cell?.exempted_by ?? []).map((id) => answer.exemptions[id]!.citation)),
    joined(cell?.deciding ?? []),
    cell?.confidence ?? null,
    joined(
      (rule?.citations ?? []).map(({ title, url, pinpoint }) =>
        [title, pinpoint, url].filter(Boolean).join(', '),
      ),
    ),
    joined(rule?.doubts ?? []),
  ]);
}
