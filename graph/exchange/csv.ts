import type { Answer } from '../queries/compare-answers.ts';

/**
 * Rows as CSV (RFC 4180) under the names of their columns, without the mark that the page writes for spreadsheets:
 * programs read this. Lists are joined by spaces, maps are JSON, what is missing leaves its cell empty, and texts that a
 * spreadsheet would run as a formula are quoted as text.
 */
export function csvOf({ columns, rows }: Answer): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: unknown): string {
  const text = textOf(value);
  const safe = typeof value !== 'number' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
