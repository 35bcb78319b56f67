import type { Finding } from '../../graph/model/finding.ts';
import { wordsOfDate } from '../../graph/rules/words.ts';

/**
 * The day beside a verdict: since when, from when, or that the duty is lifted. Empty where no day belongs to it. What
 * is not decided yet can lie ahead of the day of the answer, too.
 */
export function sinceWords({ verdict, from }: Pick<Finding, 'verdict' | 'from'>, asOf: string): string {
  if (verdict === 'exempt') return 'lifted';
  if (!from) return '';
  const ahead = verdict === 'upcoming' || from > asOf;
  return `${ahead ? 'from' : 'since'} ${wordsOfDate(from)}`;
}
