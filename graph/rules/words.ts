import type { Bound, FactTest } from '../model/condition.ts';
import type { Fact, FactValue, NumberRange } from '../model/fact.ts';
import { isPartialSet } from '../model/partial-values.ts';

type Facts = ReadonlyMap<string, Fact>;

/** A fact test as a line a person reads: "Training compute is above 10²³ FLOP". */
export function wordsOfTest(test: FactTest, facts: Facts): string {
  const fact = facts.get(test.fact);
  const label = fact?.label ?? test.fact;
  const choice = (value: string | boolean) => wordsOfChoice(fact, value);
  if ('is' in test) {
    if (test.is === true) return label;
    return test.is === false ? `Not: ${lowerFirst(label)}` : `${label}: ${choice(test.is)}`;
  }
  if ('one-of' in test) return `${label}: ${listWords(test['one-of'].map(choice), 'or')}`;
  if ('includes' in test) return `${label}: ${choice(test.includes)}`;
  if ('includes-any' in test) return `${label}: ${listWords(test['includes-any'].map(choice), 'or')}`;
  if ('before' in test) return `${label} before ${wordsOfDate(test.before)}`;
  if ('from-day' in test) return `${label} on or after ${wordsOfDate(test['from-day'])}`;
  if ('above' in test) return `${label} above ${wordsOfBound(test.above, fact, facts)}`;
  if ('at-least' in test) return `${label} at least ${wordsOfBound(test['at-least'], fact, facts)}`;
  if ('below' in test) return `${label} below ${wordsOfBound(test.below, fact, facts)}`;
  return `${label} at most ${wordsOfBound(test['at-most'], fact, facts)}`;
}

/** A value of a fact in words: labels of choices, figures with their unit, dates written out. */
export function wordsOfValue(fact: Fact | undefined, value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return wordsOfNumber(value, unitOf(fact));
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none';
    return value.map((item) => wordsOfChoice(fact, item)).join(', ');
  }
  if (isPartialSet(value)) {
    const words = (list: readonly string[] | undefined, lead: string) =>
      list && list.length > 0 ? [`${lead} ${list.map((item) => wordsOfChoice(fact, item)).join(', ')}`] : [];
    return [...words(value.includes, 'at least'), ...words(value.excludes, 'not')].join('; ');
  }
  if (typeof value === 'object') return wordsOfRange(value, unitOf(fact));
  return fact?.type.kind === 'date' ? wordsOfDate(value) : wordsOfChoice(fact, value);
}

const superscripts: Record<string, string> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** A figure with its unit: powers of ten from a million on, as in `3 × 10²⁴ FLOP`. */
export function wordsOfNumber(value: number, unit: string): string {
  const suffix = unit ? ` ${unit}` : '';
  if (Math.abs(value) < 1e6) return `${value.toLocaleString('en-GB', { maximumFractionDigits: 4 })}${suffix}`;
  const [mantissa, exponent] = Number(value.toPrecision(4)).toExponential().split('e+') as [string, string];
  const power = `10${[...exponent].map((digit) => superscripts[digit]).join('')}`;
  return `${mantissa === '1' ? power : `${mantissa} × ${power}`}${suffix}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO date as `2 Aug 2025`, `Aug 2025` or `2025`; a span as `until 1 Aug 2025` or `from 2024 to Aug 2025`. */
export function wordsOfDate(date: string): string {
  const [from, until] = date.split('/') as [string, string?];
  if (until !== undefined) {
    if (from === '..') return `until ${wordsOfDate(until)}`;
    return until === '..'
      ? `from ${wordsOfDate(from)} on`
      : `from ${wordsOfDate(from)} to ${wordsOfDate(until)}`;
  }
  const [year, month, day] = date.split('-');
  if (!month) return year!;
  const name = months[Number(month) - 1];
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** Items joined as in a sentence: `a, b or c`. */
export function listWords(items: readonly string[], joint: 'and' | 'or'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

/** A label in the middle of a sentence: its first letter lowered unless the word is a name or an abbreviation. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) && !/^(Commission|Union|Cypher|Art)\b/.test(text)
    ? text[0]!.toLowerCase() + text.slice(1)
    : text;
}

function wordsOfRange(range: NumberRange, unit: string): string {
  const parts = [
    range.above !== undefined && `above ${wordsOfNumber(range.above, '')}`,
    range['at-least'] !== undefined && `at least ${wordsOfNumber(range['at-least'], '')}`,
    range.below !== undefined && `below ${wordsOfNumber(range.below, '')}`,
    range['at-most'] !== undefined && `at most ${wordsOfNumber(range['at-most'], '')}`,
  ].filter((part) => part !== false);
  return `${listWords(parts, 'and')} ${unit}`.trim();
}

function wordsOfBound(bound: Bound, fact: Fact | undefined, facts: Facts): string {
  if (typeof bound === 'number') return wordsOfNumber(bound, unitOf(fact));
  const other = lowerFirst(facts.get(bound.fact)?.label ?? bound.fact);
  if (bound.times === 1) return other;
  const inverse = 1 / bound.times;
  const share = Math.abs(inverse - 3) < 1e-9 ? 'one third' : `${bound.times} times`;
  return `${share} of ${other}`;
}

function wordsOfChoice(fact: Fact | undefined, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const type = fact?.type;
  const choices = type && 'choices' in type ? type.choices : [];
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

function unitOf(fact: Fact | undefined): string {
  return fact?.type.kind === 'number' ? fact.type.unit : '';
}
