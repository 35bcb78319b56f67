import { isRealDate, isRealSpan } from '../model/calendar.ts';
import type { Fact, FactValue, NumberRange } from '../model/fact.ts';
import { nearest } from './nearest.ts';

/** What reading a value gives: the value, or what is wrong with it and how to mend it. */
export type ReadValue = { value: FactValue } | { message: string; mend: string };

/** Reads a raw value as one of a fact's type. Sets come back sorted and without repeats; nothing is guessed. */
export function readValue(fact: Fact, raw: unknown): ReadValue {
  const type = fact.type;
  switch (type.kind) {
    case 'boolean':
      return typeof raw === 'boolean'
        ? { value: raw }
        : wrong(fact, raw, 'write true or false, or leave it out if unknown');
    case 'number':
      return readNumber(fact, type, raw);
    case 'date':
      return readDate(fact, raw);
    case 'text':
      return readText(fact, type.unclear ?? {}, raw);
    case 'one-of': {
      const values = type.choices.map((choice) => choice.value);
      return typeof raw === 'string' && values.includes(raw)
        ? { value: raw }
        : wrong(fact, raw, mendChoice(raw, values));
    }
    case 'set': {
      const values = type.choices.map((choice) => choice.value);
      return readSet(fact, values, raw);
    }
  }
}

const dateOrSpan = /^(?:\d{4}(?:-\d{2}){0,2}|\.\.)(?:\/(?:\d{4}(?:-\d{2}){0,2}|\.\.))?$/;

/** A year is a number where it stands in YAML without quotes: 2026 says what '2026' says. */
function readDate(fact: Fact, raw: unknown): ReadValue {
  const text = Number.isInteger(raw) ? String(raw) : raw;
  if (typeof text !== 'string' || !dateOrSpan.test(text))
    return wrong(
      fact,
      raw,
      'write the date as YYYY-MM-DD (or YYYY-MM, or YYYY), or a span such as 2025-02/2025-08-01 or ../2025-08-01',
    );
  if (isRealDate(text) || isRealSpan(text)) return { value: text };
  const mend = text.includes('/')
    ? 'use days that exist in the calendar, the earlier one first'
    : 'use a day that exists in the calendar';
  return wrong(fact, raw, mend);
}

function readText(fact: Fact, unclear: Record<string, string[]>, raw: unknown): ReadValue {
  if (typeof raw !== 'string' || raw.trim() === '' || raw.length > 200)
    return wrong(fact, raw, 'write a text of 1 to 200 characters');
  const name = raw.trim().toLowerCase();
  if (!Object.hasOwn(unclear, name)) return { value: raw };
  return {
    message: `${JSON.stringify(raw)} leaves open which “${fact.label}” is meant`,
    mend: `write which it is, such as ${unclear[name]!.join(', ')}, or leave it out and answer the questions on it`,
  };
}

function readSet(fact: Fact, values: string[], raw: unknown): ReadValue {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw))
    return readPartialSet(fact, values, raw);
  const items = typeof raw === 'string' ? [raw] : raw;
  if (!Array.isArray(items)) return wrong(fact, raw, mendChoice(raw, values));
  const odd = items.findIndex((item) => !values.includes(item as string));
  if (odd >= 0) return wrong(fact, items[odd], mendChoice(items[odd], values));
  return { value: [...new Set(items as string[])].sort() };
}

/** A set known in part: what is certainly in it, and what is certainly not. */
function readPartialSet(fact: Fact, values: string[], raw: object): ReadValue {
  const lists = Object.entries(raw);
  const shape = 'write a list, or what is known of it such as {includes: […], excludes: […]}';
  if (lists.length === 0 || lists.some(([key, list]) => !/^(in|ex)cludes$/.test(key) || !Array.isArray(list)))
    return wrong(fact, raw, shape);
  const read = lists.map(([key, list]) => [key, readSet(fact, values, list)] as const);
  for (const [, part] of read) if (!('value' in part)) return part;
  const { includes = [], excludes = [] } = raw as Record<string, string[]>;
  const both = includes.find((word) => excludes.includes(word));
  if (both !== undefined) return wrong(fact, raw, `"${both}" cannot be in the set and not in it`);
  return { value: Object.fromEntries(read.map(([key, part]) => [key, (part as { value: string[] }).value])) };
}

const lower = ['above', 'at-least'] as const;
const upper = ['below', 'at-most'] as const;

function readNumber(fact: Fact, type: { unit: string; min?: number | undefined }, raw: unknown): ReadValue {
  const fits = (value: unknown) =>
    typeof value === 'number' && Number.isFinite(value) && value >= (type.min ?? -Infinity);
  if (fits(raw)) return { value: raw as number };
  const least = type.min === undefined ? '' : `, not below ${type.min}`;
  const mend = `write a number of ${type.unit}${least}, or a range such as {above: 1e23, at-most: 1e25}`;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return wrong(fact, raw, mend);
  const range = raw as NumberRange;
  const lows = lower.filter((key) => key in range);
  const highs = upper.filter((key) => key in range);
  const given = [...lows, ...highs];
  const sound = given.length > 0 && given.every((key) => fits(range[key]));
  if (!sound || given.length < Object.keys(range).length) return wrong(fact, raw, mend);
  const [from, to] = [lows[0], highs[0]];
  const [low, high] = [from ? range[from]! : (type.min ?? -Infinity), to ? range[to]! : Infinity];
  const empty = low > high || (low === high && (from === 'above' || to === 'below'));
  if (lows.length > 1 || highs.length > 1 || empty)
    return wrong(fact, raw, 'use one lower and one higher bound');
  return { value: range };
}

function mendChoice(raw: unknown, values: string[]): string {
  const near = typeof raw === 'string' ? nearest(raw, values) : undefined;
  const list = `use one of: ${values.join(', ')}`;
  return near ? `did you mean "${near}"? ${list}` : list;
}

function wrong(fact: Fact, raw: unknown, mend: string): { message: string; mend: string } {
  // JSON has no NaN and no infinity and would show both as null.
  const shown = typeof raw === 'number' ? String(raw) : (JSON.stringify(raw)?.slice(0, 60) ?? String(raw));
  return { message: `${shown} is not a value of "${fact.id}" (${fact.type.kind})`, mend };
}
