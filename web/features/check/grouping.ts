import type { Finding } from '../../../graph/model/finding.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { wordsOfDate } from '../../../graph/rules/words.ts';
import { verdictOrder, verdictWords } from '../../ui/verdicts.ts';
import { ordersByWeight } from '../../ui/orders.ts';
import { countVerdicts, type VerdictCount } from './answer.ts';

/** By what findings are put together. */
export const groupings = ['theme', 'jurisdiction', 'verdict', 'date'] as const;
export type Grouping = (typeof groupings)[number];

/** A finding with its margin number, which is stable within a rulebase. */
export type Numbered = { number: number; finding: Finding };
export type FindingGroup = { id: string; label: string; items: Numbered[]; counts: VerdictCount[] };

/** Findings put together, each group with its counts. Groups stand in the order of what they are grouped by. */
export function groupFindings(
  findings: readonly Finding[],
  rulebase: Rulebase,
  by: Grouping,
): FindingGroup[] {
  const keyOf = keys[by](rulebase);
  const numbered = findings.map((finding, index) => ({ number: index + 1, finding }));
  const groups = [...Map.groupBy(numbered, ({ finding }) => keyOf.id(finding))].map(([id, items]) => ({
    id,
    label: keyOf.label(id),
    items,
    counts: countVerdicts(items.map(({ finding }) => finding)).filter(({ count }) => count > 0),
  }));
  const { order } = keyOf;
  return order ? groups.sort((a, b) => order(a.id) - order(b.id)) : groups;
}

type Key = {
  id: (finding: Finding) => string;
  label: (id: string) => string;
  order?: (id: string) => number;
};

const keys: Record<Grouping, (rulebase: Rulebase) => Key> = {
  theme: ({ themes }) => {
    const byId = new Map(themes.map((theme) => [theme.id, theme]));
    return {
      id: ({ themes: [first] }) => byId.get(first!)?.broader ?? first!,
      label: (id) => byId.get(id)?.label ?? 'Other',
    };
  },
  jurisdiction: (rulebase) => {
    const orders = ordersByWeight(rulebase);
    return {
      id: ({ jurisdiction }) => jurisdiction,
      label: (id) => orders.find((order) => order.id === id)?.name ?? id,
      order: (id) => orders.findIndex((order) => order.id === id),
    };
  },
  verdict: () => ({
    id: ({ verdict }) => verdict,
    label: (id) => verdictWords[id as keyof typeof verdictWords],
    order: (id) => verdictOrder.indexOf(id as never),
  }),
  date: () => ({
    id: ({ from }) => from?.slice(0, 4) ?? 'none',
    label: (id) => (id === 'none' ? 'Without a date' : `Since or from ${wordsOfDate(id)}`),
    order: (id) => (id === 'none' ? Infinity : -Number(id)),
  }),
};

/** Rows as they are shown: a finding, or several that wait for the same facts and are told in one line. */
export type Row =
  { kind: 'finding'; item: Numbered } | { kind: 'waiting'; id: string; facts: string[]; items: Numbered[] };

/** With this many open findings that wait for the same facts, they share a row. */
const many = 3;

/** The rows of a group: open findings under one text that wait for exactly the same facts become one row. */
export function rowsOf(items: readonly Numbered[]): Row[] {
  const waits = ({ finding }: Numbered) =>
    finding.verdict === 'undetermined' ? `${finding.jurisdiction} ${finding.deciding.join(' ')}` : undefined;
  const waiting = Map.groupBy(items, waits);
  const told = new Set<string>();
  return items.flatMap((item): Row[] => {
    const key = waits(item);
    const together = key === undefined ? [] : waiting.get(key)!;
    if (together.length < many) return [{ kind: 'finding', item }];
    if (told.has(key!)) return [];
    told.add(key!);
    return [{ kind: 'waiting', id: item.finding.obligation, facts: item.finding.deciding, items: together }];
  });
}

/** One legal order in the ledger: how many of its findings have each verdict. */
export type LedgerRow = { id: string; name: string; counts: VerdictCount[]; total: number };

/** A row for each legal order with rules, the weightiest first. */
export function ledgerOf(findings: readonly Finding[], rulebase: Rulebase): LedgerRow[] {
  const byOrder = Map.groupBy(findings, ({ jurisdiction }) => jurisdiction);
  return ordersByWeight(rulebase).flatMap(({ id, name }) => {
    const own = byOrder.get(id);
    return own ? [{ id, name, counts: countVerdicts(own), total: own.length }] : [];
  });
}
