import { compareDocument } from '../compare/compare-document.ts';
import { compareWorkbook } from '../compare/compare-workbook.ts';
import { findingColumns, findingTable } from '../compare/finding-lines.ts';
import type { CompareAnswer } from '../model/compare.ts';
import { csvOf } from './csv.ts';
import { docxOf } from './docx.ts';
import { htmlOf } from './html.ts';
import { xlsxOf } from './xlsx.ts';

/** The forms in which a comparison is carried away, with their media types. */
export const compareForms = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
} as const;
export type CompareForm = keyof typeof compareForms;

/** A comparison as a file. The same answer gives the same bytes, on every day and every machine. */
export function compareFile(answer: CompareAnswer, form: CompareForm): string | Uint8Array {
  switch (form) {
    case 'csv':
      return csvOf(csvTable(answer));
    case 'xlsx':
      return xlsxOf(compareWorkbook(answer));
    case 'docx':
      return docxOf(compareDocument(answer));
    case 'html':
      return htmlOf(compareDocument(answer));
  }
}

/** The name that a file goes by: `tierwise-compare-g7-tiers-2026-11-20.docx`. */
export function compareFileName({ preset, by, across, asOf }: CompareAnswer, form: CompareForm): string {
  const what = preset ?? [by, across].filter(Boolean).join('-across-');
  return `tierwise-compare-${what}-${asOf}.${form}`;
}

/** Every line of a CSV stands for itself: what was asked of which graph, and how far to trust it, stands on each. */
function csvTable(answer: CompareAnswer) {
  const [note = ''] = answer.limits;
  return {
    columns: [...findingColumns, 'asked', 'graph_version', 'note'],
    rows: findingTable(answer).map((row) => [...row, answer.address, answer.graphVersion, note]),
  };
}
