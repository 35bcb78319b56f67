import type { Verdict } from '../../../../graph/model/finding.ts';
import type { Ask } from './address.ts';

/** The questions as they are asked of one finding. */
export const askWords: Record<Ask, string> = {
  lift: 'What would lift this?',
  close: 'What could I close before it appears?',
  unknown: 'What should I find out first?',
};

/** The questions that have an answer for a finding with this verdict, the one that matters most first. */
export function asksOf(verdict: Verdict): Ask[] {
  switch (verdict) {
    case 'applies':
    case 'upcoming':
      return ['lift'];
    case 'undetermined':
      return ['lift', 'unknown'];
    case 'exempt':
      return ['close'];
    default:
      return [];
  }
}
