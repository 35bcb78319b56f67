import fc from 'fast-check';
import type { Fact, FactValue } from '../../model/fact.ts';
import type { CaseFacts } from '../case-facts.ts';
import { boundOf } from '../fact-test.ts';
import type { Rules } from '../prepare.ts';
import { representativesOf } from '../representatives.ts';

/**
 * Random cases for tests: any mixture of known and unknown facts, with values on both sides of every test,
 * ranges of numbers, dates known to the month or year, sets known in part, and named licences.
 */
export function anyCase(rules: Rules): fc.Arbitrary<CaseFacts> {
  const facts = [...new Set(['licence_id', ...rules.obligations.flatMap((rule) => rule.facts)])];
  const values = facts
    .filter((id) => rules.facts.has(id))
    .map((id) =>
      fc.tuple(fc.constant(id), fc.option(anyValue(rules.facts.get(id)!, rules), { nil: undefined })),
    );
  return fc.tuple(...values).map(caseOf);
}

/** A case of stated facts; `undefined` is left out. */
function caseOf(values: Iterable<readonly [string, FactValue | undefined]>): CaseFacts {
  const known = [...values].filter((entry): entry is [string, FactValue] => entry[1] !== undefined);
  return new Map(known.map(([id, value]) => [id, { value, origin: 'stated' }]));
}

function anyValue(fact: Fact, rules: Rules): fc.Arbitrary<FactValue> {
  const worthTrying = representativesOf(fact, rules.tests.get(fact.id) ?? []);
  switch (fact.type.kind) {
    case 'number':
      return anyNumber(figuresOf(rules));
    case 'date':
      return fc
        .tuple(fc.constantFrom(...(worthTrying as string[]), '2030-01-31'), fc.constantFrom(4, 7, 10))
        .map(([day, length]) => day.slice(0, length));
    case 'set':
      return anySet(fact.type.choices.map((choice) => choice.value));
    case 'text':
      return fc.constantFrom(...rules.licences.keys(), 'a licence nobody recorded');
    default:
      return fc.constantFrom(...worthTrying);
  }
}

function anySet(words: string[]): fc.Arbitrary<FactValue> {
  const known = fc.array(fc.constantFrom('in', 'out', 'open'), {
    minLength: words.length,
    maxLength: words.length,
  });
  const partial = known.map((places) => {
    const those = (place: string) => words.filter((_, at) => places[at] === place);
    return { includes: those('in'), excludes: those('out') };
  });
  return fc.oneof({ weight: 3, arbitrary: fc.subarray(words) }, partial);
}

/** Every figure in the rules, also times and divided by the factors in them, each with its neighbours. */
function figuresOf(rules: Rules): number[] {
  const bounds = [...rules.tests.values()].flat().map(boundOf);
  const plain = bounds.filter((bound) => typeof bound === 'number');
  const factors = bounds.flatMap((bound) =>
    typeof bound === 'object' ? [bound.times, 1 / bound.times] : [],
  );
  const figures = [0, 1, ...plain].flatMap((figure) => [figure, ...factors.map((factor) => figure * factor)]);
  return figures.flatMap((figure) => [figure * (1 - 1e-6), figure, figure * (1 + 1e-6)]);
}

function anyNumber(figures: readonly number[]): fc.Arbitrary<FactValue> {
  const figure = fc.constantFrom(...figures);
  const low = fc.constantFrom('above', 'at-least');
  const high = fc.constantFrom('below', 'at-most');
  const within = fc
    .tuple(figure, figure, low, high)
    .filter(([a, b]) => a !== b)
    .map(([a, b, above, below]) => ({ [above]: Math.min(a, b), [below]: Math.max(a, b) }));
  const oneSided = fc
    .tuple(fc.oneof(low, high), figure)
    .filter(([side, bound]) => side !== 'below' || bound > 0)
    .map(([side, bound]) => ({ [side]: bound }));
  return fc.oneof({ weight: 3, arbitrary: figure }, within, oneSided);
}
