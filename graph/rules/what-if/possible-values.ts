import { daysOf } from '../../model/calendar.ts';
import type { Fact, FactValue } from '../../model/fact.ts';
import { isNumberRange, isPartialSet } from '../../model/partial-values.ts';
import { boundOf, shareOf, testFact, type FactLookup } from '../fact-test.ts';
import type { Rules } from '../prepare.ts';
import { representativesOf } from '../representatives.ts';

/** Of a set up to so many words that are not known, every way they can turn out is tried. */
const mostWords = 6;

/** Values that a fact not known, or known in part, may turn out to have. */
export type PossibleValues = {
  values: FactValue[];
  /** Whether every value that some rule tells from the others is among them; of large sets only some are. */
  complete: boolean;
};

/** Values to expect of a fact that a case leaves open. Licences are those on record. */
export function possibleValues(rules: Rules, fact: Fact, lookup: FactLookup): PossibleValues {
  const now = lookup(fact.id);
  switch (fact.type.kind) {
    case 'set':
      return possibleSets(rules, fact, now);
    case 'number':
      return { values: possibleFigures(rules, fact, lookup), complete: true };
    case 'date':
      return { values: possibleDays(rules, fact, now), complete: true };
    case 'text':
      return { values: possibleNames(rules, fact), complete: true };
    default:
      return { values: representativesOf(fact, []), complete: true };
  }
}

/** Licences on record, those first that a what-if would try. */
function possibleNames(rules: Rules, fact: Fact): FactValue[] {
  if (fact.id !== 'licence_id') return representativesOf(fact, rules.tests.get(fact.id) ?? []);
  return [...new Set([...((fact.move?.values ?? []) as string[]), ...rules.licences.keys()])];
}

function possibleSets(rules: Rules, fact: Fact, now: FactValue | undefined): PossibleValues {
  const named = now !== undefined && isPartialSet(now) ? now : {};
  const [sure, out] = [named.includes ?? [], named.excludes ?? []];
  const asked = new Set((rules.tests.get(fact.id) ?? []).flatMap(wordsOf));
  const open = [...asked].filter((word) => !sure.includes(word) && !out.includes(word)).toSorted();
  const withWords = (words: readonly string[]) => [...sure, ...words].toSorted();
  if (open.length > mostWords)
    return { values: [[], ...open.map((word) => [word]), open].map(withWords), complete: false };
  const subsets = open.reduce<string[][]>(
    (sets, word) => [...sets, ...sets.map((set) => [...set, word])],
    [[]],
  );
  return { values: subsets.map(withWords), complete: true };
}

function wordsOf(test: object): string[] {
  if ('includes' in test) return [test.includes as string];
  return 'includes-any' in test ? (test['includes-any'] as string[]) : [];
}

/** Figures on every side of every threshold, those that stand in proportion to another known figure included. */
function possibleFigures(rules: Rules, fact: Fact, lookup: FactLookup): FactValue[] {
  const own = rules.tests.get(fact.id) ?? [];
  const known = (id: string) => {
    const value = lookup(id);
    return typeof value === 'number' ? value : undefined;
  };
  const relative = [...rules.tests].flatMap(([id, tests]) =>
    tests.flatMap((test) => {
      const bound = boundOf(test);
      if (typeof bound !== 'object') return [];
      const other = id === fact.id ? known(bound.fact) : bound.fact === fact.id ? known(id) : undefined;
      if (other === undefined) return [];
      return [{ fact: fact.id, above: shareOf(other, id === fact.id ? bound.times : 1 / bound.times) }];
    }),
  );
  const now = lookup(fact.id);
  const figures = representativesOf(fact, [...own, ...relative]) as number[];
  if (now === undefined || typeof now !== 'object' || !isNumberRange(now)) return figures;
  const ends = Object.values(now) as number[];
  const middle = ends.reduce((sum, end) => sum + end, 0) / ends.length;
  const within = (figure: number) =>
    Object.entries(now).every(
      ([side, end]) => testFact({ fact: fact.id, [side]: end } as never, () => figure) === true,
    );
  return [...new Set([...figures, middle, ...ends])].filter(within);
}

function possibleDays(rules: Rules, fact: Fact, now: FactValue | undefined): FactValue[] {
  const days = representativesOf(fact, rules.tests.get(fact.id) ?? []) as string[];
  if (now === undefined) return days;
  const { first, last } = daysOf(String(now));
  return [...new Set([first, ...days, last])].filter((day) => first <= day && day <= last);
}
