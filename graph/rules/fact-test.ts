import { daysOf } from '../model/calendar.ts';
import type { Bound, FactTest } from '../model/condition.ts';
import type { FactValue, NumberRange } from '../model/fact.ts';
import { isPartialSet } from '../model/partial-values.ts';
import type { Truth } from '../model/finding.ts';
import { anyOf, notOf } from './truth.ts';

/** The value a fact has in the case, or `undefined` when it is unknown. */
export type FactLookup = (fact: string) => FactValue | undefined;

/** Everything a number may be: `[low, high]` with each end open or closed. */
type Interval = { low: number; lowOpen: boolean; high: number; highOpen: boolean };

/** How a test answers a value that is known; `lookup` gives the other fact that a bound may be taken from. */
export type Answer = (value: FactValue, lookup: FactLookup) => Truth;

/**
 * The truth of one fact test. A range of numbers, a date known to the month or a set known in part answers only
 * where every value it stands for gives the same answer. Figures are compared as doubles, so `1e25` is not above 1e25.
 */
export function testFact(test: FactTest, lookup: FactLookup): Truth {
  const value = lookup(test.fact);
  return value === undefined ? 'unknown' : answerOf(test)(value, lookup);
}

/** A test as a function of the value, for callers that make it over and over: its operator is looked at once. */
export function answerOf(test: FactTest): Answer {
  if ('is' in test) return (value) => value === test.is;
  if ('one-of' in test) return (value) => test['one-of'].includes(value as string | boolean);
  if ('includes' in test) return (value) => holdsWord(value, test.includes);
  if ('includes-any' in test)
    return (value) => anyOf(test['includes-any'].map((word) => holdsWord(value, word)));
  if ('before' in test) return beforeDay(test.before);
  if ('from-day' in test) {
    const before = beforeDay(test['from-day']);
    return (value, lookup) => notOf(before(value, lookup));
  }
  const bound = boundOf(test)!;
  const holds = comparison(test);
  if (typeof bound === 'number') {
    const fixed = interval(bound);
    return (value) => holds(interval(value), fixed);
  }
  return (value, lookup) => {
    const other = resolve(bound, lookup);
    return other === undefined ? 'unknown' : holds(interval(value), other);
  };
}

/** The facts a test reads: its own, and the one its bound is taken from. */
export function factsRead(test: FactTest): string[] {
  const bound = boundOf(test);
  return typeof bound === 'object' ? [test.fact, bound.fact] : [test.fact];
}

/** The bound of a numeric test, `undefined` for the other kinds. */
export function boundOf(test: FactTest): Bound | undefined {
  if ('above' in test) return test.above;
  if ('at-least' in test) return test['at-least'];
  if ('below' in test) return test.below;
  if ('at-most' in test) return test['at-most'];
  return undefined;
}

/** The first day on the later side of a test of dates, `undefined` for the other kinds. */
export function dayBoundOf(test: FactTest): string | undefined {
  const bound = 'before' in test ? test.before : 'from-day' in test ? test['from-day'] : undefined;
  return bound === undefined ? undefined : daysOf(bound).first;
}

function holdsWord(value: FactValue, word: string): Truth {
  if (Array.isArray(value)) return value.includes(word);
  if (!isPartialSet(value)) return false;
  if (value.includes?.includes(word)) return true;
  return value.excludes?.includes(word) ? false : 'unknown';
}

function beforeDay(bound: string): Answer {
  const start = daysOf(bound).first;
  return (value) => {
    const { first, last } = daysOf(String(value));
    if (last < start) return true;
    return first >= start ? false : 'unknown';
  };
}

function interval(value: FactValue): Interval {
  if (typeof value === 'number') return { low: value, lowOpen: false, high: value, highOpen: false };
  const range = value as NumberRange;
  const low = range.above ?? range['at-least'] ?? -Infinity;
  const high = range.below ?? range['at-most'] ?? Infinity;
  return { low, lowOpen: range.above !== undefined, high, highOpen: range.below !== undefined };
}

function comparison(test: FactTest): (value: Interval, bound: Interval) => Truth {
  if ('above' in test) return above;
  if ('at-most' in test) return (value, bound) => notOf(above(value, bound));
  if ('at-least' in test) return atLeast;
  return (value, bound) => notOf(atLeast(value, bound));
}

function resolve(bound: Exclude<Bound, number>, lookup: FactLookup): Interval | undefined {
  const value = lookup(bound.fact);
  if (value === undefined) return undefined;
  const { low, lowOpen, high, highOpen } = interval(value);
  return { low: shareOf(low, bound.times), lowOpen, high: shareOf(high, bound.times), highOpen };
}

/**
 * A figure times a factor, to 15 significant digits: as many as any decimal figure keeps as a double. Without the
 * rounding one third of 3e25 would lie a little below 1e25, and 1e25 would be above one third.
 */
export function shareOf(figure: number, times: number): number {
  return Number((figure * times).toPrecision(15));
}

function above(value: Interval, bound: Interval): Truth {
  if (value.low > bound.high) return true;
  if (value.low === bound.high && (value.lowOpen || bound.highOpen)) return true;
  return value.high <= bound.low ? false : 'unknown';
}

function atLeast(value: Interval, bound: Interval): Truth {
  if (value.low >= bound.high) return true;
  if (value.high < bound.low) return false;
  return value.high === bound.low && (value.highOpen || bound.lowOpen) ? false : 'unknown';
}
