import type { ComparableRules } from '../model/compare.ts';
import type { RuleRecords } from '../model/rulebase.ts';

type End = ComparableRules['a'];

/**
 * The comparisons of rules by theme, between rules of the legal orders covered. The looks-alike ones come first, since
 * those are taken for one another.
 */
export function comparableByTheme(
  rulebase: RuleRecords,
  covered: ReadonlySet<string>,
): ReadonlyMap<string, ComparableRules[]> {
  const ends = endsOf(rulebase);
  const found = new Map<string, ComparableRules[]>();
  for (const { id, a, b, how, on, why, lookalike, themes } of rulebase.comparisons) {
    const [from, to] = [ends.get(a), ends.get(b)];
    if (!from || !to || !covered.has(from.jurisdiction) || !covered.has(to.jurisdiction)) continue;
    for (const theme of themes) {
      const list = found.get(theme) ?? [];
      found.set(theme, list);
      list.push({ id, a: from, b: to, how, on, why, lookalike });
    }
  }
  for (const list of found.values()) list.sort((a, b) => Number(b.lookalike) - Number(a.lookalike));
  return found;
}

/** What comparisons are drawn between, by id. */
function endsOf({ obligations, exemptions, provisions, instruments }: RuleRecords): Map<string, End> {
  const order = new Map(instruments.map(({ id, jurisdiction }) => [id, jurisdiction]));
  return new Map(
    [...obligations, ...exemptions, ...provisions].map(({ id, title, citation, instrument }) => [
      id,
      { id, title, citation, jurisdiction: order.get(instrument)! },
    ]),
  );
}
