import type { Finding } from '../../../graph/model/finding.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { byMostAwaited } from '../../../graph/rules/waiting.ts';
import { wordsOfDate } from '../../../graph/rules/words.ts';
import { verdictOrder, verdictWords } from '../../ui/verdicts.ts';
import { ordersByWeight } from '../../ui/orders.ts';
import { countVerdicts, reaching, type VerdictCount } from './answer.ts';

/** By what findings are put together. */
export const groupings = ['theme', 'jurisdiction', 'verdict', 'date'] as const;
export type Grouping = (typeof groupings)[number];

/** A finding with its margin number: its place in the order of reading among those that are shown. */
export type Numbered = { number: number; finding: Finding };
/** `counts` are those of the whole group, `items` the findings of it that are shown. */
export type FindingGroup = { id: string; label: string; items: Numbered[]; counts: VerdictCount[] };

/**
 * Findings put together, in the order of what they are grouped by. What `shows` leaves out is counted in its group
 * and not listed; a group of which nothing is listed is left out.
 */
export function groupFindings(
  findings: readonly Finding[],
  rulebase: Rulebase,
  by: Grouping,
  shows: (finding: Finding) => boolean = () => true,
): FindingGroup[] {
  const { id: idOf, label, order = () => 0 } = keys[by](rulebase);
  let number = 0;
  return [...Map.groupBy(findings, idOf)]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([id, own]) => ({
      id,
      label: label(id),
      items: asRead(own.filter(shows)).map((finding) => ({ number: ++number, finding })),
      counts: countVerdicts(own).filter(({ count }) => count > 0),
    }))
    .filter(({ items }) => items.length > 0);
}

/** The group in which a finding stands. */
export function groupOf(finding: Finding, rulebase: Rulebase, by: Grouping): string {
  return keys[by](rulebase).id(finding);
}

/** With this many findings shown, only the first groups stand open. */
const long = 60;
const first = 3;

/**
 * The groups that stand open by themselves: those in which something reaches the case for certain, now or from a day
 * ahead; all where the reader `filtered` by a verdict, which is a wish to see. Of a long list only the first ones.
 */
export function standingOpen(groups: readonly FindingGroup[], filtered: boolean): ReadonlySet<string> {
  const telling = groups.filter(
    ({ counts }) => filtered || counts.some(({ verdict }) => reaching.has(verdict)),
  );
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0);
  return new Set((shown < long ? telling : telling.slice(0, first)).map(({ id }) => id));
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

/**
 * Rows as they are shown: a finding, or several that wait for the same `facts` and are told in one line. `more` says
 * whether some of them wait for other facts too.
 */
export type Row =
  | { kind: 'finding'; item: Numbered }
  | { kind: 'waiting'; id: string; facts: string[]; more: boolean; items: Numbered[] };

/** With this many open findings that wait for the same fact, they share a row. */
const many = 3;

/** The open findings of each legal order that share a row, those that wait for the most awaited fact first. */
function waitingTogether(findings: readonly Finding[]): Finding[][] {
  const open = findings.filter(({ verdict }) => verdict === 'undetermined');
  return [...Map.groupBy(open, ({ jurisdiction }) => jurisdiction).values()].flatMap((own) =>
    byMostAwaited(own, many),
  );
}

/** The findings of a group in the order of reading: those that share a row stand where the first of them stood. */
function asRead(findings: readonly Finding[]): Finding[] {
  const together = waitingTogether(findings);
  return findings.flatMap((finding) => {
    const row = together.find((those) => those.includes(finding));
    if (!row) return [finding];
    return row[0] === finding ? row : [];
  });
}

/** The rows of a group. */
export function rowsOf(items: readonly Numbered[]): Row[] {
  const together = waitingTogether(items.map(({ finding }) => finding));
  return items.flatMap((item): Row[] => {
    const row = together.find((those) => those.includes(item.finding));
    if (!row) return [{ kind: 'finding', item }];
    if (row[0] !== item.finding) return [];
    const facts = item.finding.deciding.filter((fact) =>
      row.every(({ deciding }) => deciding.includes(fact)),
    );
    return [
      {
        kind: 'waiting',
        id: item.finding.obligation,
        facts,
        more: row.some(({ deciding }) => deciding.length > facts.length),
        items: items.filter(({ finding }) => row.includes(finding)),
      },
    ];
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
