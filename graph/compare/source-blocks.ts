import { cellOf, type Block } from '../model/document.ts';
import { wordsOfDate } from '../rules/words.ts';
import { confidenceWords, type UsedSource } from './sources.ts';

/** The sources of a document, with the places that rest on each. */
export function sourceBlocks(sources: readonly UsedSource[]): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'Sources' },
    {
      kind: 'table',
      caption: 'What the rules shown rest on, how it was read, and the day it was checked',
      widths: [54, 38, 22, 66],
      head: ['Source', 'How', 'Checked', 'For'].map((text) => cellOf(text)),
      rows: sources.map(({ source, title, url, confidence, checked, places }) => ({
        traces: [`source:${source}` as const],
        cells: [
          cellOf([{ text: title, link: url ?? undefined }]),
          cellOf(confidenceWords[confidence]),
          cellOf(wordsOfDate(checked)),
          cellOf(places.join('; ')),
        ],
      })),
    },
  ];
}
