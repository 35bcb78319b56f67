import type { Condition } from '../model/condition.ts';
import type { Definition } from '../model/law.ts';
import type { Fact } from '../model/fact.ts';
import { listWords, lowerFirst, wordsOfTest } from './words.ts';

/** What a condition is told with: the labels of facts and definitions. */
export type Naming = { facts: ReadonlyMap<string, Fact>; definitions: ReadonlyMap<string, Definition> };

/**
 * A condition as one readable sentence without its full stop: "general-purpose AI model, and either weights are
 * public or …". Definitions are named and not unfolded; what is noted on a part stands for it.
 */
export function wordsOfCondition(condition: Condition, naming: Naming): string {
  return phrase(condition, naming, false);
}

function phrase(condition: Condition, naming: Naming, inside: boolean): string {
  if (condition.note && !('all' in condition && !inside)) return lowerFirst(condition.note);
  const part = (other: Condition) => phrase(other, naming, true);
  if ('fact' in condition) return lowerFirst(wordsOfTest(condition, naming.facts));
  if ('definition' in condition) return `“${naming.definitions.get(condition.definition)!.label}”`;
  if ('always' in condition) return condition.always ? 'in every case' : 'in no case';
  if ('not' in condition) return `not: ${part(condition.not)}`;
  if ('all' in condition) return joined(condition.all.map(part), 'and', inside);
  if ('any' in condition) return joined(condition.any.map(part), 'or', inside);
  const { test, otherwise } = condition.rebuttable;
  const presumed = 'always' in otherwise;
  return presumed ? part(test) : `${part(otherwise)}, unless stated otherwise (${part(test)})`;
}

function joined(parts: readonly string[], joint: 'and' | 'or', inside: boolean): string {
  if (parts.length === 1) return parts[0]!;
  const lead = joint === 'or' ? 'either ' : '';
  // A list that has lists in it is told with semicolons.
  const nested = parts.some((text) => text.includes(', ') || text.includes('either '));
  const text = nested
    ? `${parts.slice(0, -1).join('; ')}; ${joint} ${parts.at(-1)}`
    : listWords(parts, joint);
  return inside && nested ? `(${lead}${text})` : `${lead}${text}`;
}
