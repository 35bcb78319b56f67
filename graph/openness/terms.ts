import type { Truth } from '../model/finding.ts';
import type { Licence } from '../model/release.ts';
import { nearest } from '../rules/nearest.ts';
import { fsfFree, openData, osiApproved } from './spdx.ts';

/** The terms on which a part is published, as far as the schemes of openness ask. */
export type Terms = {
  /** The licence as the source writes it; empty where the part has none. */
  label: string;
  /** The record of the licence in the graph. */
  licence?: Licence | undefined;
  /** Whether the licence is open source, free or open data by the lists of OSI, FSF and the Model Openness Framework. */
  open: Truth;
  /** Whether the terms fit the Open Source AI Definition: approved by the OSI, or granting the same freedoms. */
  osaid: Truth;
  /** One sentence on why the licence is open or not. */
  why: string;
};

/** A part published without any licence: nobody is allowed anything. */
export const unlicensed: Terms = { label: '', open: false, osaid: false, why: 'it has no licence' };

/** Terms of which a source says only that they are open. */
export const someOpenLicence: Terms = {
  label: 'an open licence',
  open: true,
  osaid: true,
  why: 'the source says that it is under an open licence',
};

/**
 * The terms behind a licence as a source writes it: by SPDX identifier, or by a name that a licence record goes by. A
 * name that neither knows is on no list of open licences, hence not open.
 */
export function termsOf(label: string, licences: Iterable<Licence>): Terms {
  if (label === '' || label.toLowerCase() === 'unlicensed') return unlicensed;
  const records = [...licences];
  const licence = records.find(
    ({ id, spdx, name, aliases }) =>
      id === label || spdx === label || name === label || aliases?.includes(label),
  );
  const spdx = licence?.spdx ?? label;
  const listed = listOf(spdx);
  return {
    label,
    licence,
    open: listed !== undefined,
    osaid: osiApproved.has(spdx) || (licence ? grantsFreely(licence) : listed ? 'unknown' : false),
    why: listed ? `${spdx} is ${listed}` : `${label} is on no list of open licences${hint(label)}`,
  };
}

function listOf(spdx: string): string | undefined {
  if (osiApproved.has(spdx)) return 'approved by the OSI';
  if (fsfFree.has(spdx)) return 'free in the eyes of the FSF';
  return openData.has(spdx) ? 'open for data and documents' : undefined;
}

/** A name that is nearly one on the lists is told, not guessed. */
function hint(label: string): string {
  const near = nearest(label, [...osiApproved, ...fsfFree, ...openData]);
  return near ? ` (did you mean ${near}?)` : '';
}

/**
 * Whether a licence lets anyone obtain, use, change and pass on the work. Restrictions by purpose, user or territory take
 * a freedom away; asking for credit or the same terms does not.
 */
export function grantsFreely({ osi_approved, freedoms, restrictions }: Licence): Truth {
  if (osi_approved) return true;
  if (restrictions === null) return 'unknown';
  const granted = Object.values(freedoms);
  if (granted.includes(false) || granted.includes('restricted')) return false;
  return restrictions.every((limit) => limit === 'attribution' || limit === 'share-alike');
}
