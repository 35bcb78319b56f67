import type { Verdict } from '../../model/finding.ts';
import type { CaseFacts } from '../case-facts.ts';
import { lookupsWithLicence } from './encode.ts';
import { answerCase } from './fact-answers.ts';
import { operations, verdictOrder, type Program } from './program.ts';

/**
 * Makes a function that gives the verdict on each obligation for one case, by obligation id: the same program run
 * on single bits. For callers that try many cases one after the other and need no reasons.
 */
export function oneByOne(program: Program): (facts: CaseFacts) => Map<string, Verdict> {
  const { rules, answers, steps, slots } = program;
  const lookupIn = lookupsWithLicence(rules);
  const bits = new Uint32Array(slots.all);
  bits[slots.tests + slots.verdicts + 1] = 1;
  const obligations = [...program.verdicts].map(([id, planes]) => ({
    id,
    verdicts: planes.map((plane) => slots.tests + plane),
  }));
  return (facts) => {
    bits.fill(0, 0, slots.tests);
    answerCase(answers, lookupIn(facts), bits, 1, 0, 1);
    for (let at = 0; at < steps.length; at += 4) {
      const op = steps[at];
      const a = bits[steps[at + 2]!]!;
      const b = bits[steps[at + 3]!]!;
      bits[steps[at + 1]!] = op === operations.and ? a & b : op === operations.or ? a | b : a & ~b;
    }
    const found = new Map<string, Verdict>();
    for (const { id, verdicts } of obligations) {
      let which = 0;
      while (bits[verdicts[which]!] === 0) which++;
      found.set(id, verdictOrder[which]!);
    }
    return found;
  };
}
