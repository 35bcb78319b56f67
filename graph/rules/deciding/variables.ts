import type { Condition, FactTest } from '../../model/condition.ts';
import type { Truth } from '../../model/finding.ts';
import { evaluate, type Evaluation } from '../evaluate.ts';
import { boundOf, factsRead, testFact } from '../fact-test.ts';
import { conditionsOf, reachedFrom } from '../parts.ts';
import { conditionsRead, type Rules } from '../prepare.ts';
import { representativesOf } from '../representatives.ts';

/**
 * What the rules can tell apart about a case, one variable for each thing that can vary by itself: a fact, a word of a
 * set, a figure against a share of another. Its values are the distinct ways in which its tests can come out.
 */
export type Variable = {
  /** The facts to be asked for where the variable matters. */
  facts: readonly string[];
  tests: readonly FactTest[];
  /** The answers to the tests, value by value. */
  values: readonly (readonly boolean[])[];
  /**
   * For a legal test that only overrides presumptions. Such a variable has one value more, the last, which stands for
   * a test that is not stated.
   */
  overriding?: Overriding;
};

/** The presumptions that a legal test overrides, and which of its facts must stay unknown for them to have their say. */
export type Overriding = { presumptions: Condition[]; unless: string[] };

/** How a test reads a variable: its answer for each value, `undefined` for the value that is not stated. */
export type TestReading = { variable: number; answers: readonly (boolean | undefined)[] };

/** The variables of a rulebase, numbered in the order of reading. */
export class Variables {
  readonly list: Variable[] = [];
  private readonly rules: Rules;
  private readonly numbers = new Map<string, number>();
  private readonly plain = new Map<FactTest, TestReading[]>();
  private readonly overriding = new Map<FactTest, TestReading>();

  constructor(rules: Rules) {
    this.rules = rules;
    const reached = reachedFrom(rules.obligations.flatMap(conditionsRead), (id) =>
      conditionsOf(rules.definitions.get(id)!),
    );
    const outright = askedOutright(reached);
    for (const condition of reached) {
      if ('fact' in condition)
        this.plain.set(
          condition,
          wordByWord(condition).map((test) => this.reading(test, 'plain')),
        );
      if (!('rebuttable' in condition)) continue;
      const { test, otherwise } = condition.rebuttable;
      const variable = this.list[this.numberOf(test, 'overriding')]!;
      const unless = variable.facts.filter((fact) => variable.facts.length === 1 || !outright.has(fact));
      variable.overriding ??= { presumptions: [], unless };
      variable.overriding.presumptions.push(otherwise);
      this.overriding.set(test, this.reading(test, 'overriding'));
    }
  }

  /** How a test that is asked for outright reads its variables: it holds where one of its readings does. */
  readingsOf(test: FactTest): readonly TestReading[] {
    return this.plain.get(test)!;
  }

  /** How a legal test that only overrides a presumption reads its variable. */
  overridingReading(test: FactTest): TestReading {
    return this.overriding.get(test)!;
  }

  private reading(test: FactTest, use: 'plain' | 'overriding'): TestReading {
    const variable = this.numberOf(test, use);
    const { tests, values, overriding } = this.list[variable]!;
    const key = JSON.stringify(bare(test));
    const at = tests.findIndex((own) => JSON.stringify(own) === key);
    return {
      variable,
      answers: [...values.map((answers) => answers[at]!), ...(overriding ? [undefined] : [])],
    };
  }

  private numberOf(test: FactTest, use: 'plain' | 'overriding'): number {
    const key = `${use} ${standsAlone(test) ? JSON.stringify(bare(test)) : test.fact}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.list.push(this.read(test)) - 1;
    this.numbers.set(key, number);
    return number;
  }

  private read(test: FactTest): Variable {
    const facts = factsRead(test);
    if (standsAlone(test)) return { facts, tests: [bare(test)], values: [[true], [false]] };
    const own = distinct(
      this.rules.tests
        .get(test.fact)!
        .filter((other) => !standsAlone(other))
        .map(bare),
    );
    const values = representativesOf(this.rules.facts.get(test.fact)!, own).map((value) =>
      own.map((each) => testFact(each, () => value) === true),
    );
    return { facts, tests: own, values: distinct(values) };
  }
}

/** A test of a set as tests of one word each; any other test as it is. */
function wordByWord(test: FactTest): FactTest[] {
  if (!('includes-any' in test)) return [test];
  return test['includes-any'].map((word) => ({ fact: test.fact, includes: word }));
}

/** The facts that conditions ask for outright, not only to override a presumption. */
export function askedOutright(conditions: readonly Condition[]): ReadonlySet<string> {
  const overriding = new Set(
    conditions.flatMap((condition) => ('rebuttable' in condition ? [condition.rebuttable.test] : [])),
  );
  const tests = conditions.filter((condition) => 'fact' in condition);
  return new Set(tests.filter((test) => !overriding.has(test)).flatMap(factsRead));
}

/**
 * The values that a variable may still have in a case. A presumption that stands is left alone: the test that would
 * override it counts only where it is stated, or where the presumption is open itself.
 */
export function valuesLeft({ tests, values, overriding }: Variable, within: Evaluation): number[] {
  const known = tests.map((test) => testFact(test, within.lookup));
  const left = values.flatMap((answers, value) =>
    known.every((truth, at) => agrees(truth, answers[at]!)) ? [value] : [],
  );
  if (!overriding || !known.includes('unknown')) return left;
  const { presumptions, unless } = overriding;
  if (!presumptions.some((presumption) => evaluate(presumption, within) === 'unknown'))
    return [values.length];
  return unless.some((fact) => typeof within.lookup(fact) !== 'number') ? [...left, values.length] : left;
}

function agrees(known: Truth, answer: boolean): boolean {
  return known === 'unknown' || known === answer;
}

/** Words of a set vary each by itself, and so does a figure beside a share of another. */
function standsAlone(test: FactTest): boolean {
  return 'includes' in test || 'includes-any' in test || typeof boundOf(test) === 'object';
}

function bare({ cite: _cite, note: _note, ...test }: FactTest): FactTest {
  return test;
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
