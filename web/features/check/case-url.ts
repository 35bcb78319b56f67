import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { Fact, FactValue } from '../../../graph/model/fact.ts';
import { isRealDay } from '../../../graph/model/calendar.ts';
import type { FactProblem } from '../../../graph/rules/case-facts.ts';
import { textOfValue, valueOfText } from './fact-text.ts';

/** A case as the page holds it: facts as given, and the two days where they are not left to be today. */
export type PageCase = { facts: Record<string, unknown>; asOf?: string; knownOn?: string };

/**
 * The case in the address: each fact under its own id, in the order of the ids, then `as-of` and `known-on`.
 * The same case has the same address, so links can be compared and kept.
 */
export function queryOfCase(given: {
  facts: Readonly<Record<string, FactValue>>;
  asOf?: string | undefined;
  knownOn?: string | undefined;
}): LocationQueryRaw {
  const ids = Object.keys(given.facts).sort();
  const query: LocationQueryRaw = Object.fromEntries(ids.map((id) => [id, textOfValue(given.facts[id]!)]));
  if (given.asOf) query['as-of'] = given.asOf;
  if (given.knownOn) query['known-on'] = given.knownOn;
  return query;
}

/** Reads the case back from the address. Parameters that are no facts are left to the page. */
export function caseOfQuery(query: LocationQuery, facts: readonly Fact[]): PageCase {
  const found: PageCase = { facts: {} };
  for (const fact of facts) {
    const text = query[fact.id];
    if (typeof text === 'string' && text !== '') found.facts[fact.id] = valueOfText(fact, text);
  }
  const [asOf, knownOn] = [query['as-of'], query['known-on']];
  if (typeof asOf === 'string' && isRealDay(asOf)) found.asOf = asOf;
  if (typeof knownOn === 'string' && isRealDay(knownOn)) found.knownOn = knownOn;
  return found;
}

/**
 * What in the address says something about the case and cannot be read: a fact or a day given twice, and a day that
 * is none. To pass it over would answer another case than the one that was asked.
 */
export function problemsOfQuery(query: LocationQuery, facts: readonly Fact[]): FactProblem[] {
  const days = ['as-of', 'known-on'];
  const twice = [...facts.map(({ id }) => id), ...days].filter((name) => Array.isArray(query[name]));
  const unreal = days.filter((name) => {
    const text = query[name];
    return typeof text === 'string' && !isRealDay(text);
  });
  return [
    ...twice.map((field) => ({
      field,
      message: `"${field}" is given more than once`,
      mend: 'leave one of them in the address',
    })),
    ...unreal.map((field) => ({
      field,
      message: `"${String(query[field])}" is no day`,
      mend: 'write a day of the calendar as YYYY-MM-DD',
    })),
  ];
}
