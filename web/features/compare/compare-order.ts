import type { CompareAnswer, ComparableRules } from '../../../graph/model/compare.ts';
import { isQuiet } from '../../../graph/rules/attention.ts';

/**
 * The comparisons of a theme in the order in which they help: those that only look alike first, and of these the ones
 * whose rules both reach the case in some column.
 */
export function comparableFirst(
  comparable: readonly ComparableRules[],
  answer: CompareAnswer,
): ComparableRules[] {
  const reaches = (id: string) =>
    id in answer.exemptions ||
    (answer.rules[id]?.cells ?? []).some((cell) => cell !== null && !isQuiet(cell.verdict));
  const rank = ({ a, b, lookalike }: ComparableRules) =>
    Number(!lookalike) * 4 + Number(!reaches(a.id)) + Number(!reaches(b.id));
  return comparable.toSorted((one, other) => rank(one) - rank(other));
}
