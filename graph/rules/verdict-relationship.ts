import type { Outcome } from './outcome.ts';

/** The relationships as which outcomes are kept, from a configuration to an obligation. */
export const verdictTypes = ['SUBJECT_TO', 'MAY_BE_SUBJECT_TO', 'EXEMPT_FROM'] as const;
export type VerdictType = (typeof verdictTypes)[number];

/** The relationship an outcome is kept as. What binds nobody leaves none, also where it is open for which reason. */
export function verdictRelationship({
  verdict,
  possible,
}: Pick<Outcome, 'verdict' | 'possible'>): VerdictType | undefined {
  if (verdict === 'exempt') return 'EXEMPT_FROM';
  if (!possible.some((each) => each === 'applies' || each === 'upcoming')) return undefined;
  return verdict === 'undetermined' ? 'MAY_BE_SUBJECT_TO' : 'SUBJECT_TO';
}
