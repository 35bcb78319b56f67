import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSeeds, readSeedTexts } from '../../seed/read.ts';
import { seedsOf } from '../../seed/records.ts';
import { ruleRecords } from '../../seed/rulebase.ts';
import { assess } from '../assess.ts';
import { evaluation } from '../evaluate.ts';
import { factsRead } from '../fact-test.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import { prepareRules, type Rules } from '../prepare.ts';
import { stagesOf, verdictOf } from '../verdict.ts';
import { encodeColumns, type FactColumn } from './columns.ts';
import { encodeCases } from './encode.ts';
import { oneByOne } from './one-case.ts';
import { compileRules } from './program.ts';
import { bulkVerdicts } from './run.ts';
import { anyCase } from './test-cases.ts';

describe('bulk verdicts on the seeded law', () => {
  let rules: Rules;
  beforeAll(async () => {
    const texts = await readSeedTexts('seeds');
    rules = prepareRules(ruleRecords(seedsOf(readSeeds(texts))));
  });

  const days = () => {
    const states = rules.obligations.flatMap(({ record, instrument }) => [
      ...record.timeline,
      ...instrument.timeline,
    ]);
    const turns = states.flatMap((state) => [state.from, state.known, state.until ?? state.from]);
    const eve = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    return fc.constantFrom(...new Set(turns.flatMap((day) => [eve(day), day])), '2026-11-20', '2035-01-01');
  };
  const readings = () =>
    fc
      .tuple(
        ...[...rules.definitions.values()].map((definition) =>
          'readings' in definition
            ? fc.constantFrom(...definition.readings.map((reading) => [definition.id, reading.id] as const))
            : fc.constant(null),
        ),
      )
      .map((taken) => new Map(taken.filter((choice) => choice !== null)));

  it('equal the verdict of every case, day and reading, known or unknown', () => {
    const cases = fc.array(anyCase(rules), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(cases, days(), days(), readings(), (list, asOf, knownOn, taken) => {
        const bulk = bulkVerdicts(compileRules(rules, { asOf, knownOn }, taken), list);
        for (const [at, facts] of list.entries()) {
          const known = withImpliedFacts(facts, rules);
          const within = evaluation(rules, (fact) => known.get(fact)?.value, taken);
          for (const obligation of rules.obligations)
            expect([obligation.record.id, bulk.verdictOf(at, obligation.record.id)]).toEqual([
              obligation.record.id,
              verdictOf(stagesOf(obligation, { asOf, knownOn }, within)),
            ]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('equal what assess answers', () => {
    const question = { asOf: '2026-11-20', knownOn: '2026-11-20' };
    const program = compileRules(rules, question);
    const one = oneByOne(program);
    fc.assert(
      fc.property(anyCase(rules), (facts) => {
        const answers = assess(rules, facts, question).map((finding) => [
          finding.obligation,
          finding.verdict,
        ]);
        const bulk = bulkVerdicts(program, [facts]);
        expect(program.obligations.map((id) => [id, bulk.verdictOf(0, id)])).toEqual(answers);
        expect([...one(facts)]).toEqual(answers);
      }),
      { numRuns: 40 },
    );
  });

  it('answer more cases than one block holds', () => {
    const question = { asOf: '2026-11-20', knownOn: '2026-11-20' };
    const program = compileRules(rules, question);
    const few = fc.sample(anyCase(rules), { numRuns: 37, seed: 1 });
    const many = Array.from({ length: 40_000 }, (_, at) => few[at % few.length]!);
    const [once, bulk] = [bulkVerdicts(program, few), bulkVerdicts(program, many)];
    for (const obligation of program.obligations)
      for (const at of [0, 31, 32, 16_383, 16_384, 39_999])
        expect(bulk.verdictOf(at, obligation)).toBe(once.verdictOf(at % few.length, obligation));
  });

  it('make the same of columns of facts', () => {
    const program = compileRules(rules, { asOf: '2026-11-20', knownOn: '2026-11-20' });
    const read = [...new Set(program.tests.flatMap(factsRead))];
    const lists = fc.array(anyCase(rules), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 60 }), (some, times) => {
        // Columns do not add what facts say of others.
        const distinct = some.map((facts) => withImpliedFacts(facts, rules));
        const cases = Array.from({ length: times }, () => distinct).flat();
        const column = (fact: string): FactColumn => {
          const held = cases.map((facts) => facts.get(fact)?.value);
          const values = [...new Set(held)];
          return { values, codes: Uint32Array.from(held, (value) => values.indexOf(value)) };
        };
        const columns = new Map(read.map((fact) => [fact, column(fact)]));
        const { length: count } = cases;
        expect(encodeColumns(program, { count, columns })).toEqual(encodeCases(program, cases));
      }),
      { numRuns: 30 },
    );
  });
});
