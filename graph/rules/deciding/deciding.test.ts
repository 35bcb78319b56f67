import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Condition } from '../../model/condition.ts';
import type { FactValue } from '../../model/fact.ts';
import type { Verdict } from '../../model/finding.ts';
import { readSeeds, readSeedTexts } from '../../seed/read.ts';
import { seedsOf } from '../../seed/records.ts';
import { ruleRecords } from '../../seed/rulebase.ts';
import { anyCase } from '../compile/test-cases.ts';
import type { CaseFacts } from '../case-facts.ts';
import { evaluation } from '../evaluate.ts';
import { conditionsOf, reachedFrom } from '../parts.ts';
import { conditionsRead, prepareRules, type PreparedObligation, type Rules } from '../prepare.ts';
import { anyFacts, anyRules, completions, domain } from '../test-random-rules.ts';
import { boolean, number, setOf, testRules, type TestRules } from '../test-rulebase.ts';
import { stagesOf, verdictOf } from '../verdict.ts';
import { decidingFacts } from './deciding.ts';
import { askedOutright } from './variables.ts';
import { VerdictDiagrams } from './verdict-diagrams.ts';

const days = { asOf: '2026-01-01', knownOn: '2026-01-01' };

/** The verdict on the one duty of some rules, and the facts that would decide it, for facts as plain values. */
function asking(given: TestRules) {
  const { rules } = testRules(given);
  const [duty] = rules.obligations;
  const within = (facts: Record<string, FactValue>) => evaluation(rules, (fact) => facts[fact]);
  return {
    verdict: (facts: Record<string, FactValue>) => verdictOf(stagesOf(duty!, days, within(facts))),
    deciding: (facts: Record<string, FactValue>) => decidingFacts(days, within(facts))(duty!),
  };
}

const decided = (verdicts: Iterable<Verdict>) =>
  new Set([...verdicts].filter((verdict) => verdict !== 'undetermined'));

describe('for any small rules and any case', () => {
  it('a fact is named exactly if it turns the verdict in some way to fill the others', () => {
    fc.assert(
      fc.property(anyRules(), anyFacts(), (given, input) => {
        const { verdict, deciding } = asking(given);
        fc.pre(verdict(input) === 'undetermined');
        const left = Object.keys(domain).filter((fact) => !(fact in input) && fact !== 'override');
        const turning = left.filter((fact) => {
          const others = left.filter((other) => other !== fact);
          return [...completions(input, others)].some(
            (filled) => decided(domain[fact]!.map((value) => verdict({ ...filled, [fact]: value }))).size > 1,
          );
        });
        if (turning.length > 0) expect(deciding(input).toSorted()).toEqual(turning.toSorted());
        // No fact turns it, but Kleene's logic sees that only once one of them is stated.
        else
          for (const fact of deciding(input))
            expect(decided(domain[fact]!.map((value) => verdict({ ...input, [fact]: value }))).size).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it('a fact is named with presumptions, too, only if it turns or settles the verdict', () => {
    fc.assert(
      fc.property(anyRules({ rebuttable: true }), anyFacts(), (given, input) => {
        const { verdict, deciding } = asking(given);
        fc.pre(verdict(input) === 'undetermined');
        const left = Object.keys(domain).filter((fact) => !(fact in input) && fact !== 'override');
        for (const fact of deciding(input)) {
          const others = left.filter((other) => other !== fact);
          const stated = domain[fact]!;
          const settles = stated.some((value) => verdict({ ...input, [fact]: value }) !== 'undetermined');
          const overridden = [{}, { override: true }, { override: false }];
          const turns = [...completions(input, others)].some((filled) =>
            overridden.some(
              (more) =>
                decided(stated.map((value) => verdict({ ...more, ...filled, [fact]: value }))).size > 1,
            ),
          );
          expect(settles || turns, fact).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the facts that settle the verdict alone come first', () => {
    fc.assert(
      fc.property(anyRules({ rebuttable: true }), anyFacts(), (given, input) => {
        const { verdict, deciding } = asking(given);
        fc.pre(verdict(input) === 'undetermined');
        const left = Object.keys(domain).filter((fact) => !(fact in input) && fact !== 'override');
        const settles = deciding(input).map((fact) =>
          domain[fact]!.some((value) => {
            const others = left.filter((other) => other !== fact);
            const stated = [...completions({ ...input, [fact]: value }, others)].map(verdict);
            return new Set(stated).size === 1;
          }),
        );
        expect(settles).toEqual(settles.toSorted((a, b) => Number(b) - Number(a)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the facts that would decide', () => {
  const is = (fact: string): Condition => ({ fact, is: true });

  it('are found however deep they lie', () => {
    const names = Array.from({ length: 60 }, (_, at) => `f${at}`);
    const facts = Object.fromEntries(names.map((name) => [name, boolean]));
    const trigger: Condition = {
      all: names.map((name, at) => ({ any: [is(name), { not: is(names[(at + 7) % 60]!) }] })),
    };
    expect(asking({ facts, trigger }).deciding({}).toSorted()).toEqual(names.toSorted());
  });
  it('are the two figures of a share while both are unknown, and the other once one is known', () => {
    const facts = { part: number, whole: number };
    const trigger: Condition = { fact: 'part', above: { fact: 'whole', times: 0.5 } };
    const { deciding } = asking({ facts, trigger });
    expect(deciding({})).toEqual(['part', 'whole']);
    expect(deciding({ part: 5 })).toEqual(['whole']);
    expect(deciding({ whole: 5, part: { above: 1, below: 2 } })).toEqual([]);
    expect(deciding({ whole: 5, part: { above: 1, below: 4 } })).toEqual(['part']);
  });
  it('are asked of a range only where it reaches across a bound, however narrow it is', () => {
    const { deciding, verdict } = asking({ facts: { n: number }, trigger: { fact: 'n', above: 1e25 } });
    expect(deciding({ n: { 'at-least': 1e25, 'at-most': 1.0000000000000002e25 } })).toEqual(['n']);
    expect(verdict({ n: { above: 1e25, 'at-most': 1.0000000000000002e25 } })).toBe('applies');
  });
  it('are asked also where the bound is nothing', () => {
    expect(asking({ facts: { n: number }, trigger: { fact: 'n', above: 0 } }).deciding({})).toEqual(['n']);
  });
  it('are asked where only several words of a set together turn the verdict', () => {
    const includes = (word: string): Condition => ({ fact: 's', includes: word });
    const trigger: Condition = { all: [includes('x'), includes('y'), { not: includes('z') }] };
    const { deciding } = asking({ facts: { s: setOf('x', 'y', 'z') }, trigger });
    expect(deciding({})).toEqual(['s']);
  });
  it('leave a presumption alone that stands', () => {
    const otherwise: Condition = { fact: 'n', above: 1 };
    const trigger: Condition = {
      all: [{ rebuttable: { test: { fact: 'b', is: true }, otherwise } }, is('a')],
    };
    const { deciding } = asking({ facts: { a: boolean, b: boolean, n: number }, trigger });
    expect(deciding({ n: 2 })).toEqual(['a']);
    expect(deciding({ a: true })).toEqual(['n', 'b']);
    expect(deciding({ n: { 'at-most': 5 } })).toEqual(['n', 'a', 'b']);
  });
  it('are those to be stated where every answer gives the same and none is given', () => {
    const trigger: Condition = { any: [is('a'), { not: is('a') }] };
    const { deciding, verdict } = asking({ facts: { a: boolean }, trigger });
    expect(verdict({})).toBe('undetermined');
    expect(deciding({})).toEqual(['a']);
  });
});

/** How many nodes the function of a duty has. */
function sizeOf(made: VerdictDiagrams, duty: PreparedObligation): number {
  const seen = new Set<number>();
  const visit = (node: number): void => {
    if (seen.has(node)) return;
    seen.add(node);
    made.diagrams.childrenOf(node).forEach(visit);
  };
  visit(made.of(duty, days));
  return seen.size;
}

describe('on the seeded law', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = prepareRules(ruleRecords(seedsOf(readSeeds(await readSeedTexts('seeds')))));
  });

  it('every verdict is a small diagram', () => {
    const made = new VerdictDiagrams(rules);
    for (const duty of rules.obligations) expect(sizeOf(made, duty), duty.record.id).toBeLessThan(5000);
  });

  it('no fact is missed that turns a verdict', () => {
    const duties = fc.nat({ max: rules.obligations.length - 1 });
    const coins = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(duties, anyCase(rules), anyCase(rules), coins, (at, one, other, coin) => {
        const duty = rules.obligations[at]!;
        const outright = askedOutright(
          reachedFrom(conditionsRead(duty), (id) => conditionsOf(rules.definitions.get(id)!)),
        );
        const heads = () => coin.next().value as boolean;
        // What would override a presumption is known from the start or not at all.
        const filled = new Map([...other, ...one].filter(([fact]) => outright.has(fact) || heads()));
        const left = new Map([...filled].filter(([fact]) => !outright.has(fact) || heads()));
        const of = (facts: CaseFacts) => evaluation(rules, (fact) => facts.get(fact)?.value);
        const verdict = (facts: CaseFacts) => verdictOf(stagesOf(duty, days, of(facts)));
        fc.pre(verdict(left) === 'undetermined');
        const turning = [...other].filter(
          ([fact, value]) =>
            !left.has(fact) &&
            filled.has(fact) &&
            decided([verdict(filled), verdict(new Map([...filled, [fact, value]]))]).size > 1,
        );
        const named = decidingFacts(days, of(left))(duty);
        expect(named).toEqual(expect.arrayContaining(turning.map(([fact]) => fact)));
      }),
      { numRuns: 500 },
    );
  });
});
