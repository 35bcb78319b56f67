import type { CompareAnswer, CompareColumn, ComparedRule, CompareRow } from '../model/compare.ts';
import type { Sheet, SheetCell, Workbook } from '../model/workbook.ts';
import { verdictWords } from '../rules/attention.ts';
import { findingColumns, findingTable } from './finding-lines.ts';
import { statesOf } from './column-states.ts';
import { confidenceWords, sourcesOf } from './sources.ts';

/** A comparison as a workbook: the table, every finding, how the rules compare, the case, and what it rests on. */
export function compareWorkbook(answer: CompareAnswer): Workbook {
  return {
    title: answer.title,
    subject: 'A comparison of rules on AI models by theme, made by Tierwise. Information, not legal advice.',
    sheets: [
      aboutSheet(answer),
      tableSheet(answer),
      findingSheet(answer),
      comparableSheet(answer),
      sourceSheet(answer),
    ],
  };
}

function aboutSheet({
  title,
  asked,
  facts,
  columns,
  limits,
  address,
  asOf,
  knownOn,
  graphVersion,
}: CompareAnswer): Sheet {
  const band = (text: string): SheetCell[] => [
    { value: text, look: 'band' },
    { value: '', look: 'band' },
  ];
  return {
    name: 'About',
    widths: [48, 110],
    head: 0,
    rows: [
      [{ value: title, look: 'title' }],
      [],
      ...limits.slice(0, 1).map((limit) => ['Note', limit]),
      ...asked.map(({ label, text }) => [label, text]),
      ['As of', asOf],
      ['Known on', knownOn],
      ['Rulebook', graphVersion],
      ['Asked again by', `/compare?${address}`],
      band('Limits'),
      ...limits.map((limit): SheetCell[] => ['', limit]),
      band('The case in every column; what is not stated is not known'),
      ...facts.map(({ label, words }) => [label, words]),
      band('What each column states beside that'),
      ...statesOf(columns).map(({ label, facts }): SheetCell[] => [label, facts.join('; ')]),
    ],
  };
}

/** How many columns stand before those that are compared. */
const before = 3;

function tableSheet(answer: CompareAnswer): Sheet {
  const { columns, groups, rows } = answer;
  let next = before;
  const spans = groups.map(({ columns: count }) => ({ row: 0, from: next, to: (next += count) - 1 }));
  return {
    name: 'Comparison',
    widths: [44, 36, 30, ...columns.map(() => 24)],
    head: groups.length > 0 ? 2 : 1,
    fixed: 1,
    spans,
    rows: [
      ...(groups.length > 0
        ? [
            [
              ...Array<SheetCell>(before).fill(null),
              ...groups.flatMap(({ label, columns: count }): SheetCell[] => [
                label,
                ...Array<SheetCell>(count - 1).fill(null),
              ]),
            ],
          ]
        : []),
      ['Theme and rule', 'Place', 'Text', ...columns.map(({ label }) => label)],
      ...rows.flatMap((row) => [
        themeRow(row, columns),
        ...row.obligations.map((id) => ruleRow(answer.rules[id]!)),
      ]),
    ],
  };
}

function themeRow(row: CompareRow, columns: readonly CompareColumn[]): SheetCell[] {
  const band = (value: string): SheetCell => ({ value, look: 'band' });
  return [
    band(row.label),
    band(''),
    band(''),
    ...columns.map((_, at): SheetCell => {
      const { counts, leading, empty } = row.cells[at]!;
      if (!leading) return { value: empty!.words, look: 'quiet-band' };
      const words = counts.map(({ verdict, count }) => `${count} ${verdictWords[verdict].toLowerCase()}`);
      return { value: words.join(', '), look: 'band', verdict: leading.verdict };
    }),
  ];
}

function ruleRow({ title, citation, citations, instrumentTitle, binding, cells }: ComparedRule): SheetCell[] {
  const link = citations.find(({ url }) => url !== null)?.url ?? undefined;
  return [
    `    ${title}${binding ? '' : ' (voluntary)'}`,
    { value: citation, link },
    { value: instrumentTitle, look: 'quiet' },
    ...cells.map((cell): SheetCell => {
      if (!cell) return null;
      const day = { applies: ' since ', upcoming: ' from ' }[cell.verdict as string];
      const start = day && cell.from ? day + cell.from : '';
      const contested = cell.contested ? ', contested' : '';
      return { value: `${verdictWords[cell.verdict]}${start}${contested}`, verdict: cell.verdict };
    }),
  ];
}

function findingSheet(answer: CompareAnswer): Sheet {
  const wide: Partial<Record<(typeof findingColumns)[number], number>> = {
    theme_label: 26,
    title: 34,
    instrument: 26,
    because: 70,
    sources: 50,
    recheck: 50,
  };
  return {
    name: 'Findings',
    widths: findingColumns.map((name) => wide[name] ?? 16),
    head: 1,
    filter: true,
    rows: [
      [...findingColumns],
      ...findingTable(answer).map((row) =>
        row.map((value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value)),
      ),
    ],
  };
}

function comparableSheet({ rows }: CompareAnswer): Sheet {
  const place = ({ title, citation, jurisdiction }: CompareRow['comparable'][number]['a']) =>
    `${title} (${jurisdiction}, ${citation})`;
  return {
    name: 'Comparable rules',
    widths: [28, 44, 14, 44, 26, 80, 12],
    head: 1,
    filter: true,
    rows: [
      ['Theme', 'Rule', 'Is', 'Than or as', 'On', 'Why', 'Looks alike'],
      ...rows.flatMap(({ label, comparable }) =>
        comparable.map(({ a, b, how, on, why, lookalike }) => [
          label,
          place(a),
          how,
          place(b),
          on,
          why,
          lookalike ? 'yes' : 'no',
        ]),
      ),
    ],
  };
}

function sourceSheet(answer: CompareAnswer): Sheet {
  return {
    name: 'Sources',
    widths: [60, 30, 14, 100],
    head: 1,
    rows: [
      ['Source', 'How', 'Checked', 'For'],
      ...sourcesOf(answer).map(({ title, url, confidence, checked, places }): SheetCell[] => [
        { value: title, link: url ?? undefined },
        confidenceWords[confidence],
        checked,
        places.join('; '),
      ]),
    ],
  };
}
