import type { Finding } from '../../graph/model/finding.ts';
import { wordsOfDate } from '../../graph/rules/words.ts';

/** The day beside a verdict: since when, from when, or that the duty is lifted. Empty where no day belongs to it. */
export function sinceWords({ verdict, from }: Pick<Finding, 'verdict' | 'from'>): string {
  if (verdict === 'exempt') return 'lifted';
  if (!from) return '';
  return `${verdict === 'upcoming' ? 'from' : 'since'} ${wordsOfDate(from)}`;
}
