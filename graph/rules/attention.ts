import type { Verdict } from '../model/finding.ts';

/** Verdicts in the order of attention, which is the order on every page and in every document. */
export const verdictOrder: readonly Verdict[] = [
  'applies',
  'upcoming',
  'undetermined',
  'exempt',
  'not-triggered',
  'not-in-force',
];

/** The word of each verdict. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  applies: 'Applies',
  upcoming: 'Upcoming',
  undetermined: 'Undetermined',
  exempt: 'Exempt',
  'not-triggered': 'Not triggered',
  'not-in-force': 'Not in force',
};

/** Whether a verdict says that the rule does not reach the case on the day. */
export function isQuiet(verdict: Verdict): boolean {
  return verdict === 'not-triggered' || verdict === 'not-in-force';
}
