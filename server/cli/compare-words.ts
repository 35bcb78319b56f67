import type { CompareAnswer, CompareRow } from '../../graph/model/compare.ts';
import { isQuiet, verdictWords } from '../../graph/rules/attention.ts';
import { wordsOfDate } from '../../graph/rules/words.ts';
import { tableOf } from './table.ts';

/** A comparison for a terminal: a table for each group, with a star at what differs from its first column. */
export function compareInWords(answer: CompareAnswer): string {
  const { title, asked, asOf, knownOn, columns, groups, rows, leftOut, limits, graphVersion } = answer;
  const places = columns.map((_, at) => at);
  const tables =
    groups.length === 0
      ? [tableFor(places, answer)]
      : groups.map(
          ({ id, label }) =>
            `${label}\n${tableFor(
              places.filter((at) => columns[at]!.group === id),
              answer,
            )}`,
        );
  const missing = [
    leftOut.quiet > 0 ? `${leftOut.quiet} in which nothing reaches the case (--all shows them)` : '',
    leftOut.agreeing > 0 ? `${leftOut.agreeing} that agree` : '',
  ].filter(Boolean);
  return `${[
    `${title}\nAs of ${wordsOfDate(asOf)}, as known on ${wordsOfDate(knownOn)}.`,
    asked
      .filter(({ label }) => label !== 'Day')
      .map(({ label, text }) => `${label}: ${text}`)
      .join('\n'),
    ...tables,
    [
      ...(answer.by === 'jurisdictions' ? [] : ['* differs from the first column of its group']),
      ...(missing.length > 0 ? [`${rows.length} themes shown. Left out: ${missing.join(', ')}.`] : []),
      ...limits,
      `Rulebook ${graphVersion}. Asked again by /compare?${answer.address}`,
    ].join('\n'),
  ].join('\n\n')}\n`;
}

function tableFor(places: readonly number[], answer: CompareAnswer): string {
  const rows = answer.rows.flatMap((row) => linesOf(row, places, answer));
  if (rows.length === 0) return 'Nothing differs between these columns.';
  return tableOf({ columns: ['theme, rule', ...places.map((at) => answer.columns[at]!.label)], rows });
}

/** A theme by its counts, and under it the rules that reach the case in some of these columns. */
function linesOf(row: CompareRow, places: readonly number[], answer: CompareAnswer): string[][] {
  const { all, differences } = answer.shown;
  if (differences && answer.by !== 'jurisdictions' && !places.some((at) => row.cells[at]!.differs)) return [];
  const indent = row.broader === null ? '' : '· ';
  const rules = row.obligations
    .map((id) => answer.rules[id]!)
    .filter(({ cells }) =>
      places.some((at) => cells[at] && (all || cells[at].differs || !isQuiet(cells[at].verdict))),
    );
  return [
    [
      `${indent}${row.label}`,
      ...places.map((at) => {
        const { counts, empty } = row.cells[at]!;
        if (empty) return all ? empty.words.toLowerCase() : '';
        return counts
          .map(({ verdict, count }) => `${count} ${verdictWords[verdict].toLowerCase()}`)
          .join(', ');
      }),
    ],
    ...rules.map((rule) => [
      `  ${rule.id} ${rule.title}`,
      ...places.map((at) => {
        const cell = rule.cells[at];
        if (!cell) return '';
        const flags = `${cell.differs ? ' *' : ''}${cell.contested ? ' (contested)' : ''}${rule.binding ? '' : ' (not binding)'}`;
        return `${cell.verdict}${flags}`;
      }),
    ]),
  ];
}
