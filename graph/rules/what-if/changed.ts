import type { FactValue } from '../../model/fact.ts';
import type { CaseFact } from '../../model/finding.ts';
import type { Implication } from '../../model/implication.ts';
import { isPartialSet } from '../../model/partial-values.ts';
import type { Change, Follow } from '../../model/what-if.ts';
import type { CaseFacts } from '../case-facts.ts';
import { evaluateFacts } from '../evaluate.ts';
import { testFact } from '../fact-test.ts';
import { impliedValue, withImpliedFacts } from '../implied-facts.ts';
import type { Rules } from '../prepare.ts';

/** A case after a change: what is stated in it, with what follows from that, and how it came about. */
export type ChangedCase = { stated: CaseFacts; known: CaseFacts; changes: Change[]; follows: Follow[] };

/** Why a change cannot be made: what is stated speaks against it. */
export type Refusal = { refused: string };

/** The facts that a case states itself or by convention; what licences and implications add is left out. */
export function statedFacts(facts: CaseFacts): CaseFacts {
  return new Map([...facts].filter(([, { origin }]) => origin === 'stated' || origin === 'convention'));
}

/** The case after facts took other values; see `changing`. */
export function changed(rules: Rules, facts: CaseFacts, values: Values): ChangedCase | Refusal {
  return changing(rules, facts)(values);
}

/** New values by fact. */
export type Values = ReadonlyMap<string, FactValue>;

/** Gives a case after facts took other values. */
export type Changing = (values: Values) => ChangedCase | Refusal;

/**
 * Makes a function that gives the case after facts took other values.
 *
 * What spoke of the value before falls away, such as stated terms of the licence before. A figure stated alike moves
 * along. A stated fact that an implication then contradicts falls away too, and the implication speaks; where only
 * changed facts are contradicted the change is refused. What stood against an implication before stays as it is.
 */
export function changing(rules: Rules, facts: CaseFacts): Changing {
  const stated = statedFacts(facts);
  const before = withImpliedFacts(stated, rules);
  const sound = notContradicted(rules, before);
  return (values) => {
    const { after, reasons } = moved(rules, stated, values);
    let known = withImpliedFacts(after, rules);
    for (;;) {
      const broken = sound.filter((implication) => contradicts(implication, known));
      const falling = broken.find(({ says }) => !values.has(says.fact) && !reasons.has(says.fact));
      if (!falling) {
        if (broken[0]) return { refused: broken[0].meaning };
        break;
      }
      after.delete(falling.says.fact);
      reasons.set(falling.says.fact, falling.meaning);
      known = withImpliedFacts(after, rules);
    }
    const byName = [...values].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const changes = byName.map(([fact, to]) => ({ fact, from: before.get(fact)?.value ?? null, to }));
    const follows = [...reasons].flatMap(([fact, because]) => {
      const [from, to] = [before.get(fact)!.value, known.get(fact)?.value ?? null];
      return same(from, to) ? [] : [{ fact, from, to, because }];
    });
    return { stated: after, known, changes, follows };
  };
}

/** What is stated once facts took other values, and why other facts no longer hold as they were stated. */
function moved(rules: Rules, stated: CaseFacts, values: Values) {
  const after = new Map<string, CaseFact>(stated);
  const reasons = new Map<string, string>();
  for (const [fact, value] of values) after.set(fact, { value, origin: 'stated' });
  for (const [fact, value] of values) {
    const declared = rules.facts.get(fact);
    const others = (ids: readonly string[] = []) => ids.filter((id) => !values.has(id) && stated.has(id));
    for (const other of others(declared?.move?.replaces)) {
      after.delete(other);
      reasons.set(other, `it was said of “${declared!.label}” as it was`);
    }
    for (const other of others(declared?.move?.with)) {
      if (!same(stated.get(other)!.value, stated.get(fact)?.value)) continue;
      after.set(other, { value, origin: 'stated' });
      reasons.set(other, `it is stated as the same as “${declared!.label}”`);
    }
  }
  return { after, reasons };
}

function same(one: FactValue | null | undefined, other: FactValue | null | undefined): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** The implications that nothing stated in a case speaks against. */
export function notContradicted(rules: Rules, known: CaseFacts): Implication[] {
  return rules.implications.filter((implication) => !contradicts(implication, known));
}

/** Whether an implication speaks against what a case states. What followed from another implication was first. */
function contradicts({ when, says }: Implication, known: CaseFacts): boolean {
  const stated = known.get(says.fact);
  if (!stated || (stated.origin !== 'stated' && stated.origin !== 'convention')) return false;
  if (when && evaluateFacts(when, (fact) => known.get(fact)?.value) !== true) return false;
  const said = impliedValue(says, known);
  return said !== undefined && excludes(stated.value, said, says.fact);
}

/** Whether two values of a fact cannot both hold. */
function excludes(value: FactValue, said: FactValue, fact: string): boolean {
  if (typeof said !== 'object') return value !== said;
  if (isPartialSet(said)) {
    const has = (word: string) => testFact({ fact, includes: word }, () => value);
    return (
      (said.includes ?? []).some((word) => has(word) === false) ||
      (said.excludes ?? []).some((word) => has(word) === true)
    );
  }
  if (Array.isArray(said)) return JSON.stringify(value) !== JSON.stringify(said);
  const bounds = Object.entries(said) as ['above' | 'at-least' | 'below' | 'at-most', number][];
  return bounds.some(([side, bound]) => testFact({ fact, [side]: bound } as never, () => value) === false);
}
