import type { FactTest } from '../../../graph/model/condition.ts';
import type { FactValue } from '../../../graph/model/fact.ts';
import type { CaseFacts } from '../../../graph/rules/case-facts.ts';
import { boundOf, factsRead, shareOf } from '../../../graph/rules/fact-test.ts';
import type { Rules } from '../../../graph/rules/prepare.ts';

/**
 * The facts of a case in the form both other engines are given, made before the clock starts:
 * days as numbers, a fact times a factor as a fact of its own, and whether a fact that can override is stated.
 */
export function givenFacts(facts: CaseFacts, rules: Rules): Record<string, FactValue> {
  const given: Record<string, FactValue> = {};
  for (const id of rules.facts.keys()) given[statedKey(id)] = facts.has(id);
  for (const [id, { value }] of facts)
    given[keyOf(id)] = rules.facts.get(id)?.type.kind === 'date' ? dayNumber(String(value)) : value;
  for (const test of [...rules.tests.values()].flat()) {
    const bound = boundOf(test);
    const other = typeof bound === 'object' ? facts.get(bound.fact)?.value : undefined;
    if (typeof bound === 'object' && typeof other === 'number')
      given[timesKey(bound)] = shareOf(other, bound.times);
  }
  return given;
}

/** A fact id as a name both engines take. */
export function keyOf(fact: string): string {
  return fact.replaceAll(/[^A-Za-z0-9_]/g, '_');
}

/** The name of "this fact is stated". */
function statedKey(fact: string): string {
  return `${keyOf(fact)}__stated`;
}

/** The names that say that every fact of a test is stated. */
export function statedKeys(test: FactTest): string[] {
  return factsRead(test).map(statedKey);
}

/** The name of a fact times a factor. */
export function timesKey({ fact, times }: { fact: string; times: number }): string {
  return `${keyOf(fact)}__times_${keyOf(String(times))}`;
}

/** Days since 1970 of a full ISO day; engines without dates compare it as a number. */
export function dayNumber(day: string): number {
  if (day.length !== 10) throw new Error(`${day} is no full day: the other engines know no partial dates`);
  return Date.parse(day) / 86_400_000;
}
