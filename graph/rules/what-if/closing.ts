import type { FactValue } from '../../model/fact.ts';
import type { CaseFacts } from '../case-facts.ts';
import { factsOfLicence, isHarmless } from '../licence-facts.ts';
import type { Rules } from '../prepare.ts';
import { movableFact, type MovableFact } from './moves.ts';
import { choicesOf } from './options.ts';

/** A fact of a case that can be closed: its values that are more closed than now, and the order among them. */
export type Closable = { fact: string; values: FactValue[]; isMoreClosed: MoreClosed };

/** Whether the first of two values is more closed than the second. Two values may lie in no order. */
type MoreClosed = (one: FactValue, other: FactValue) => boolean;

/** How a fact can be closed; nothing where its values have no order, it is closed, or it is not known. */
export function closableFact(rules: Rules, known: CaseFacts, id: string): Closable | undefined {
  const fact = movableFact(rules, id);
  const order = fact.move.closing?.order;
  if (!order) return undefined;
  const { all } = choicesOf(rules, id);
  const { isMoreClosed, isAsClosed, closesCase } =
    order === 'licence-terms' ? byTerms(rules, known) : byLevel(fact, order, known);
  // Of values that no rule tells apart and that are equally closed the most usual one stands for all.
  const closed = [...all.values()].flatMap((alike) =>
    alike.filter(
      (value, at) => closesCase(value) && !alike.slice(0, at).some((before) => isAsClosed(value, before)),
    ),
  );
  const height = (value: FactValue) => closed.filter((other) => isMoreClosed(value, other)).length;
  closed.sort((one, other) => height(one) - height(other));
  return closed.length > 0 ? { fact: id, values: closed, isMoreClosed } : undefined;
}

type Order = { isMoreClosed: MoreClosed; isAsClosed: MoreClosed; closesCase: (value: FactValue) => boolean };

function byLevel(
  { id }: MovableFact,
  order: readonly (boolean | string | string[])[],
  known: CaseFacts,
): Order {
  const levelOf = (word: unknown) =>
    order.findIndex((level) => (Array.isArray(level) ? level.includes(word as string) : level === word));
  const level = (value: FactValue) =>
    Array.isArray(value) ? Math.max(0, ...value.map(levelOf)) : levelOf(value);
  const now = known.get(id)?.value;
  // What is known in part, or lies outside the order, is on no level.
  const at = now === undefined || (typeof now === 'object' && !Array.isArray(now)) ? -1 : level(now);
  return {
    isMoreClosed: (one, other) => level(one) > level(other),
    isAsClosed: (one, other) => level(one) === level(other),
    closesCase: (value) => at >= 0 && level(value) > at,
  };
}

/** What a licence lets people do, and which limits it puts on it; `null` where these are not fixed. */
type Terms = { grants: ReadonlySet<string>; limits: ReadonlySet<string> | null };

/** A licence is more closed that grants no more and limits no less, and differs. Terms that do no harm do not count. */
function byTerms(rules: Rules, known: CaseFacts): Order {
  const termsOf = (value: FactValue) => {
    const facts = new Map(factsOfLicence(rules.licences.get(String(value))!));
    return readTerms((fact) => facts.get(fact));
  };
  const now = readTerms((fact) => known.get(fact)?.value);
  return {
    isMoreClosed: (one, other) => closes(termsOf(one)!, termsOf(other)!),
    // Licences in no order differ in their terms.
    isAsClosed: (one, other) => one === other,
    closesCase: (value) => now !== undefined && closes(termsOf(value)!, now),
  };
}

function closes(one: Terms, other: Terms): boolean {
  const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>) =>
    [...some].every((word) => all.has(word));
  if (!isWithin(one.grants, other.grants)) return false;
  if (one.grants.size === 0) return other.grants.size > 0;
  const kept =
    other.limits !== null &&
    (one.limits === null ? other.limits.size === 0 : isWithin(other.limits, one.limits));
  return (
    kept &&
    (one.grants.size < other.grants.size || one.limits === null || one.limits.size > other.limits!.size)
  );
}

const freedoms = ['access', 'use', 'modify', 'redistribute'].map((freedom) => `licence_grants.${freedom}`);

function readTerms(lookup: (fact: string) => FactValue | undefined): Terms | undefined {
  if (freedoms.some((fact) => typeof lookup(fact) !== 'boolean')) return undefined;
  const limits = lookup('licence_restrictions');
  return {
    grants: new Set(freedoms.filter((fact) => lookup(fact) === true)),
    limits: Array.isArray(limits) ? new Set(limits.filter((word) => !isHarmless(word))) : null,
  };
}
