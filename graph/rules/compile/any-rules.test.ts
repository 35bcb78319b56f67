import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { anyDay, anyFacts, anyHistory } from '../test-random-rules.ts';
import { testRules } from '../test-rulebase.ts';
import { oneByOne } from './one-case.ts';
import { compileRules } from './program.ts';
import { bulkVerdicts } from './run.ts';

it('for any rules, history, days and cases, the compiled verdicts are those of assess', () => {
  const someFacts = fc.array(anyFacts({ partly: true }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(
      anyHistory({ rebuttable: true }),
      someFacts,
      anyDay,
      anyDay,
      (given, inputs, asOf, knownOn) => {
        const { rules, read } = testRules(given);
        const cases = inputs.map(read);
        const program = compileRules(rules, { asOf, knownOn });
        const bulk = bulkVerdicts(program, cases);
        const one = oneByOne(program);
        for (const [at, facts] of cases.entries()) {
          const [finding] = assess(rules, facts, { asOf, knownOn });
          expect(bulk.verdictOf(at, 'duty')).toBe(finding!.verdict);
          expect(one(facts).get('duty')).toBe(finding!.verdict);
        }
      },
    ),
    { numRuns: 500 },
  );
});
