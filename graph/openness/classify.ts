import type { Component } from '../model/taxonomy.ts';
import type { Rules } from '../rules/prepare.ts';
import { euOpenSource } from './eu-art-53-2.ts';
import { g7Tier } from './g7.ts';
import { mofClass } from './mof.ts';
import { osaidClass } from './osaid.ts';
import { paperLevels, type PaperLevel } from './paper.ts';
import type { ReleaseProfile } from './profile.ts';
import type { Classification } from './scheme.ts';

/** The schemes of openness that give a release as a whole a class, with their names. */
export const schemes = {
  mof: 'Model Openness Framework',
  g7: 'G7 openness tier',
  osaid: 'Open Source AI Definition 1.0',
  'eu-art-53-2': 'EU AI Act, Art. 53(2)',
} as const;
export type Scheme = keyof typeof schemes;

/** What every scheme says of one release. The paper has levels of components and no class of a whole release. */
export type Classified = { paper: PaperLevel[] } & Record<Scheme, Classification>;

/** Classes a release by every scheme. They ask for different things and often disagree. */
export function classify(
  profile: ReleaseProfile,
  rules: Rules,
  components: readonly Component[],
): Classified {
  return {
    paper: paperLevels(profile, components),
    mof: mofClass(profile),
    g7: g7Tier(profile),
    osaid: osaidClass(profile),
    'eu-art-53-2': euOpenSource(profile.facts, rules),
  };
}
