import type { Jurisdiction } from '../model/law.ts';
import type { RuleRecords } from '../model/rulebase.ts';

/** The same in every language of the machine. */
const byName = new Intl.Collator('en');

/**
 * The legal orders in the order in which they are shown: those with most rules first, the parts of a federation after
 * it. Orders without any rule come last, by name.
 */
export function ordersByWeight(
  rulebase: Pick<RuleRecords, 'obligations' | 'instruments' | 'jurisdictions'>,
): Jurisdiction[] {
  const texts = new Map(rulebase.instruments.map(({ id, jurisdiction }) => [id, jurisdiction]));
  const own = new Map<string, number>();
  for (const { instrument } of rulebase.obligations) {
    const order = texts.get(instrument)!;
    own.set(order, (own.get(order) ?? 0) + 1);
  }
  const count = (id: string) => own.get(id) ?? 0;
  const family = ({ id, parent }: Jurisdiction) => parent ?? id;
  const weight = Map.groupBy(rulebase.jurisdictions, family);
  const total = (id: string) => (weight.get(id) ?? []).reduce((sum, order) => sum + count(order.id), 0);
  return rulebase.jurisdictions.toSorted(
    (a, b) =>
      total(family(b)) - total(family(a)) ||
      byName.compare(family(a), family(b)) ||
      Number(a.parent !== undefined) - Number(b.parent !== undefined) ||
      count(b.id) - count(a.id) ||
      byName.compare(a.name, b.name),
  );
}

/** A place in the law with the short code of its legal order before it: of a state without its federation. */
export function placeInOrder({ jurisdiction, citation }: { jurisdiction: string; citation: string }): string {
  const code = jurisdiction.replace('US-', '');
  return citation.startsWith(`${code} `) ? citation : `${code} ${citation}`;
}
