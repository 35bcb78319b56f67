import { dayBefore } from '../model/calendar.ts';
import type { FactTest } from '../model/condition.ts';
import type { Fact, FactValue } from '../model/fact.ts';
import { boundOf, dayBoundOf } from './fact-test.ts';

/**
 * Values of a fact worth trying: at least one on every side of every test made on it, so that whatever the tests can
 * tell apart is tried. Of sets only the empty one, those of one word and the full one; bounds that are taken from
 * another fact have no side of their own.
 */
export function representativesOf(fact: Fact, tests: readonly FactTest[]): FactValue[] {
  switch (fact.type.kind) {
    case 'boolean':
      return [true, false];
    case 'one-of':
      return fact.type.choices.map((choice) => choice.value);
    case 'set': {
      const words = fact.type.choices.map((choice) => choice.value);
      return [[], ...words.map((word) => [word]), words.toSorted()];
    }
    case 'number':
      return numbersAround(tests.map(boundOf), fact.type.min ?? -Infinity);
    case 'date':
      return [
        ...new Set(tests.flatMap((test) => dayBoundOf(test) ?? []).flatMap((day) => [dayBefore(day), day])),
      ];
    case 'text':
      return ['', ...new Set(tests.flatMap(wordsIn))];
  }
}

/** Every bound, a figure between each two that are neighbours, and one beyond each end that is not less than allowed. */
function numbersAround(bounds: readonly unknown[], least: number): number[] {
  const figures = bounds.filter((bound) => typeof bound === 'number');
  const sorted = [...new Set(figures)].toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const between = sorted.slice(1).map((figure, at) => sorted[at]! + (figure - sorted[at]!) / 2);
  const beyond = (figure: number) => Math.max(Math.abs(figure) / 2, 1);
  const lowest = Math.max(least, first - beyond(first));
  const all = [lowest, ...sorted, ...between, last + beyond(last)];
  return [...new Set(all)].filter((figure) => figure >= least);
}

/** The words a text is compared with; the empty text stands for any other. */
function wordsIn(test: FactTest): string[] {
  const words = 'is' in test ? [test.is] : 'one-of' in test ? test['one-of'] : [];
  return words.filter((word) => typeof word === 'string');
}
