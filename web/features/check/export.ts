import type { Finding } from '../../../graph/model/finding.ts';

const columns = [
  'obligation',
  'title',
  'citation',
  'instrument',
  'verdict',
  'binding',
  'contested',
  'from',
  'until',
  'because',
  'deciding',
  'confidence',
] as const;

/** Without it spreadsheets take the file for the encoding of the machine and spoil × and ’. */
const utf8Mark = '\uFEFF';

/** The findings as CSV (RFC 4180), one a line, with a head. Cells that a spreadsheet would run as a formula are quoted as text. */
export function findingsAsCsv(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => columns.map((column) => cell(finding[column])).join(','));
  return utf8Mark + [columns.join(','), ...rows].join('\r\n') + '\r\n';
}

function cell(value: unknown): string {
  const text = Array.isArray(value)
    ? value.join(' ')
    : value === null || value === undefined
      ? ''
      : String(value);
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands the reader a file made in the page; nothing is sent anywhere. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
