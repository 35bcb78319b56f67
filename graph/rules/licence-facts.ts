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
  const kind = classOf(licence);
  if (kind) facts.push(['licence_class', kind]);
  return facts;
}

/** The class that the record settles: approved by the OSI, no licence at all, or limited in purpose or in other ways. */
function classOf({ osi_approved, kind, restrictions }: Licence): string | undefined {
  if (osi_approved) return 'osi';
  if (kind === 'API terms' || kind === 'none') return 'proprietary';
  if (!restrictions) return undefined;
  if (restrictions.some((limit) => limit === 'non-commercial' || limit === 'research-only'))
    return 'non-commercial';
  return restrictions.some((limit) => !isHarmless(limit)) ? 'use-restricted' : undefined;
}

/** Whether a term of a licence leaves it free and open for all that is known. */
export function isHarmless(term: string): boolean {
  return harmless.has(term);
}

const harmless = new Set(['attribution', 'share-alike', 'safety-proportionate', 'access-user-verification']);
