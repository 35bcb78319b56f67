import type { CompareAnswer, ComparedRule, CompareRow } from '../model/compare.ts';
import { cellOf, type Block, type Cell, type Inline, type Line, type Row } from '../model/document.ts';
import { isQuiet, verdictOrder, verdictWords } from '../rules/attention.ts';
import { citationOf, countLine, merged, stackedLines, verdictLine } from './document-cells.ts';

/** So many columns stand beside each other on a page and can still be read. */
const mostBeside = 5;

/** The tables of a comparison: one for each group, and further ones where the columns do not fit on one page. */
export function comparisonTables(answer: CompareAnswer): Block[] {
  const { columns, groups } = answer;
  const places = columns.map((_, at) => at);
  const key: Block = { kind: 'paragraph', look: 'note', line: keyLine(answer) };
  if (groups.length === 0)
    return [{ kind: 'heading', level: 1, text: 'Comparison' }, key, ...tablesOf(places, '', answer)];
  return groups.flatMap(({ id, label }, at) => [
    { kind: 'heading' as const, level: 1 as const, text: label },
    ...(at === 0 ? [key] : []),
    ...tablesOf(
      places.filter((at) => columns[at]!.group === id),
      label,
      answer,
    ),
  ]);
}

/** What the marks mean. Counts have them without their words. */
function keyLine({ by, groups }: CompareAnswer): Line {
  const marks = verdictOrder.flatMap((verdict): Inline[] => [
    { text: verdictWords[verdict], verdict },
    '\u2003',
  ]);
  const measure = groups.length > 0 ? 'the first column of its group' : 'the first column';
  return by === 'jurisdictions'
    ? marks
    : [...marks, `A bar at the left of a cell: it says something else than ${measure}.`];
}

function tablesOf(places: readonly number[], group: string, answer: CompareAnswer): Block[] {
  const tables = Math.ceil(places.length / mostBeside);
  const beside = Math.ceil(places.length / tables);
  const shares = Array.from({ length: tables }, (_, table) =>
    places.slice(table * beside, (table + 1) * beside),
  );
  return shares.map((own): Block => {
    const rows = answer.rows.flatMap((row) => rowsOf(row, own, answer));
    const names = own.map((at) => answer.columns[at]!.label).join(', ');
    if (rows.length === 0) return { kind: 'paragraph', line: [silence(names, answer)] };
    return {
      kind: 'table',
      caption: [group, names].filter(Boolean).join(': '),
      widths: [firstWidth(answer, own.length), ...own.map(() => 3)],
      head: [cellOf('Theme and rule'), ...own.map((at) => headOf(answer.columns[at]!))],
      rows,
    };
  });
}

/** The width of the first column where the others have 3: it holds the names of themes alone, or of rules with their place. */
function firstWidth({ by }: CompareAnswer, beside: number): number {
  if (by === 'jurisdictions') return 2.4;
  return beside > 2 ? 5 : 3;
}

/** What is said in place of a table without rows. */
function silence(names: string, { shown, by }: CompareAnswer): string {
  return shown.differences && by !== 'jurisdictions'
    ? `${names}: nothing differs between these columns.`
    : `${names}: nothing in these themes reaches the case.`;
}

function headOf({ label, counts }: CompareAnswer['columns'][number]): Cell {
  return cellOf([label], countLine(counts));
}

/** The rows of a theme in one table; none where nothing in these columns reaches the case and not all is asked for. */
function rowsOf(row: CompareRow, own: readonly number[], answer: CompareAnswer): Row[] {
  const rules = row.obligations.map((id) => answer.rules[id]!);
  const all = answer.shown.all;
  const telling = rules.filter(({ cells }) =>
    own.some((at) => cells[at] && (all || cells[at].differs || !isQuiet(cells[at].verdict))),
  );
  const isBroad = row.broader === null;
  const { differences } = answer.shown;
  if (differences && answer.by !== 'jurisdictions' && !own.some((at) => row.cells[at]!.differs)) return [];
  const speaks = own.some((at) => all || row.cells[at]!.counts.some(({ verdict }) => !isQuiet(verdict)));
  if (!speaks) return [];
  if (answer.by === 'jurisdictions') return [stackedRow(row, rules, own, answer)];
  const shade = isBroad;
  const lines = own.map((at) => themeLine(row, at));
  const head: Row = {
    whole: true,
    keep: true,
    cells: [
      { ...cellOf([{ text: row.label, bold: true }]), shade },
      ...merged(lines.map((line) => ({ ...cellOf(line), shade }))),
    ],
  };
  return [head, ...telling.map((rule) => ruleRow(rule, row, own, answer))];
}

function themeLine(row: CompareRow, at: number): Line {
  const { counts, empty } = row.cells[at]!;
  return empty ? [{ text: empty.words, tone: 'quiet' }] : countLine(counts);
}

/** One rule in columns that are all about it. A rule on several themes tells its reasons under the first. */
function ruleRow(rule: ComparedRule, row: CompareRow, own: readonly number[], answer: CompareAnswer): Row {
  const again = isAgain(rule.id, row, answer);
  return {
    whole: true,
    cells: [
      cellOf([`${rule.title}, `, citationOf(rule), ` ${rule.instrumentTitle}`]),
      ...merged(
        own.map((at) => {
          const cell = rule.cells[at];
          if (!cell) return cellOf('');
          return {
            ...cellOf(verdictLine(rule, cell), ...(again ? [] : [cell.because])),
            marked: cell.differs,
          };
        }),
      ),
    ],
  };
}

/** Whether a rule stood under an earlier theme. */
function isAgain(id: string, row: CompareRow, { rows }: CompareAnswer): boolean {
  return rows.find(({ obligations }) => obligations.includes(id)) !== row;
}

/** The rules of one theme in columns of several legal orders, those that reach the case one under the other. */
function stackedRow(
  row: CompareRow,
  rules: readonly ComparedRule[],
  own: readonly number[],
  answer: CompareAnswer,
): Row {
  const { all } = answer.shown;
  const isBroad = row.broader === null;
  return {
    whole: isBroad,
    keep: isBroad,
    cells: [
      { ...cellOf([{ text: row.label, bold: true }]), shade: isBroad },
      ...own.map((at) => ({
        lines: [
          themeLine(row, at),
          ...stackedLines(rules, at, {
            all,
            unknown: answer.unknown,
            again: (id) => isAgain(id, row, answer),
          }),
        ],
        shade: isBroad,
      })),
    ],
  };
}
