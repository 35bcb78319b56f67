import type { Exposure, Licence } from '../model/release.ts';
import type { Component } from '../model/taxonomy.ts';
import { paperLevel, type PaperLevel } from './paper-level.ts';

/**
 * The level of a scored part of a release, recomputed with the rule of the paper from what the record says of it.
 * `undefined` where the rule has nothing to go by: the part does not exist, is not known to be public, or is public
 * under a label that no licence record answers to.
 */
export function recomputeLevel(
  { level, licence, further_licences = [], licence_label }: Exposure,
  kind: Component['kind'],
  licences: ReadonlyMap<string, Licence>,
): PaperLevel | undefined {
  if (kind === 'other' || level === 'NA' || level === 'UNKNOWN') return undefined;
  const released = level !== 'C1' && level !== 'D1';
  const paidApiOnly = level === 'D2';
  if (released && !paidApiOnly && !licence && licence_label) return undefined;
  const named = [...(licence ? [licence] : []), ...further_licences].map((id) => licences.get(id));
  if (named.includes(undefined)) return undefined;
  return paperLevel({ kind, released, paidApiOnly, licences: named.filter((found) => found !== undefined) });
}
