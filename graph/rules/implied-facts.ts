import type { FactValue } from '../model/fact.ts';
import type { CaseFact } from '../model/finding.ts';
import type { Consequence, Implication } from '../model/implication.ts';
import type { CaseFacts } from './case-facts.ts';
import { evaluateFacts } from './evaluate.ts';
import { factsOfLicence } from './licence-facts.ts';
import type { Rules } from './prepare.ts';

/**
 * The facts of a case with what they say of others: what the named licence settles, then what the implications
 * settle, until nothing is added. What is stated is never overridden.
 */
export function withImpliedFacts(
  facts: CaseFacts,
  rules: Pick<Rules, 'licences' | 'implications'>,
): CaseFacts {
  const known = new Map(facts);
  const id = facts.get('licence_id')?.value;
  const licence = typeof id === 'string' ? rules.licences.get(id) : undefined;
  for (const [fact, value] of licence ? factsOfLicence(licence) : [])
    if (!known.has(fact)) known.set(fact, { value, origin: 'licence', note: licence!.name });
  let before;
  do {
    before = known.size;
    for (const implication of rules.implications) imply(implication, known);
  } while (known.size > before);
  return known;
}

function imply({ when, says, meaning }: Implication, known: Map<string, CaseFact>): void {
  if (known.has(says.fact)) return;
  if (when && evaluateFacts(when, (fact) => known.get(fact)?.value) !== true) return;
  const value = impliedValue(says, known);
  if (value !== undefined) known.set(says.fact, { value, origin: 'implied', note: meaning });
}

/**
 * What an implication says of its fact in a case. A figure that is known bounds the other; of a range only the end on
 * the right side says something.
 */
export function impliedValue(says: Consequence, known: CaseFacts): FactValue | undefined {
  if ('is' in says) return says.is;
  const upper = 'at-most' in says;
  const given = known.get(upper ? says['at-most'].fact : says['at-least'].fact)?.value;
  if (typeof given === 'number') return upper ? { 'at-most': given } : { 'at-least': given };
  if (typeof given !== 'object' || Array.isArray(given)) return undefined;
  const ends = upper ? (['below', 'at-most'] as const) : (['above', 'at-least'] as const);
  const kept = ends.flatMap((end) => (end in given ? [[end, given[end as never]] as const] : []));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
