import type { Fact, Vocabulary } from '../model/fact.ts';
import type { CaseFact } from '../model/finding.ts';
import { conventionsOf } from './conventions.ts';
import { keysOf } from './fact-keys.ts';
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
  const keys = keysOf(declarations, vocabulary);
  const facts = new Map<string, CaseFact>();
  const problems: FactProblem[] = [];
  for (const [field, raw] of Object.entries(input)) {
    const known = keys.get(field);
    if (!known) {
      problems.push(unknownFact(field, [...keys.keys()]));
      continue;
    }
    if (raw === null || raw === undefined) continue;
    for (const { fact, read } of known) {
      const given = read(raw);
      if (!('value' in given)) {
        problems.push({ field, ...given });
        break;
      }
      const before = facts.get(fact.id);
      if (before && JSON.stringify(before.value) !== JSON.stringify(given.value))
        problems.push({
          field,
          message: `"${field}" states "${fact.id}" a second time, and differently`,
          mend: 'state each fact once',
        });
      else facts.set(fact.id, { value: given.value, origin: 'stated' });
    }
  }
  for (const [id, fact] of conventionsOf(vocabulary, facts, declarations)) facts.set(id, fact);
  return { facts, problems };
}

function unknownFact(field: string, keys: string[]): FactProblem {
  const near = nearest(field, keys);
  return {
    field,
    message: `"${field}" is not a known fact`,
    mend: near ? `did you mean "${near}"?` : 'see the list of facts for the names in use',
  };
}
