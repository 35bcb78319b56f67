import type { Condition } from '../../model/condition.ts';
import type { FactValue } from '../../model/fact.ts';
import { evaluate, evaluation } from '../evaluate.ts';
import { boundOf, type FactLookup } from '../fact-test.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import type { Rules } from '../prepare.ts';
import { representativesOf } from '../representatives.ts';
import { bandsOf } from './bands.ts';
import { figuresLinkedTo } from './links.ts';
import { movableFact, type MovableFact } from './moves.ts';
import { ownConditions } from './own-conditions.ts';

/** A value to try of a fact. Values of one `sign` are the same to every rule. */
export type Option = { value: FactValue; sign: string };

/** The values of a fact that the rules can tell apart. */
export type Choices = {
  /** One value of each class, the most usual first; of figures the bands, ascending. */
  options: readonly Option[];
  /** The class that a case is in. A case that does not say enough is in a class of its own. */
  signOf(lookup: FactLookup): string;
  /** Every value that may be tried, by class. */
  all: ReadonlyMap<string, readonly FactValue[]>;
};

const made = new WeakMap<Rules, Map<string, Choices>>();

/** The choices of a fact that may be moved. Throws a `RangeError` where it may not. */
export function choicesOf(rules: Rules, id: string): Choices {
  const known = made.get(rules) ?? new Map<string, Choices>();
  made.set(rules, known);
  const choices = known.get(id) ?? makeChoices(rules, movableFact(rules, id));
  known.set(id, choices);
  return choices;
}

function makeChoices(rules: Rules, fact: MovableFact): Choices {
  const own = new Set([fact.id, ...(fact.move.replaces ?? [])]);
  const conditions = [...ownConditions(rules, own), ...linkedTests(rules, fact)];
  const signOf = (lookup: FactLookup) => {
    const within = evaluation(rules, (id) => (own.has(id) ? lookup(id) : undefined));
    return conditions.map((condition) => String(evaluate(condition, within))[0]).join('');
  };
  const signOfValue = (value: FactValue) => {
    const known = withImpliedFacts(new Map([[fact.id, { value, origin: 'stated' }]]), rules);
    return signOf((id) => known.get(id)?.value);
  };
  const values = valuesOf(rules, fact, conditions, signOfValue);
  const all = Map.groupBy(values, signOfValue);
  return { options: [...all].map(([sign, [value]]) => ({ value: value!, sign })), signOf, all };
}

function valuesOf(
  rules: Rules,
  fact: MovableFact,
  conditions: readonly Condition[],
  signOf: (value: FactValue) => string,
): FactValue[] {
  const { type, move } = fact;
  if (type.kind === 'number') {
    const tests = [...(rules.tests.get(fact.id) ?? []), ...conditions];
    const bounds = tests.flatMap((test) => ('fact' in test ? (boundOf(test) ?? []) : []));
    return bandsOf(
      bounds.filter((bound) => typeof bound === 'number'),
      type.min,
      signOf,
    );
  }
  return move.values ?? representativesOf(fact, []);
}

/**
 * The tests on figures that this one bounds or carries along, as tests on this one: where it lies on one side of such
 * a threshold, so may the other.
 */
function linkedTests(rules: Rules, fact: MovableFact): Condition[] {
  const others = [...figuresLinkedTo(rules, fact.id)].filter((id) => id !== fact.id);
  return others.flatMap((id) => rules.tests.get(id) ?? []).map((test) => ({ ...test, fact: fact.id }));
}
