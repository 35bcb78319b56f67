import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Condition } from '../../model/condition.ts';
import type { RuleRecords } from '../../model/rulebase.ts';
import { readSeeds, readSeedTexts } from '../../seed/read.ts';
import { seedsOf } from '../../seed/records.ts';
import { ruleRecords } from '../../seed/rulebase.ts';
import { factsRead } from '../fact-test.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import { prepareRules, type Rules } from '../prepare.ts';
import { blastRadius } from './blast-radius.ts';
import type { FactColumn, FactColumns } from './columns.ts';
import { compileRules } from './program.ts';
import { bulkVerdicts } from './run.ts';
import { anyCase } from './test-cases.ts';

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };

describe('the blast radius of a change of the law', () => {
  let records: RuleRecords;
  let before: Rules;
  beforeAll(async () => {
    records = ruleRecords(seedsOf(readSeeds(await readSeedTexts('seeds'))));
    before = prepareRules(records);
  });

  /** The law with one record changed. */
  const changed = <K extends 'definitions' | 'obligations' | 'exemptions'>(
    kind: K,
    id: string,
    change: (record: RuleRecords[K][number]) => RuleRecords[K][number],
  ) =>
    prepareRules({
      ...records,
      [kind]: (records[kind] as RuleRecords[K][number][]).map((record) =>
        record.id === id ? change(record) : record,
      ),
    });
  const columnsOf = (cases: Parameters<typeof bulkVerdicts>[1]): FactColumns => {
    const known = cases.map((facts) => withImpliedFacts(facts, before));
    const read = [...new Set(compileRules(before, days).tests.flatMap(factsRead))];
    const column = (fact: string): FactColumn => {
      const held = known.map((facts) => facts.get(fact)?.value);
      const values = [...new Set(held)];
      return { values, codes: Uint32Array.from(held, (value) => values.indexOf(value)) };
    };
    return { count: cases.length, columns: new Map(read.map((fact) => [fact, column(fact)])) };
  };
  /** Every verdict that differs, by judging everything twice. */
  const everyFlip = (after: Rules, cases: Parameters<typeof bulkVerdicts>[1]) => {
    const [was, is] = [before, after].map((rules) => bulkVerdicts(compileRules(rules, days), cases));
    const shared = after.obligations.filter(({ record }) =>
      before.obligations.some((one) => one.record.id === record.id),
    );
    return shared.flatMap(({ record: { id } }) =>
      cases.flatMap((_, at) => {
        const [from, to] = [was!.verdictOf(at, id), is!.verdictOf(at, id)];
        return from === to ? [] : [`${id} ${at} ${from} ${to}`];
      }),
    );
  };
  const told = ({ flips }: ReturnType<typeof blastRadius>) =>
    flips.flatMap(({ obligation, from, to, cases }) =>
      [...cases].map((at) => `${obligation} ${at} ${from} ${to}`),
    );

  it('is every verdict that judging all again finds to differ', () => {
    const kinds = ['definitions', 'obligations', 'exemptions'] as const;
    const rulesOf = kinds.flatMap((kind) => records[kind].map((record) => ({ kind, record })));
    const withFigures = rulesOf.filter(({ record }) => /1e\+2[0-9]/.test(JSON.stringify(record)));
    const anyRule = fc.oneof(fc.constantFrom(...rulesOf), fc.constantFrom(...withFigures));
    const anyHow = fc.constantFrom('turned', 'always', 'shifted', 'reworded', 'later');
    const met = new Map<string, number>();
    fc.assert(
      fc.property(
        anyRule,
        anyHow,
        fc.array(anyCase(before), { minLength: 1, maxLength: 70 }),
        ({ kind, record: { id } }, how, cases) => {
          const after = changed(kind, id, (record) => altered(record as never, how) as never);
          const found = told(blastRadius(before, after, days, columnsOf(cases)));
          const expected = everyFlip(after, cases);
          expect(found.toSorted()).toEqual(expected.toSorted());
          if (expected.length > 0) met.set(how, (met.get(how) ?? 0) + 1);
        },
      ),
      { numRuns: 120, seed: 8, endOnFailure: true },
    );
    for (const how of ['turned', 'always', 'shifted', 'later'])
      expect([how, (met.get(how) ?? 0) > 2]).toEqual([how, true]);
    expect(met.has('reworded')).toBe(false);
  });

  it('judges no case again where only words changed, and nothing where nothing did', () => {
    const cases = fc.sample(anyCase(before), { numRuns: 40, seed: 1 });
    const reworded = changed(
      'definitions',
      'gpai-model',
      (record) => altered(record as never, 'reworded') as never,
    );
    expect(blastRadius(before, reworded, days, columnsOf(cases))).toMatchObject({ flips: [], judged: 0 });
    const same = blastRadius(before, prepareRules(records), days, columnsOf(cases));
    expect(same).toEqual({
      flips: [],
      added: [],
      removed: [],
      judged: 0,
      all: 40 * before.obligations.length,
    });
  });

  it('names what one version alone has', () => {
    const fewer = prepareRules({
      ...records,
      obligations: records.obligations.filter(({ id }) => id !== 'EU-AIA-53-1-c'),
    });
    const cases = fc.sample(anyCase(before), { numRuns: 3, seed: 1 });
    expect(blastRadius(before, fewer, days, columnsOf(cases))).toMatchObject({
      added: [],
      removed: ['EU-AIA-53-1-c'],
      flips: [],
    });
    expect(blastRadius(fewer, before, days, columnsOf(cases))).toMatchObject({
      added: ['EU-AIA-53-1-c'],
      removed: [],
    });
  });
});

type Rule = {
  condition?: Condition;
  trigger?: Condition;
  readings?: { condition: Condition }[];
  timeline?: { from: string }[];
  from?: string;
};

/** A rule that asks the opposite, nothing, or more; that says the same in other words; or that starts later. */
function altered(rule: Rule, how: string): Rule {
  const other = (condition: Condition): Condition => {
    if (how === 'turned') return { not: condition };
    if (how === 'always') return { always: true };
    if (how === 'reworded') return { ...condition, note: 'In other words' };
    return JSON.parse(JSON.stringify(condition).replaceAll(/1e\+2[0-9]/g, '3e+24')) as Condition;
  };
  if (how === 'later')
    return rule.timeline
      ? { ...rule, timeline: rule.timeline.map((state) => ({ ...state, from: '2027-01-01' })) }
      : { ...rule, from: '2027-01-01' };
  return {
    ...rule,
    ...(rule.condition && { condition: other(rule.condition) }),
    ...(rule.trigger && { trigger: other(rule.trigger) }),
    ...(rule.readings && {
      readings: rule.readings.map((reading) => ({ ...reading, condition: other(reading.condition) })),
    }),
  };
}
