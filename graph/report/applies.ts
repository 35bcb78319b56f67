import { cellOf, type Block, type Row } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { tracesOf, type Assessed } from './assessed.ts';
import { bindingWords } from './count-words.ts';
import { demandCell, placeLine, ruleCell, termsCell } from './rule-cells.ts';

/** What applies, by legal order and theme. */
export function appliesBlocks(all: Assessed): Block[] {
  const applies = all.findings.filter(({ verdict }) => verdict === 'applies');
  const open = all.findings.some(({ verdict }) => verdict === 'undetermined');
  return [
    { kind: 'heading', level: 1, text: 'What applies' },
    ...(applies.length === 0
      ? [
          {
            kind: 'paragraph' as const,
            line: [open ? 'Nothing is known to apply on this day.' : 'Nothing applies on this day.'],
            traces: tracesOf(all.findings),
          },
        ]
      : [
          ...bindingBlocks(applies, all),
          ...all.orders.flatMap(({ id, name }) =>
            orderBlocks(
              name,
              applies.filter(({ jurisdiction }) => jurisdiction === id),
              all,
            ),
          ),
        ]),
  ];
}

/** What binds, in one list, where it stands among much that does not. */
function bindingBlocks(applies: readonly Finding[], all: Assessed): Block[] {
  const binding = applies.filter((finding) => finding.binding);
  if (binding.length === 0 || binding.length === applies.length) return [];
  return [
    { kind: 'paragraph', line: [bindingWords(applies)], traces: tracesOf(applies) },
    {
      kind: 'list',
      items: binding.map((finding) => ({
        line: [{ text: finding.title, bold: true }, ' (', ...placeLine(finding, all, { order: true }), ')'],
        traces: tracesOf([finding]),
      })),
    },
  ];
}

function orderBlocks(name: string, findings: readonly Finding[], all: Assessed): Block[] {
  if (findings.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: name },
    {
      kind: 'table',
      caption: `${name}: ${bindingWords(findings)}`,
      traces: tracesOf(findings),
      widths: [5, 8, 5],
      head: [
        cellOf('Rule'),
        cellOf('What it asks, and why it applies'),
        cellOf('When, for whom, with what sanction'),
      ],
      rows: [...byTheme(findings, all)].flatMap(([theme, own]) => [
        themeRow(theme, own),
        ...own.map((finding): Row => ({
          id: finding.obligation,
          traces: tracesOf([finding]),
          cells: [ruleCell(finding, all), demandCell(finding, all), termsCell(finding, all)],
        })),
      ]),
    },
  ];
}

function themeRow(theme: string, findings: readonly Finding[]): Row {
  return {
    keep: true,
    traces: tracesOf(findings),
    cells: [{ ...cellOf([{ text: theme, bold: true }]), span: 3, shade: true }],
  };
}

/** Rules by their first theme, in the order of the themes; a theme under a broader one stands with it. */
function byTheme(findings: readonly Finding[], { rulebase }: Assessed): Map<string, Finding[]> {
  const themes = new Map(rulebase.themes.map((theme) => [theme.id, theme]));
  const broad = ({ themes: [first] }: Finding) => themes.get(first!)?.broader ?? first!;
  const grouped = Map.groupBy(findings, broad);
  return new Map(
    rulebase.themes.flatMap(({ id, label }) => {
      const own = grouped.get(id);
      return own ? [[label, own] as const] : [];
    }),
  );
}
