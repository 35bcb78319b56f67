import type { FactTest } from '../model/condition.ts';
import type { FactType, FactValue, FactValues } from '../model/fact.ts';
import type { Seeds } from '../model/seed-file.ts';
import { boundOf, dayBoundOf, factsRead } from '../rules/fact-test.ts';
import { bandOf, spanOf } from './bands.ts';
import { conditionsIn } from './conditions.ts';

type Rules = Pick<Seeds, 'definitions' | 'obligations' | 'exemptions' | 'instruments' | 'implications'>;

/** Keeps of facts what the rules can tell apart, and leaves out the rest. */
export type Discern = (facts: FactValues) => FactValues;

/** The word for every text that no rule compares with, such as the name of a licence of which only the terms are read. */
export const anyOther = 'other';

/**
 * How finely the rules read facts, whatever else a case says: a figure or a day as the span between the thresholds
 * around it, a set by the words that some test names, a text by its name only where some test asks for that name.
 * Every test then answers as it does on the facts themselves. A fact that no rule reads is left out.
 */
export function discernment({ facts: declared, ...rules }: Rules & Pick<Seeds, 'facts'>): Discern {
  const tests = testsOf(rules);
  const kinds = new Map(declared.map(({ id, type }) => [id, type.kind]));
  return (facts) =>
    Object.fromEntries(
      Object.entries(facts).flatMap(([fact, value]) => {
        const asked = tests.get(fact);
        const kept = asked && discerned(value, kinds.get(fact)!, asked);
        return kept === undefined ? [] : [[fact, kept] as const];
      }),
    );
}

/** What is asked of each fact, also where another fact takes its value over or takes it for a bound. */
function testsOf({ implications, ...rules }: Rules): Map<string, FactTest[]> {
  const records = [...Object.values(rules).flat(), ...implications];
  const tests = records
    .flatMap(conditionsIn)
    .flatMap(({ condition }) => ('fact' in condition ? [condition] : []));
  const asked = Map.groupBy(
    tests.flatMap((test) => factsRead(test).map((fact) => ({ fact, test }))),
    ({ fact }) => fact,
  );
  const all = new Map([...asked].map(([fact, list]) => [fact, new Set(list.map(({ test }) => test))]));
  // A figure that bounds another is read by the tests on the other; chains of such are short.
  for (let before = -1; before !== sizeOf(all);) {
    before = sizeOf(all);
    for (const { says } of implications) {
      const source =
        'at-most' in says ? says['at-most'].fact : 'at-least' in says ? says['at-least'].fact : undefined;
      if (source === undefined) continue;
      all.set(source, new Set([...(all.get(source) ?? []), ...(all.get(says.fact) ?? [])]));
    }
  }
  return new Map([...all].map(([fact, list]) => [fact, [...list]]));
}

function sizeOf(sets: ReadonlyMap<string, ReadonlySet<unknown>>): number {
  return [...sets.values()].reduce((sum, { size }) => sum + size, 0);
}

function discerned(
  value: FactValue,
  kind: FactType['kind'],
  tests: readonly FactTest[],
): FactValue | undefined {
  if (typeof value === 'number') {
    const bounds = tests.map(boundOf);
    // Next to a figure of the case itself every value can matter.
    if (bounds.some((bound) => typeof bound === 'object')) return value;
    return bandOf(value, ascending(bounds.filter((bound) => typeof bound === 'number')));
  }
  if (kind === 'date')
    return spanOf(String(value), ascending(tests.flatMap((test) => dayBoundOf(test) ?? [])));
  const words = new Set(tests.flatMap(wordsOf));
  if (Array.isArray(value)) return value.filter((word) => words.has(word));
  return kind === 'text' && !words.has(String(value)) ? anyOther : value;
}

function wordsOf(test: FactTest): (string | boolean)[] {
  if ('is' in test) return [test.is];
  if ('one-of' in test) return test['one-of'];
  if ('includes' in test) return [test.includes];
  return 'includes-any' in test ? test['includes-any'] : [];
}

function ascending<T extends number | string>(bounds: readonly T[]): T[] {
  return [...new Set(bounds)].sort((a, b) => (a < b ? -1 : 1));
}
