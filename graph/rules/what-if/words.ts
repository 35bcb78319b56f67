import type { FactValue } from '../../model/fact.ts';
import type { Blocker, Change, Follow } from '../../model/what-if.ts';
import type { Rules } from '../prepare.ts';
import { listWords, wordsOfValue } from '../words.ts';

type Known = Pick<Rules, 'facts' | 'licences'>;

/** A change as a line a person reads: `Licence: CC BY-NC 4.0 → Apache License 2.0`. */
export function changeInWords({ fact, from, to }: Change | Follow, rules: Known): string {
  const value = (one: FactValue | null) => valueInWords(fact, one, rules);
  return `${labelOf(fact, rules)}: ${value(from)} → ${value(to)}`;
}

/** What stands in the way as a line: `Training compute is 3 × 10²⁵ FLOP; it would have to be at most 10²⁵ FLOP`. */
export function blockerInWords({ fact, value, with: freeing }: Blocker, rules: Known): string {
  const would = listWords(
    freeing.map((one) => valueInWords(fact, one, rules)),
    'or',
  );
  return `${labelOf(fact, rules)}: ${valueInWords(fact, value, rules)}; it would have to be: ${would}`;
}

/** A value of a fact in words; a licence by its name, and `null` as not known. */
export function valueInWords(fact: string, value: FactValue | null, { facts, licences }: Known): string {
  if (value === null) return 'not known';
  const licence = fact === 'licence_id' ? licences.get(String(value)) : undefined;
  return licence?.name ?? wordsOfValue(facts.get(fact), value);
}

function labelOf(fact: string, { facts }: Known): string {
  return facts.get(fact)?.label ?? fact;
}
