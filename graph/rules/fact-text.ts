import type { Fact, FactValue, NumberRange } from '../model/fact.ts';
import { isPartialSet } from '../model/partial-values.ts';

const bounds = [
  ['above', '>'],
  ['at-least', '>='],
  ['below', '<'],
  ['at-most', '<='],
] as const;

/**
 * A fact value as short text, for addresses and text fields: `yes`, `3e24`, `>1e23 <=1e25`, `2026-03`, `text,speech`.
 * An empty set is `none-of-these`; a set known in part ends in dots, and what is not in it has a mark: `US,!EU,...`.
 */
export function textOfValue(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return textOfNumber(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length > 0 ? value.join(',') : 'none-of-these';
  if (isPartialSet(value))
    return [...(value.includes ?? []), ...(value.excludes ?? []).map((word) => `!${word}`), '...'].join(',');
  return bounds
    .filter(([key]) => value[key] !== undefined)
    .map(([key, sign]) => sign + textOfNumber(value[key]!))
    .join(' ');
}

/**
 * Reads what `textOfValue` wrote, or what a person typed. What does not fit comes back as the text itself, for the
 * reader of facts to refuse with its own words.
 */
export function valueOfText(fact: Fact, text: string): unknown {
  switch (fact.type.kind) {
    case 'boolean':
      return text === 'yes' ? true : text === 'no' ? false : text;
    case 'number':
      return numberOfText(text.trim());
    case 'set':
      return setOfText(text);
    default:
      return text;
  }
}

function setOfText(text: string): FactValue {
  if (text === 'none-of-these') return [];
  const words = text.split(',');
  if (words.at(-1) !== '...') return words;
  const [excludes, includes] = [true, false].map((out) =>
    words.slice(0, -1).filter((word) => word.startsWith('!') === out),
  ) as [string[], string[]];
  return {
    ...(includes.length > 0 && { includes }),
    ...(excludes.length > 0 && { excludes: excludes.map((word) => word.slice(1)) }),
  };
}

function textOfNumber(value: number): string {
  return Math.abs(value) >= 1e6 ? value.toExponential().replace('e+', 'e') : String(value);
}

function numberOfText(text: string): number | NumberRange | string {
  const parts = [...text.matchAll(/(>=|<=|>|<)\s*([^\s<>]+)/g)];
  if (parts.length === 0) return plainNumber(text) ?? text;
  const range: Record<string, number> = {};
  for (const [, sign, figure] of parts) {
    const value = plainNumber(figure!);
    if (value === undefined) return text;
    range[bounds.find(([, known]) => known === sign)![0]] = value;
  }
  return range;
}

/** Digits with an optional power of ten; separators of thousands are allowed, everything else is not a number. */
function plainNumber(text: string): number | undefined {
  const plain = text.replaceAll(/[,_\s]/g, '');
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}
