import type { Truth } from '../model/finding.ts';
import type { Exposure, Licence, Model, Release } from '../model/release.ts';
import type { CaseFacts } from '../rules/case-facts.ts';
import { mofComponents } from './mof-components.ts';
import { licencePoints } from './paper-level.ts';
import { factsOfParts } from './profile-facts.ts';
import type { Extent, Part, PartName, ReleaseProfile } from './profile.ts';
import { termsOf, unlicensed } from './terms.ts';

/**
 * What the record of a release says to the schemes of openness: the scored components by their levels, and of documents
 * and the other parts what the Model Openness Tool lists for the model. A part it does not list is not known here, since
 * its records are seldom whole. `stated` are the facts of the release, which know more of the model.
 */
export function profileOfRelease(
  { indexes }: Pick<Model, 'indexes'>,
  release: Release,
  stated: CaseFacts,
  licences: ReadonlyMap<string, Licence>,
): ReleaseProfile {
  const listed = indexes?.mot;
  const parts = new Map([
    ...(listed ? partsListed(listed, licences) : []),
    ...release.exposes.map(
      (exposure) => [exposure.component as PartName, partOfExposure(exposure, licences)] as const,
    ),
  ]);
  const free = freeOfCharge(release);
  return {
    parts,
    free,
    facts: new Map([...factsOfParts(parts, free), ...stated]),
    notes: [
      listed
        ? 'Documents and further parts as the Model Openness Tool lists them.'
        : 'Documents, such as a model card or a report, are not part of the record.',
    ],
  };
}

/** The parts that the tool lists beside the scored ones, each under its own licence or that of the distribution. */
function partsListed(
  { records, licence }: NonNullable<NonNullable<Model['indexes']>['mot']>,
  licences: ReadonlyMap<string, Licence>,
): (readonly [PartName, Part])[] {
  return Object.entries(records).flatMap(([name, own]) => {
    const component = mofComponents.get(name);
    const label = own || licence;
    if (!component) return [];
    return [
      [
        component.part,
        { extent: 'all', terms: label ? termsOf(label, licences.values()) : unlicensed },
      ] as const,
    ];
  });
}

/** Of several licences that bind at once the one with the fewest points speaks for the part. */
function partOfExposure(
  { level, licence, licence_label, further_licences = [] }: Exposure,
  licences: ReadonlyMap<string, Licence>,
): Part {
  const all = [...(licence === undefined ? [] : [licence]), ...further_licences].flatMap(
    (id) => licences.get(id) ?? [],
  );
  const [record] = all.toSorted((a, b) => licencePoints(a).granted - licencePoints(b).granted);
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
