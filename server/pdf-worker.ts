import { parentPort } from 'node:worker_threads';
import { pdfOf } from '../graph/exchange/pdf/pdf.ts';
import type { Document } from '../graph/model/document.ts';
import { pdfFonts } from './pdf-fonts.ts';

/** Sets documents as PDF, one after the other, beside the thread that answers requests. */
parentPort!.on('message', async ({ job, document }: { job: number; document: Document }) => {
  try {
    parentPort!.postMessage({ job, bytes: await pdfOf(document, await pdfFonts()) }, []);
  } catch (error) {
    parentPort!.postMessage({ job, error: String(error) }, []);
  }
});
