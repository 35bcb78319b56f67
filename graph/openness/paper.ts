import type { Component, LevelCode } from '../model/taxonomy.ts';
import { paperLevel } from './paper-level.ts';
import { partOf, type Part, type PartName, type ReleaseProfile } from './profile.ts';

/** The level of one scored component in the scale of the openness paper, with the reason. */
export type PaperLevel = { component: string; level: LevelCode; why: string };

/** The levels of the scored components of a release, in the order of the openness strip. */
export function paperLevels(profile: ReleaseProfile, components: readonly Component[]): PaperLevel[] {
  return components
    .filter(({ position }) => position !== undefined)
    .sort((a, b) => a.position! - b.position!)
    .map(({ id, kind }) => ({
      component: id,
      ...levelOf(partOf(profile, id as PartName), kind === 'code' ? 'code' : 'data'),
    }));
}

/** The level of a part by the rule of the paper, where its extent and its terms are known. */
function levelOf({ extent, terms }: Part, kind: 'code' | 'data'): Omit<PaperLevel, 'component'> {
  if (extent === 'unknown') return { level: 'UNKNOWN', why: 'whether it is published is not known' };
  const reached = extent === 'all' || extent === 'some';
  if (reached && !terms) return { level: 'UNKNOWN', why: 'published, on terms that are not known' };
  if (reached && terms!.label !== '' && !terms!.licence)
    return { level: 'UNKNOWN', why: `the points of ${terms!.label} are not known` };
  const { level, why } = paperLevel({
    kind,
    released: extent !== 'none',
    paidApiOnly: extent === 'paid',
    licences: terms?.licence ? [terms.licence] : [],
  });
  return { level, why };
}
