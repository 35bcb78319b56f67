import { docxOf } from '../graph/exchange/docx.ts';
import { htmlOf } from '../graph/exchange/html.ts';
import type { Document } from '../graph/model/document.ts';
import { makePdf } from './pdf-maker.ts';

/** The forms in which a report is carried away, with their media types. */
export const reportForms = {
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
export type ReportForm = keyof typeof reportForms;

/** A report as a file. The same report gives the same bytes, on every day and every machine. */
export async function reportFile(document: Document, form: ReportForm): Promise<string | Uint8Array> {
  switch (form) {
    case 'html':
      return htmlOf(document);
    case 'docx':
      return docxOf(document);
    case 'pdf':
      return makePdf(document);
  }
}
