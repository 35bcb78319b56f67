import type { Truth } from '../model/finding.ts';
import type { Exposure, Licence, Release } from '../model/release.ts';
import type { CaseFacts } from '../rules/case-facts.ts';
import { factsOfParts } from './profile-facts.ts';
import type { Extent, Part, PartName, ReleaseProfile } from './profile.ts';
import { termsOf } from './terms.ts';

/**
 * What the record of a release says to the schemes of openness: the scored components by their levels, and nothing of
 * documents. `configured` are the facts of its configuration, which know more of the model.
 */
export function profileOfRelease(
  release: Release,
  configured: CaseFacts,
  licences: ReadonlyMap<string, Licence>,
): ReleaseProfile {
  const parts = new Map(
    release.exposes.map((exposure) => [exposure.component as PartName, partOfExposure(exposure, licences)]),
  );
  const free = freeOfCharge(release);
  return {
    parts,
    free,
    facts: new Map([...factsOfParts(parts, free), ...configured]),
    notes: ['Documents, such as a model card or a report, are not part of the record.'],
  };
}

function partOfExposure(
  { level, licence, licence_label }: Exposure,
  licences: ReadonlyMap<string, Licence>,
): Part {
  const record = licence === undefined ? undefined : licences.get(licence);
  // A label that no record matches says nothing about the terms.
  const named = record?.id ?? licence_label;
  const terms = named === undefined ? undefined : termsOf(named, licences.values());
  return { extent: extentOf(level), terms: terms?.licence || terms?.open ? terms : undefined };
}

function extentOf(level: Exposure['level']): Extent {
  if (level === 'UNKNOWN' || level === 'NA') return 'unknown';
  if (level === 'D2') return 'paid';
  return level.endsWith('1') ? 'none' : 'all';
}

/** What can be downloaded by anyone costs nothing. */
function freeOfCharge({ channel }: Release): Truth {
  return channel.value === 'download' ? true : channel.value === 'api' ? false : 'unknown';
}
