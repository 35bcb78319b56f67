import type { FactValue } from '../../model/fact.ts';
import type { Truth } from '../../model/finding.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { FactLookup } from '../fact-test.ts';
import { factsOfLicence } from '../licence-facts.ts';
import type { Rules } from '../prepare.ts';
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

/** Makes every test of the program on every case. What the named licence settles is added, as `assess` does. */
export function encodeCases(program: Program, cases: readonly CaseFacts[]): TestPlanes {
  const words = Math.ceil(cases.length / 32);
  const planes = new Uint32Array(program.slots.tests * words);
  const lookupIn = lookupsWithLicence(program.rules);
  for (const [at, facts] of cases.entries()) {
    answerCase(program.answers, lookupIn(facts), planes, words, at >>> 5, 1 << (at & 31));
  }
  return { count: cases.length, words, planes };
}

/** Looks facts up in a case and then among what its licence settles; each licence is read once. */
export function lookupsWithLicence(rules: Rules): (facts: CaseFacts) => FactLookup {
  const settled = new Map<FactValue, ReadonlyMap<string, FactValue>>();
  return (facts) => {
    const id = facts.get('licence_id')?.value;
    const licence = typeof id === 'string' ? rules.licences.get(id) : undefined;
    if (!licence) return (fact) => facts.get(fact)?.value;
    const terms = settled.get(licence.id) ?? new Map(Object.entries(factsOfLicence(licence)));
    settled.set(licence.id, terms);
    return (fact) => facts.get(fact)?.value ?? terms.get(fact);
  };
}
