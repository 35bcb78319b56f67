import type { Fact, FactValue } from '../../graph/model/fact.ts';
import type { CaseFacts } from '../../graph/rules/case-facts.ts';
import { boundOf, factsRead } from '../../graph/rules/fact-test.ts';
import { askedOutright } from '../../graph/rules/deciding/variables.ts';
import { conditionsOf, reachedFrom } from '../../graph/rules/parts.ts';
import { conditionsRead, type Rules } from '../../graph/rules/prepare.ts';
import { representativesOf } from '../../graph/rules/representatives.ts';

/** Numbers from 0 to 1, the same sequence for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The facts the rules read, each with values on both sides of every test made on it. */
export function valuesToTry(rules: Rules): ReadonlyMap<string, FactValue[]> {
  const read = [...new Set(rules.obligations.flatMap(({ facts }) => facts))].sort();
  return new Map(read.map((id) => [id, valuesOf(rules.facts.get(id)!, rules)]));
}

function valuesOf(fact: Fact, rules: Rules): FactValue[] {
  if (fact.type.kind !== 'number') return representativesOf(fact, rules.tests.get(fact.id) ?? []);
  const figures = [...rules.tests.values()]
    .flat()
    .map(boundOf)
    .filter((bound) => typeof bound === 'number');
  return [...new Set([0, ...figures.flatMap((figure) => [figure * 0.999, figure, figure * 1.001])])];
}

/**
 * Random cases that decide every verdict: each fact is known, except that a legal test which only overrides a
 * presumption is left unstated half the time. Three cases in four have the facts that most duties start from.
 */
export function knownCases(rules: Rules, count: number, seed = 1): CaseFacts[] {
  const random = randomNumbers(seed);
  const values = valuesToTry(rules);
  const overriding = onlyOverriding(rules);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, () => {
    const stated = [...values]
      .filter(([id]) => !(overriding.has(id) && random() < 0.5))
      .map(([id, list]) => [id, pick(list)] as const);
    const facts = new Map<string, FactValue>([...stated, ...(random() < 0.75 ? usualFacts : [])]);
    return new Map([...facts].map(([id, value]) => [id, { value, origin: 'stated' as const }]));
  });
}

/** A general-purpose model of its provider on the Union market, so that most of what follows matters. */
export const usualFacts: readonly [string, FactValue][] = [
  ['artifact', 'model'],
  ['role', ['model-provider']],
  ['placed_on_eu_market', true],
  ['sole_purpose_scientific_research', false],
  ['upstream_excluded_eu', false],
  ['exceptional_generality', true],
  ['narrow_task_only', false],
  ['pre_market_activity', false],
];

/** Facts read by nothing but the legal test of rebuttable conditions. */
function onlyOverriding(rules: Rules): ReadonlySet<string> {
  const reached = reachedFrom(rules.obligations.flatMap(conditionsRead), (id) =>
    conditionsOf(rules.definitions.get(id)!),
  );
  const outright = askedOutright(reached);
  const read = reached.flatMap((condition) => ('fact' in condition ? factsRead(condition) : []));
  return new Set(read.filter((fact) => !outright.has(fact)));
}
