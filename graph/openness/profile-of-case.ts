import type { Truth } from '../model/finding.ts';
import type { Licence } from '../model/release.ts';
import type { CaseFacts } from '../rules/case-facts.ts';
import { partsByFact } from './profile-facts.ts';
import type { Extent, Part, PartName, ReleaseProfile } from './profile.ts';
import { termsOf } from './terms.ts';

/** What the facts of a case say to the schemes of openness. The licence of a case is the one of the weights. */
export function profileOfCase(facts: CaseFacts, licences: ReadonlyMap<string, Licence>): ReleaseProfile {
  const parts = new Map<PartName, Part>();
  for (const [fact, names] of Object.entries(partsByFact)) {
    const value = facts.get(fact)?.value;
    const extent: Extent = value === true ? 'all' : value === false ? 'none' : 'unknown';
    for (const name of names) parts.set(name, { extent });
  }
  const licence = facts.get('licence_id')?.value;
  const weights = parts.get('deployment_data_architecture_weights')!;
  const free = freeOfCharge(facts);
  if (typeof licence === 'string') weights.terms = termsOf(licence, licences.values());
  if (free === false && weights.extent !== 'all') weights.extent = 'paid';
  return {
    parts,
    free,
    facts,
    notes: [
      'The licence of a case is that of the weights; the terms of code, data and documents are not known.',
    ],
  };
}

/** Money taken for optional services beside free access leaves the release free of charge. */
function freeOfCharge(facts: CaseFacts): Truth {
  const ways = facts.get('monetisation')?.value;
  if (!Array.isArray(ways)) return 'unknown';
  return !ways.some((way) => way === 'paid-access-only' || way === 'exclusive-paid-hosting');
}
