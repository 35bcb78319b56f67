import type { Finding } from '../model/finding.ts';
import type { Evaluation } from '../rules/evaluate.ts';
import { outcomeOf } from '../rules/outcome.ts';
import type { PreparedObligation } from '../rules/prepare.ts';
import type { Days } from '../rules/timeline.ts';
import { stagesOf } from '../rules/verdict.ts';

/** Where a duty stands for a case on two days: the part of its finding that a change in the law can turn. */
export type Standing = Pick<Finding, 'verdict' | 'from' | 'until' | 'possible'>;

/** Where a duty stands, as `assess` says it. */
export function standingOf(obligation: PreparedObligation, days: Days, within: Evaluation): Standing {
  // What would decide an open verdict takes most of the time of an outcome, and no change is told by it.
  const { verdict, from, until, possible } = outcomeOf(
    obligation,
    stagesOf(obligation, days, within),
    nothing,
  );
  return { verdict, from, until, possible };
}

const nothing = () => [];

/** Whether a duty is owed or will be, may be, or is not, by its standing; one that a rulebase does not have is not. */
export function owed(standing: Standing | null): 'yes' | 'maybe' | 'no' {
  if (!standing) return 'no';
  const { verdict, possible } = standing;
  if (verdict === 'applies' || verdict === 'upcoming') return 'yes';
  return verdict === 'undetermined' && possible.some(isOwed) ? 'maybe' : 'no';
}

/**
 * What of a standing matters for who owes the duty, or may: whether on the day or later, and the dates that lie ahead.
 * Since when it has been owed is the past, and does not count.
 */
export function signature({ possible, from, until }: Standing, asOf: string): string {
  const ahead = (day: string | null) => (day !== null && day > asOf ? day : '');
  return [...possible.filter(isOwed).toSorted(), ahead(from), ahead(until)].join(' ');
}

function isOwed(verdict: Finding['verdict']): boolean {
  return verdict === 'applies' || verdict === 'upcoming';
}
