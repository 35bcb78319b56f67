import type { UnknownFact } from '../../../../graph/model/what-if.ts';
import type { Rules } from '../../../../graph/rules/prepare.ts';
import { valueInWords } from '../../../../graph/rules/what-if/words.ts';

/**
 * What finding out a fact settles, in a sentence: whatever the answer, and with the best one. `open` is how many
 * findings wait; with `own` only one is asked about.
 */
export function settlingInWords(
  { fact, guaranteed, best }: UnknownFact,
  open: number,
  own: boolean,
  rules: Pick<Rules, 'facts' | 'licences'>,
): string {
  const answer = valueInWords(fact, best.value, rules);
  if (own) {
    if (guaranteed > 0) return 'This fact alone decides the rule, whatever the answer.';
    return best.settles > 0
      ? `This fact alone decides the rule if the answer is: ${answer}. With others it stays open.`
      : 'No fact decides the rule alone; this one takes part in deciding it.';
  }
  const of = `of the ${open} that are open`;
  if (guaranteed === best.settles) return `Whatever the answer, it settles ${guaranteed} ${of}.`;
  const least =
    guaranteed > 0
      ? `Whatever the answer, it settles ${guaranteed} ${of}`
      : `It settles none ${of} for certain`;
  return `${least}; ${best.settles} if the answer is: ${answer}.`;
}
