import type { Fact, Vocabulary } from '../model/fact.ts';
import { readValue, type ReadValue } from './fact-value.ts';

/** A fact that a key of a case speaks of, and how the raw value under the key is read as a value of it. */
export type KeyReader = { fact: Fact; read: (raw: unknown) => ReadValue };

/**
 * The keys a case may use: the ids of the facts and, where a vocabulary is named, its names for them. Most
 * keys speak of one fact; a set may speak of several.
 */
export function keysOf(declarations: readonly Fact[], vocabulary?: Vocabulary): Map<string, KeyReader[]> {
  const keys = new Map<string, KeyReader[]>(
    declarations.map((fact) => [fact.id, [{ fact, read: (raw) => readValue(fact, raw) }]]),
  );
  if (!vocabulary) return keys;
  const named = new Map<string, KeyReader[]>();
  const words = Map.groupBy(
    declarations.flatMap((fact) => fact.aliases?.[vocabulary]?.member_of ?? []),
    ({ key }) => key,
  );
  for (const fact of declarations) {
    const alias = fact.aliases?.[vocabulary];
    if (!alias) continue;
    const { keys: names = [], values = {}, member_of } = alias;
    const read = (raw: unknown) => readValue(fact, translate(raw, values));
    for (const name of [fact.id, ...names])
      if (name !== fact.id || alias.values) named.set(name, [{ fact, read }]);
    if (!member_of) continue;
    const known = words.get(member_of.key)!.map(({ word }) => word);
    const list = named.get(member_of.key) ?? [];
    list.push({ fact, read: (raw) => readMembership(raw, member_of.word, known) });
    named.set(member_of.key, list);
  }
  for (const [name, readers] of named) keys.set(name, readers);
  return keys;
}

function translate(raw: unknown, words: Record<string, string | boolean>): unknown {
  if (typeof raw === 'string') return Object.hasOwn(words, raw) ? words[raw] : raw;
  return Array.isArray(raw) ? raw.map((item) => translate(item, words)) : raw;
}

function readMembership(raw: unknown, word: string, known: readonly string[]): ReadValue {
  const odd = Array.isArray(raw) ? raw.find((item) => !known.includes(item as string)) : raw;
  if (odd === undefined && Array.isArray(raw)) return { value: raw.includes(word) };
  return {
    message: `${JSON.stringify(odd)} is not among the words known here`,
    mend: `use a list of: ${known.join(', ')}`,
  };
}
