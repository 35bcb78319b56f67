import type { FactValue } from '../model/fact.ts';
import type { Licence } from '../model/release.ts';

/** The facts a licence settles: its four grants, the closed list of its restrictions, and its class. */
export function factsOfLicence(licence: Licence): [fact: string, value: FactValue][] {
  const facts = Object.entries(licence.freedoms).map(([freedom, granted]): [string, FactValue] => [
    `licence_grants.${freedom}`,
    // A "restricted" freedom is granted within limits; the limits are named in the restrictions.
    granted !== false,
  ]);
  if (licence.restrictions) facts.push(['licence_restrictions', licence.restrictions]);
  return facts;
}
