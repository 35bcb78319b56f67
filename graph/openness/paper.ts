import type { Licence } from '../model/release.ts';
import type { Component, LevelCode } from '../model/taxonomy.ts';
import { partOf, type Part, type PartName, type ReleaseProfile } from './profile.ts';

/** The level of one scored component in the scale of the openness paper, with the reason. */
export type PaperLevel = { component: string; level: LevelCode; why: string };

/** The levels of the scored components of a release, in the order of the openness strip. */
export function paperLevels(profile: ReleaseProfile, components: readonly Component[]): PaperLevel[] {
  return components
    .filter(({ position }) => position !== undefined)
    .sort((a, b) => a.position! - b.position!)
    .map(({ id, kind }) => ({ component: id, ...levelOf(partOf(profile, id as PartName), kind === 'code') }));
}

/**
 * The level of a published part by the licence rule of the paper (arXiv 2405.08597): a point for each of five things
 * the licence allows, 1 for what is not published, D2 for data behind a paid interface. A point that is unclear is not
 * granted.
 */
function levelOf({ extent, terms }: Part, code: boolean): Omit<PaperLevel, 'component'> {
  const letter = code ? 'C' : 'D';
  if (extent === 'none') return { level: `${letter}1`, why: 'not published' };
  if (extent === 'paid') return { level: code ? 'C1' : 'D2', why: 'through a paid interface only' };
  if (extent === 'unknown') return { level: 'UNKNOWN', why: 'whether it is published is not known' };
  if (!terms) return { level: 'UNKNOWN', why: 'published, on terms that are not known' };
  if (terms.label === '') return { level: code ? 'C2' : 'D3', why: 'published without a licence: no points' };
  if (!terms.licence) return { level: 'UNKNOWN', why: `the points of ${terms.label} are not known` };
  const points = pointsOf(terms.licence);
  return { level: levelOfPoints(points, code), why: `${terms.licence.name}: ${points} of 5 licence points` };
}

/** The licence points granted for certain, 0 to 5. */
export function pointsOf({ points }: Pick<Licence, 'points'>): number {
  return Object.values(points).filter(({ value }) => value === true).length;
}

/** The level that licence points stand for: for code 2 to 5, for data 3 to 5. */
export function levelOfPoints(points: number, code: boolean): LevelCode {
  const step = points === 5 ? 5 : points === 4 ? 4 : points >= 2 || !code ? 3 : 2;
  return `${code ? 'C' : 'D'}${step}` as LevelCode;
}

/** The class of a component by its level: fully closed, semi-open or fully open. */
export function classOfLevel(level: LevelCode): 'closed' | 'semi-open' | 'open' | 'none' {
  if (level === 'NA' || level === 'UNKNOWN') return 'none';
  return level.endsWith('1') ? 'closed' : level.endsWith('5') ? 'open' : 'semi-open';
}
