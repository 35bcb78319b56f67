import { natural } from '../compare/natural-order.ts';
import { cellOf, type Block } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { isQuiet } from '../rules/attention.ts';
import { tracesOf, type Assessed } from './assessed.ts';

/** What does not reach the case: counted by legal order, with the places in the law. */
export function quietBlocks(all: Assessed): Block[] {
  const quiet = all.findings.filter(({ verdict }) => isQuiet(verdict));
  if (quiet.length === 0) return [];
  const count = (own: readonly Finding[], verdict: Finding['verdict']) =>
    String(own.filter((finding) => finding.verdict === verdict).length);
  return [
    { kind: 'heading', level: 1, text: 'What does not reach the case' },
    {
      kind: 'table',
      caption: 'Rules that are not triggered, and rules that are not law on the day, by legal order',
      widths: [4, 2, 2, 10],
      head: ['Legal order', 'Not triggered', 'Not in force', 'Which'].map((text) => cellOf(text)),
      rows: all.orders.flatMap(({ id, name }) => {
        const own = quiet.filter(({ jurisdiction }) => jurisdiction === id);
        if (own.length === 0) return [];
        return [
          {
            traces: tracesOf(own),
            cells: [
              cellOf(name),
              cellOf(count(own, 'not-triggered')),
              cellOf(count(own, 'not-in-force')),
              cellOf(...placesByText(own, all)),
            ],
          },
        ];
      }),
    },
  ];
}

function placesByText(findings: readonly Finding[], { instrument }: Assessed): string[] {
  return [...Map.groupBy(findings, (finding) => finding.instrument)].map(([id, own]) => {
    const places = [...new Set(own.map(({ citation }) => citation))].toSorted(natural.compare).join(', ');
    const { short } = instrument(id);
    return places.startsWith(short) ? places : `${short}: ${places}`;
  });
}
