import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { Fact, FactValue } from '../../../graph/model/fact.ts';
import { whatIfNames } from './what-if/address.ts';
import { textOfValue, valueOfText } from './fact-text.ts';

/** The days of the case under their names in the address. */
export const dayNames: readonly string[] = ['as-of', 'known-on'];

/** What the page itself keeps in the address beside the case. */
const viewNames = new Set<string>(['show', 'by', 'order', 'open', 'fold', 'unfold', 'quiet', ...whatIfNames]);

/**
 * A case as the address gives it: facts and days as they were written, be they readable or not, and the names that
 * mean nothing. Days left out are today.
 */
export type PageCase = {
  facts: Record<string, unknown>;
  asOf?: string;
  knownOn?: string;
  /** Facts and days that the address gives more than once. */
  twice: string[];
  /** Names in the address that are neither facts nor days nor the page's own. */
  strange: string[];
};

/**
 * The case in the address: each fact under its own id, in the order of the ids, then `as-of` and `known-on`.
 * The same case has the same address, so links can be compared and kept.
 */
export function queryOfCase(given: {
  facts: Readonly<Record<string, unknown>>;
  asOf?: string | undefined;
  knownOn?: string | undefined;
}): LocationQueryRaw {
  const ids = Object.keys(given.facts).sort();
  const query: LocationQueryRaw = Object.fromEntries(
    ids.map((id) => [id, textOfValue(given.facts[id] as FactValue)]),
  );
  if (given.asOf) query['as-of'] = given.asOf;
  if (given.knownOn) query['known-on'] = given.knownOn;
  return query;
}

/** Reads the case back from the address. What is empty is not given. */
export function caseOfQuery(query: LocationQuery, facts: readonly Fact[]): PageCase {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const found: PageCase = { facts: {}, twice: [], strange: [] };
  for (const [name, value] of Object.entries(query)) {
    if (viewNames.has(name)) continue;
    const fact = byId.get(name);
    if (!fact && !dayNames.includes(name)) found.strange.push(name);
    else if (Array.isArray(value)) found.twice.push(name);
    else if (!value) continue;
    else if (fact) found.facts[name] = valueOfText(fact, value);
    else found[name === 'as-of' ? 'asOf' : 'knownOn'] = value;
  }
  return found;
}

/** The part of the address that says what the page shows, and not which case. */
export function viewOfQuery(query: LocationQuery): LocationQueryRaw {
  return Object.fromEntries(Object.entries(query).filter(([name]) => viewNames.has(name)));
}

/** The part of the address that says which case, what cannot be read included. */
export function withoutView(query: LocationQuery): LocationQuery {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !viewNames.has(name)));
}
