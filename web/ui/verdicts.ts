import type { Verdict } from '../../graph/model/finding.ts';

/** Verdicts in the order of attention, which is the order on every page. */
export const verdictOrder: readonly Verdict[] = [
  'applies',
  'upcoming',
  'undetermined',
  'exempt',
  'not-triggered',
  'not-in-force',
];

/** The word of each verdict. */
export const verdictWords: Record<Verdict, string> = {
  applies: 'Applies',
  upcoming: 'Upcoming',
  undetermined: 'Undetermined',
  exempt: 'Exempt',
  'not-triggered': 'Not triggered',
  'not-in-force': 'Not in force',
};
