import type { Licence } from '../model/release.ts';
import type { LevelCode } from '../model/taxonomy.ts';

/** A part of a release, as far as its level depends on it. */
export type PaperPart = {
  kind: 'code' | 'data';
  /** Whether anybody outside can get at it, be it for money. */
  released: boolean;
  /** Whether it can be reached only through a paid interface. */
  paidApiOnly?: boolean;
  /** The licences that bind at once. Empty where it was put out without any: then nothing is granted. */
  licences: readonly Pick<Licence, 'name' | 'points'>[];
};

/** A level by the rule of the paper. `upper` is the level if every point that is unclear were granted. */
export type PaperLevel = { level: LevelCode; upper: LevelCode; why: string };

/**
 * The level of one component by the licence rule of the openness paper (arXiv 2405.08597): a point for each of five
 * things that the licence allows; 0 to 1 points are C2 or D3, 2 to 3 are C3 or D3, 4 are C4 or D4, 5 are C5 or D5.
 * What is not published is C1 or D1. Data behind a paid interface are D2; code has no such level, and counts as not
 * published. A point that is unclear is not granted, and of several licences the one with the lowest level counts.
 */
export function paperLevel({ kind, released, paidApiOnly, licences }: PaperPart): PaperLevel {
  if (!released) return settled(kind === 'code' ? 'C1' : 'D1', 'not published');
  if (paidApiOnly) return settled(kind === 'code' ? 'C1' : 'D2', 'reachable only through a paid interface');
  const points = licences.map((licence) => ({ name: licence.name, ...licencePoints(licence) }));
  const [lowest] = points.toSorted((a, b) => a.granted - b.granted);
  if (!lowest) return settled(levelOfPoints(0, kind), 'published without a licence, so nothing is granted');
  const possible = Math.min(...points.map((each) => each.possible));
  const counted =
    possible > lowest.granted
      ? `${lowest.granted} licence points, ${possible} if what is unclear were granted`
      : `${lowest.granted} licence points`;
  const among = points.length > 1 ? ', the lowest of the licences' : '';
  return {
    level: levelOfPoints(lowest.granted, kind),
    upper: levelOfPoints(possible, kind),
    why: `${lowest.name}: ${counted}${among}`,
  };
}

/** The licence points granted for certain, and those granted if every unclear one were, each from 0 to 5. */
export function licencePoints({ points }: Pick<Licence, 'points'>): { granted: number; possible: number } {
  const values = Object.values(points).map(({ value }) => value);
  return {
    granted: values.filter((value) => value === true).length,
    possible: values.filter((value) => value !== false).length,
  };
}

/** The level that a number of licence points stands for: C2 to C5 for code, D3 to D5 for data. */
export function levelOfPoints(points: number, kind: PaperPart['kind']): LevelCode {
  if (kind === 'code') return points >= 5 ? 'C5' : points === 4 ? 'C4' : points >= 2 ? 'C3' : 'C2';
  return points >= 5 ? 'D5' : points === 4 ? 'D4' : 'D3';
}

function settled(level: LevelCode, why: string): PaperLevel {
  return { level, upper: level, why };
}
