import { daysOf } from '../model/calendar.ts';
import type { FactTest } from '../model/condition.ts';
import type { Fact, FactValue, NumberRange } from '../model/fact.ts';
import { boundOf, shareOf, type FactLookup } from './fact-test.ts';
import type { Rules } from './prepare.ts';

/**
 * Values of a fact worth trying: at least one on every side of every test made on it, so that whatever the rules
 * can tell apart is tried. For a fact known in part (a range, a month) only values inside what is known.
 */
export function representativesOf(fact: Fact, rules: Rules, lookup: FactLookup): FactValue[] {
  const tests = rules.tests.get(fact.id) ?? [];
  const known = lookup(fact.id);
  switch (fact.type.kind) {
    case 'boolean':
      return [true, false];
    case 'one-of':
      return fact.type.choices.map((choice) => choice.value);
    case 'set':
      return setsWorthTrying(fact.type.choices.map((choice) => choice.value));
    case 'number':
      return numbersWorthTrying(fact, tests, rules, lookup).filter((value) => isWithin(value, known));
    case 'date':
      return datesWorthTrying(tests, known as string | undefined);
    case 'text':
      return [];
  }
}

/** Whether a fact leaves something open: nothing known, a range, or a date without its day. */
export function isOpen(value: FactValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return /^\d{4}(-\d{2})?$/.test(value);
  return typeof value === 'object' && !Array.isArray(value);
}

function setsWorthTrying(values: readonly string[]): string[][] {
  return [[], ...values.map((value) => [value]), [...values].sort()];
}

function numbersWorthTrying(
  fact: Fact,
  tests: readonly FactTest[],
  rules: Rules,
  lookup: FactLookup,
): number[] {
  const bounds = tests.flatMap((test) => {
    const bound = boundOf(test);
    if (typeof bound === 'number') return [bound];
    const other = bound && lookup(bound.fact);
    return typeof other === 'number' ? [shareOf(other, bound!.times)] : [];
  });
  for (const list of rules.tests.values())
    for (const test of list) {
      const bound = boundOf(test);
      const other = lookup(test.fact);
      if (typeof bound === 'object' && bound.fact === fact.id && typeof other === 'number')
        bounds.push(other / bound.times);
    }
  const least = fact.type.kind === 'number' ? (fact.type.min ?? -Infinity) : -Infinity;
  const around = bounds.flatMap((bound) => [bound * (1 - 1e-6), bound, bound * (1 + 1e-6)]);
  return [...new Set([Math.max(least, 0), ...around])].filter((value) => value >= least);
}

function isWithin(value: number, known: FactValue | undefined): boolean {
  if (typeof known !== 'object' || Array.isArray(known)) return true;
  const range: NumberRange = known;
  return (
    (range.above === undefined || value > range.above) &&
    (range['at-least'] === undefined || value >= range['at-least']) &&
    (range.below === undefined || value < range.below) &&
    (range['at-most'] === undefined || value <= range['at-most'])
  );
}

function datesWorthTrying(tests: readonly FactTest[], known: string | undefined): string[] {
  const days = tests.flatMap((test) => {
    const bound = 'before' in test ? test.before : 'from-day' in test ? test['from-day'] : undefined;
    if (bound === undefined) return [];
    const day = daysOf(bound).first;
    return [dayBefore(day), day];
  });
  if (known === undefined) return [...new Set(days)];
  const { first, last } = daysOf(known);
  return [...new Set([first, ...days.filter((day) => day >= first && day <= last), last])];
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
