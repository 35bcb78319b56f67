import type { Answer } from '../../graph/queries/compare-answers.ts';
import { plainLine } from './plain-text.ts';

/** Columns are cut to this many characters in a table for people; the other forms give all. */
const widest = 60;

/** Rows as a table of aligned columns under their names. */
export function tableOf({ columns, rows }: Answer): string {
  const cells = [columns, ...rows].map((row) => row.map(shown));
  const widths = columns.map((_, at) => cells.reduce((most, row) => Math.max(most, row[at]!.length), 0));
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A row as `column=value` pairs on one line, for a list of rows that came and went. */
export function pairsOf(columns: readonly string[], row: readonly unknown[]): string {
  return columns.map((column, at) => `${column}=${plainLine(textOf(row[at]))}`).join('  ');
}

function shown(value: unknown): string {
  const text = plainLine(textOf(value));
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
