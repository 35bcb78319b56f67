import { cellOf, type Block, type Line } from '../model/document.ts';
import type { RivalReading } from '../model/finding.ts';
import { verdictOrder, verdictWords } from '../rules/attention.ts';
import { tracesOf, type Assessed } from './assessed.ts';
import { countOf } from './count-words.ts';
import { ruleCell } from './rule-cells.ts';

/** Where readings of the law differ, and what each of them would say of the case. */
export function contestedBlocks(all: Assessed): Block[] {
  const contested = all.findings
    .filter((finding) => finding.contested)
    .toSorted((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict));
  return [
    { kind: 'heading', level: 1, text: 'What is contested' },
    {
      kind: 'paragraph',
      line: [
        contested.length === 0
          ? 'No reading that the rulebook knows of gives another answer to this case.'
          : `On ${countOf(contested.length, 'rule')} another reading of the law gives another answer. This report follows the reading that is marked as taken.`,
      ],
      traces: tracesOf(contested.length === 0 ? all.findings : contested),
    },
    ...(contested.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Rules on which readings differ, with the answer that each reading gives',
            widths: [5, 13],
            head: [cellOf('Rule'), cellOf('Readings')],
            rows: contested.map((finding) => ({
              traces: tracesOf([finding]),
              cells: [
                ruleCell(finding, all, { order: true, verdict: true }),
                { lines: finding.readings.map(readingLine) },
              ],
            })),
          },
        ]),
  ];
}

function readingLine({ label, holder, citation, lead, verdict }: RivalReading): Line {
  return [
    { text: verdictWords[verdict], verdict },
    `${lead ? ', the reading taken' : ''}: ${label} (${holder}; `,
    { text: citation, tone: 'citation' },
    ')',
  ];
}
