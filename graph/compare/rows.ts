import type { ComparableRules, CompareRow, ThemeCell } from '../model/compare.ts';
import type { CompareKind } from '../model/compare-seeds.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleRecords } from '../model/rulebase.ts';
import type { Theme } from '../model/taxonomy.ts';
import { isQuiet } from '../rules/attention.ts';
import { themesInOrder } from '../rules/theme-order.ts';
import { listWords } from '../rules/words.ts';
import type { AskedColumn } from './columns.ts';
import { sayingOf, themeCell } from './cells.ts';
import { comparableByTheme } from './comparable.ts';
import { natural } from './natural-order.ts';
import { ordersWithRules } from './orders.ts';

/** What rows are made from: the columns, their findings, and the rules in the order in which they are read. */
export type Answered = {
  rulebase: RuleRecords;
  by: CompareKind;
  columns: readonly AskedColumn[];
  findings: readonly ReadonlyMap<string, Finding>[];
  /** For each column the place of the first one of its group. */
  first: readonly number[];
  /** Ids of the rules that are covered by some column. */
  rules: readonly string[];
};

/** A row for each theme asked for; `themes` is `null` where all are. */
export function rowsOf(answered: Answered, themes: ReadonlySet<string> | null): CompareRow[] {
  const { rulebase, columns } = answered;
  const about = new Map(rulebase.obligations.map((record) => [record.id, record.themes]));
  const covered = new Set(columns.flatMap(({ setting }) => setting.jurisdictions));
  const comparable = comparableByTheme(rulebase, covered);
  const withRules = ordersWithRules(rulebase);
  return themesInOrder(rulebase.themes)
    .filter(({ id }) => !themes || themes.has(id))
    .map((theme) => {
      const under = new Set([theme.id, ...narrower(theme, rulebase.themes)]);
      const all = answered.rules.filter((id) => about.get(id)!.some((own) => under.has(own)));
      const others = [...under].flatMap((id) => othersIn(comparable.get(id) ?? [], about));
      const empties = columns.map(({ setting }) => emptyOf(setting.jurisdictions, withRules, others));
      const cells = cellsOf(all, empties, answered);
      return {
        theme: theme.id,
        label: theme.label,
        meaning: theme.meaning,
        broader: theme.broader ?? null,
        cells,
        obligations: all.filter((id) => about.get(id)!.includes(theme.id)),
        comparable: comparable.get(theme.id) ?? [],
        agrees: cells.every(({ differs }) => !differs),
        quiet: cells.every(({ counts }) => counts.every(({ verdict }) => isQuiet(verdict))),
      };
    });
}

function narrower({ id }: Theme, themes: readonly Theme[]): string[] {
  return themes.filter(({ broader }) => broader === id).map((theme) => theme.id);
}

/** What is compared on a theme and is no rule of its own: what lifts duties, and what frames them. */
function othersIn(
  comparable: readonly ComparableRules[],
  rules: ReadonlyMap<string, unknown>,
): ComparableRules['a'][] {
  return comparable.flatMap(({ a, b }) => [a, b]).filter(({ id }) => !rules.has(id));
}

/** Why a cell has no rule. */
function emptyOf(
  jurisdictions: readonly string[],
  withRules: ReadonlySet<string>,
  others: readonly ComparableRules['a'][],
): NonNullable<ThemeCell['empty']> {
  if (!jurisdictions.some((id) => withRules.has(id)))
    return { why: 'not-covered', words: 'No law of this jurisdiction in the rulebook' };
  const beside = others.filter(({ jurisdiction }) => jurisdictions.includes(jurisdiction));
  const places = [...new Set(beside.map(({ citation }) => citation))].toSorted(natural.compare);
  return places.length > 0
    ? { why: 'other-rules', words: `No duty of this kind; see ${listWords(places, 'and')}` }
    : { why: 'no-rule', words: 'No rule of this kind in the rulebook' };
}

/**
 * The cells of a theme. Between legal orders the rules are others, so that the verdicts that lead are compared; between
 * degrees, models or days each rule is compared with itself.
 */
function cellsOf(
  rules: readonly string[],
  empties: readonly NonNullable<ThemeCell['empty']>[],
  { by, findings, first }: Answered,
): ThemeCell[] {
  const own = findings.map((column) => rules.flatMap((id) => column.get(id) ?? []));
  const bare = own.map((list, at) => themeCell(list, empties[at]!));
  const saying = (at: number) =>
    by === 'jurisdictions'
      ? (bare[at]!.leading?.verdict ?? 'none')
      : own[at]!.map((finding) => `${finding.obligation} ${sayingOf(finding)}`).join();
  return bare.map((cell, at) => ({ ...cell, differs: saying(at) !== saying(first[at]!) }));
}
