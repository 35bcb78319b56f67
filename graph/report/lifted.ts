import { citationOf } from '../compare/document-cells.ts';
import { cellOf, type Block, type Line, type Row, type Trace } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { liftedGroups } from '../rules/lifted.ts';
import { tracesOf, type Assessed } from './assessed.ts';
import { countOf } from './count-words.ts';
import { firmnessOf, ruleCell } from './rule-cells.ts';

/** What is lifted, by which exemption, and what has to stay true for it. */
export function liftedBlocks(all: Assessed): Block[] {
  const groups = liftedGroups(all.findings);
  return [
    { kind: 'heading', level: 1, text: 'What is exempt, and while which conditions hold' },
    ...(groups.length === 0
      ? [
          {
            kind: 'paragraph' as const,
            line: ['No exemption lifts a duty here.'],
            traces: tracesOf(all.findings),
          },
        ]
      : groups.flatMap(({ conditions, findings }) => groupBlocks(conditions, findings, all))),
  ];
}

function groupBlocks(conditions: readonly string[], findings: readonly Finding[], all: Assessed): Block[] {
  const lifting = [...new Set(findings.flatMap(({ exempted_by }) => exempted_by))];
  const traces: Trace[] = [...lifting.map((id): Trace => `exemption:${id}`), ...tracesOf(findings)];
  const verb = findings.length === 1 ? 'is' : 'are';
  return [
    {
      kind: 'paragraph',
      look: 'lead',
      line: [
        `${countOf(findings.length, 'rule')} ${verb} lifted while ${conditions.length > 1 ? 'all of this holds' : 'this holds'}:`,
      ],
      traces,
    },
    { kind: 'list', items: conditions.map((condition) => ({ line: [condition], traces })) },
    {
      kind: 'table',
      caption: `What is lifted while ${conditions.length > 1 ? 'these conditions hold' : 'this condition holds'}: ${conditions.join('; ')}`,
      widths: [5, 6, 7],
      head: [cellOf('Rule'), cellOf('Lifted by'), cellOf('What it would ask otherwise')],
      rows: findings.map((finding) => row(finding, all)),
    },
  ];
}

function row(finding: Finding, all: Assessed): Row {
  const { obligation, exempted_by } = finding;
  return {
    id: obligation,
    traces: [...tracesOf([finding]), ...exempted_by.map((id): Trace => `exemption:${id}`)],
    cells: [
      ruleCell(finding, all, { order: true }),
      {
        lines: [
          ...exempted_by.flatMap((id) => exemptionLines(id, all)),
          [{ text: firmnessOf(finding), tone: 'quiet' }],
        ],
      },
      {
        lines: [
          [all.obligation(obligation).demand],
          ...finding.notes.map((note): Line => [{ text: 'Note: ', bold: true }, note]),
          ...finding.doubts.map((doubt): Line => [
            { text: 'To be checked again: ', tone: 'caution', bold: true },
            doubt,
          ]),
        ],
      },
    ],
  };
}

function exemptionLines(id: string, { exemption, rules, instrument }: Assessed): Line[] {
  const record = exemption(id);
  const { citations } = rules.grounds.get(record)!;
  return [
    [{ text: record.title, bold: true }],
    [
      citationOf({ citation: record.citation, citations: [...citations] }),
      `, ${instrument(record.instrument).short}`,
    ],
    [record.meaning],
  ];
}
