import type { Truth } from '../../model/finding.ts';
import type { CaseFacts } from '../case-facts.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import { answerCase } from './fact-answers.ts';
import type { Program } from './program.ts';

/**
 * The fact tests of many cases as bit planes, one after the other, `words` 32-bit words each: the `n`-th test has
 * planes `2n` (set where it is true) and `2n + 1` (set where it is false). Bit `i % 32` of word `i / 32` is case `i`.
 */
export type TestPlanes = { count: number; words: number; planes: Uint32Array };

/** Truth as two bits: is true, is false; neither is unknown. */
export const yes = 1;
export const no = 2;

/** The two bits of a truth. */
export function bitsOf(truth: Truth): number {
  if (truth === 'unknown') return 0;
  return truth ? yes : no;
}

/** Makes every test of the program on every case. What facts say of others is added, as `assess` does. */
export function encodeCases(program: Program, cases: readonly CaseFacts[]): TestPlanes {
  const words = Math.ceil(cases.length / 32);
  const planes = new Uint32Array(program.slots.tests * words);
  for (const [at, facts] of cases.entries()) {
    const known = withImpliedFacts(facts, program.rules);
    const lookup = (fact: string) => known.get(fact)?.value;
    answerCase(program.answers, lookup, planes, words, at >>> 5, 1 << (at & 31));
  }
  return { count: cases.length, words, planes };
}
