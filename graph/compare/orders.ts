import type { RuleRecords } from '../model/rulebase.ts';

/**
 * What a legal order of the question covers: itself, and its parts where none of them is named. So the United States
 * are federal law and that of the states, and federal law alone beside California.
 */
export function covering(
  named: readonly string[],
  { jurisdictions }: Pick<RuleRecords, 'jurisdictions'>,
): ReadonlyMap<string, string[]> {
  return new Map(
    named.map((id) => {
      const parts = jurisdictions.filter(({ parent }) => parent === id).map((part) => part.id);
      return [id, parts.some((part) => named.includes(part)) ? [id] : [id, ...parts]];
    }),
  );
}

/** The legal orders of which the rulebook holds a rule. */
export function ordersWithRules({
  obligations,
  instruments,
}: Pick<RuleRecords, 'obligations' | 'instruments'>): ReadonlySet<string> {
  const order = new Map(instruments.map(({ id, jurisdiction }) => [id, jurisdiction]));
  return new Set(obligations.map(({ instrument }) => order.get(instrument)!));
}
