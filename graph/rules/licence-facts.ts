import type { FactValue } from '../model/fact.ts';
import type { CaseFact } from '../model/finding.ts';
import type { Licence } from '../model/release.ts';
import type { CaseFacts } from './case-facts.ts';

/**
 * Adds what the named licence says about itself: grants and restrictions that the case does not state.
 * Stated facts win; an unknown licence, or terms that are not fixed, add nothing.
 */
export function withLicenceFacts(facts: CaseFacts, licences: ReadonlyMap<string, Licence>): CaseFacts {
  const id = facts.get('licence_id')?.value;
  const licence = typeof id === 'string' ? licences.get(id) : undefined;
  if (!licence) return facts;
  const filled = new Map(facts);
  for (const [fact, value] of Object.entries(factsOfLicence(licence)))
    if (!filled.has(fact)) filled.set(fact, derived(value, licence));
  return filled;
}

/** The facts a licence settles: the four grants and the closed list of its restrictions. */
export function factsOfLicence(licence: Licence): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {};
  for (const [freedom, granted] of Object.entries(licence.freedoms))
    // A "restricted" freedom is granted within limits; the limits are named in the restrictions.
    facts[`licence_grants.${freedom}`] = granted !== false;
  if (licence.restrictions) facts['licence_restrictions'] = licence.restrictions;
  return facts;
}

function derived(value: FactValue, licence: Licence): CaseFact {
  return { value, origin: 'licence', note: licence.name };
}
