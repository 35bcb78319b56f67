import type { Truth } from '../model/finding.ts';
import { allOf } from '../rules/truth.ts';
import { partLabels, partOf, type PartName, type ReleaseProfile } from './profile.ts';
import type { Terms } from './terms.ts';

/** One thing a scheme asks for, whether the release has it, and why. */
export type Requirement = { what: string; holds: Truth; why: string };

/** A class of a scheme with what it asks for beyond the class before it. */
export type Rung = { class: string; label: string; asks: readonly Requirement[] };

/**
 * Where a release stands in one scheme. `class` is the highest class whose requirements and those of all before it
 * hold, `null` where there is none; `atMost` is the highest that what is not known leaves open.
 */
export type Classification = {
  class: string | null;
  label: string;
  atMost: string | null;
  /** What holds, up to the class reached. */
  met: Requirement[];
  /** What is missing or not known for the next class; empty at the top. */
  missing: Requirement[];
  /** Whether some reading of the scheme gives another class. */
  contested?: boolean;
};

/** Places a release on the rungs of a scheme, from the lowest to the highest. */
export function climb(rungs: readonly Rung[], none: string): Classification {
  const holds = rungs.map(({ asks }) => allOf(asks.map((asked) => asked.holds)));
  const reached = countWhile(holds, (value) => value === true);
  const possible = countWhile(holds, (value) => value !== false);
  const top = rungs[reached - 1];
  return {
    class: top?.class ?? null,
    label: top?.label ?? (possible > 0 ? `not known; perhaps ${rungs[possible - 1]!.label}` : none),
    atMost: rungs[possible - 1]?.class ?? null,
    met: rungs.slice(0, reached).flatMap(({ asks }) => asks),
    missing: rungs[reached]?.asks.filter((asked) => asked.holds !== true) ?? [],
  };
}

function countWhile(values: readonly Truth[], passes: (value: Truth) => boolean): number {
  const end = values.findIndex((value) => !passes(value));
  return end === -1 ? values.length : end;
}

/** What the terms of a published part have to be, in words. */
const qualities = {
  any: 'published',
  some: 'under a licence',
  open: 'under an open licence',
  osaid: 'on terms of the Open Source AI Definition',
} as const;
type Quality = keyof typeof qualities;

/** Asks that the whole of a part is published, on terms of some quality. */
export function published(profile: ReleaseProfile, name: PartName, quality: Quality): Requirement {
  const { extent, terms } = partOf(profile, name);
  const what = `${partLabels[name]} ${qualities[quality]}`;
  if (extent === 'none') return { what, holds: false, why: 'it is not published' };
  if (extent === 'some') return { what, holds: false, why: 'only part of it is published' };
  if (extent === 'paid') return { what, holds: false, why: 'it is reached through a paid interface only' };
  if (quality === 'any')
    return extent === 'all'
      ? { what, holds: true, why: 'it is published' }
      : { what, holds: 'unknown', why: 'whether it is published is not known' };
  const grants = grantedBy(terms, quality);
  if (grants === false) return { what, holds: false, why: terms!.why };
  if (extent === 'unknown') return { what, holds: 'unknown', why: 'whether it is published is not known' };
  if (grants === true)
    return { what, holds: true, why: quality === 'some' ? `it is under ${terms!.label}` : terms!.why };
  return { what, holds: 'unknown', why: 'the terms it is published on are not known' };
}

function grantedBy(terms: Terms | undefined, quality: Exclude<Quality, 'any'>): Truth | undefined {
  if (quality === 'some') return terms && terms.label !== '';
  return terms?.[quality];
}

/** Asks for one of several things; the first that holds speaks for them. */
export function oneOf(what: string, choices: readonly Requirement[]): Requirement {
  const best =
    choices.find(({ holds }) => holds === true) ?? choices.find(({ holds }) => holds === 'unknown');
  return best
    ? { what, holds: best.holds, why: `${best.what}: ${best.why}` }
    : { what, holds: false, why: choices.map((choice) => `${choice.what}: ${choice.why}`).join('; ') };
}
