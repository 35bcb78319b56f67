import { cellOf, type Block, type Cell } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { isKnown } from '../rules/timeline.ts';
import { wordsOfDate } from '../rules/words.ts';
import { tracesOf, type Assessed } from './assessed.ts';
import { demandCell, firmnessOf, placeLine, ruleCell, sanctionLines } from './rule-cells.ts';

/** What starts later, by day, with the day from which that was known; and what ends. */
export function comingBlocks(all: Assessed): Block[] {
  const coming = all.findings
    .filter(({ verdict }) => verdict === 'upcoming')
    .toSorted((a, b) => ((a.from ?? '9') < (b.from ?? '9') ? -1 : a.from === b.from ? 0 : 1));
  return [
    { kind: 'heading', level: 1, text: 'What is coming' },
    ...(coming.length === 0
      ? [
          {
            kind: 'paragraph' as const,
            line: [`Nothing known on ${wordsOfDate(all.question.knownOn)} starts later for this case.`],
            traces: tracesOf(all.findings),
          },
        ]
      : [
          {
            kind: 'table' as const,
            caption: 'What starts later, by day',
            widths: [5, 5, 8],
            head: [cellOf('From when, for whom'), cellOf('Rule'), cellOf('What it will ask, and why')],
            rows: coming.map((finding) => ({
              id: finding.obligation,
              traces: tracesOf([finding]),
              cells: [
                dayCell(finding, all),
                ruleCell(finding, all, { order: true }),
                demandCell(finding, all),
              ],
            })),
          },
        ]),
    ...endingBlocks(all),
  ];
}

function dayCell(finding: Finding, all: Assessed): Cell {
  const { timing } = finding.explanation;
  const known = publishedOn(finding, all);
  return {
    lines: [
      [{ text: finding.from ? wordsOfDate(finding.from) : 'Day not known', bold: true }],
      [timing.words, ...(timing.citation ? [' ', { text: timing.citation, tone: 'citation' as const }] : [])],
      ...(known ? [[`Published ${wordsOfDate(known)}.`]] : []),
      ...sanctionLines(finding, all),
      [{ text: firmnessOf(finding), tone: 'quiet' }],
    ],
  };
}

/** The day on which the start became known: that of the state in force or made which begins with it. */
function publishedOn({ obligation, instrument, from }: Finding, all: Assessed): string | undefined {
  const states = [...all.obligation(obligation).timeline, ...all.instrument(instrument).timeline];
  return states
    .filter((state) => state.from === from && isKnown(state, all.question.knownOn))
    .map(({ known }) => known)
    .toSorted()
    .at(-1);
}

function endingBlocks(all: Assessed): Block[] {
  const ending = all.findings.filter(({ verdict, until }) => verdict === 'applies' && until !== null);
  if (ending.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'What ends' },
    {
      kind: 'list',
      items: ending.map((finding) => ({
        line: [
          `Until ${wordsOfDate(finding.until!)}: `,
          { text: finding.title, bold: true },
          ' (',
          ...placeLine(finding, all, { order: true }),
          ')',
        ],
        traces: tracesOf([finding]),
      })),
    },
  ];
}
