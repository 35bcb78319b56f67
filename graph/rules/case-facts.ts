import { isRealDate } from '../model/calendar.ts';
import type { Fact, FactValue, NumberRange, Vocabulary } from '../model/fact.ts';
import type { CaseFact } from '../model/finding.ts';
import { conventionsOf } from './conventions.ts';
import { nearest } from './nearest.ts';

/** The facts of a case by fact id; what is missing is unknown. */
export type CaseFacts = ReadonlyMap<string, CaseFact>;

/** What is wrong with one field of a case and how to mend it. */
export type FactProblem = { field: string; message: string; mend: string };

/**
 * Reads the facts of a case against their declarations.
 * Keys are fact ids or, where a vocabulary is named, its aliases. `null` means unknown. A vocabulary brings its
 * conventions about absent subjects (see `conventionsOf`).
 * Returns what could be read together with one problem for each field that could not: a caller refuses the case
 * when there are any, and nothing is guessed.
 */
export function readCaseFacts(
  input: Record<string, unknown>,
  declarations: readonly Fact[],
  vocabulary?: Vocabulary,
): { facts: CaseFacts; problems: FactProblem[] } {
  const byKey = keysOf(declarations, vocabulary);
  const facts = new Map<string, CaseFact>();
  const problems: FactProblem[] = [];
  for (const [field, raw] of Object.entries(input)) {
    const known = byKey.get(field);
    if (!known) {
      problems.push(unknownFact(field, [...byKey.keys()]));
      continue;
    }
    if (raw === null || raw === undefined) continue;
    const { fact, words } = known;
    if (facts.has(fact.id)) {
      problems.push({
        field,
        message: `"${field}" states "${fact.id}" a second time`,
        mend: 'state each fact once',
      });
      continue;
    }
    const read = readValue(fact, translate(raw, words));
    if ('value' in read) facts.set(fact.id, { value: read.value, origin: 'stated' });
    else problems.push({ field, ...read });
  }
  for (const [id, fact] of conventionsOf(vocabulary, facts)) facts.set(id, fact);
  return { facts, problems };
}

type KnownKey = { fact: Fact; words: Record<string, string> };

function keysOf(declarations: readonly Fact[], vocabulary?: Vocabulary): Map<string, KnownKey> {
  const keys = new Map<string, KnownKey>(declarations.map((fact) => [fact.id, { fact, words: {} }]));
  if (!vocabulary) return keys;
  for (const fact of declarations) {
    const alias = fact.aliases?.[vocabulary];
    if (alias) keys.set(alias.key, { fact, words: alias.values ?? {} });
  }
  return keys;
}

function translate(raw: unknown, words: Record<string, string>): unknown {
  if (typeof raw === 'string') return Object.hasOwn(words, raw) ? words[raw] : raw;
  return Array.isArray(raw) ? raw.map((item) => translate(item, words)) : raw;
}

function unknownFact(field: string, keys: string[]): FactProblem {
  const near = nearest(field, keys);
  return {
    field,
    message: `"${field}" is not a known fact`,
    mend: near ? `did you mean "${near}"?` : 'see the list of facts for the names in use',
  };
}

type ReadValue = { value: FactValue } | Omit<FactProblem, 'field'>;

function readValue(fact: Fact, raw: unknown): ReadValue {
  const type = fact.type;
  switch (type.kind) {
    case 'boolean':
      return typeof raw === 'boolean'
        ? { value: raw }
        : wrong(fact, raw, 'write true or false, or leave it out if unknown');
    case 'number':
      return readNumber(fact, type, raw);
    case 'date':
      if (typeof raw !== 'string' || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(raw))
        return wrong(fact, raw, 'write the date as YYYY-MM-DD (or YYYY-MM, or YYYY)');
      return isRealDate(raw) ? { value: raw } : wrong(fact, raw, 'use a day that exists in the calendar');
    case 'text':
      return typeof raw === 'string' && raw.trim() !== '' && raw.length <= 200
        ? { value: raw }
        : wrong(fact, raw, 'write a text of 1 to 200 characters');
    case 'one-of': {
      const values = type.choices.map((choice) => choice.value);
      return typeof raw === 'string' && values.includes(raw)
        ? { value: raw }
        : wrong(fact, raw, mendChoice(raw, values));
    }
    case 'set': {
      const values = type.choices.map((choice) => choice.value);
      const items = typeof raw === 'string' ? [raw] : raw;
      if (!Array.isArray(items)) return wrong(fact, raw, mendChoice(raw, values));
      const odd = items.findIndex((item) => !values.includes(item as string));
      if (odd >= 0) return wrong(fact, items[odd], mendChoice(items[odd], values));
      return { value: [...new Set(items as string[])].sort() };
    }
  }
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

function wrong(fact: Fact, raw: unknown, mend: string): Omit<FactProblem, 'field'> {
  // JSON has no NaN and no infinity and would show both as null.
  const shown = typeof raw === 'number' ? String(raw) : (JSON.stringify(raw)?.slice(0, 60) ?? String(raw));
  return { message: `${shown} is not a value of "${fact.id}" (${fact.type.kind})`, mend };
}
