import type { FactValue } from '../../../../graph/model/fact.ts';
import type { CouldClose, Lifting, UnknownFact } from '../../../../graph/model/what-if.ts';
import type { Theme } from '../../../../graph/model/taxonomy.ts';
import type { CaseFacts } from '../../../../graph/rules/case-facts.ts';
import { obligationsIn } from '../../../../graph/rules/outcome.ts';
import type { Rules } from '../../../../graph/rules/prepare.ts';
import type { Days } from '../../../../graph/rules/timeline.ts';
import { couldClose } from '../../../../graph/rules/what-if/could-close.ts';
import { firstUnknown } from '../../../../graph/rules/what-if/first-unknown.ts';
import { goalOf, isDuty } from '../../../../graph/rules/what-if/goal.ts';
import { lift } from '../../../../graph/rules/what-if/lift.ts';
import { mostLifted } from '../../../../graph/rules/what-if/most.ts';
import { defaultMoves } from '../../../../graph/rules/what-if/moves.ts';
import { TooManyTries } from '../../../../graph/rules/what-if/search.ts';
import { spanOf, type Span } from '../../../../graph/rules/what-if/span.ts';
import type { WhatIfQuestion } from './address.ts';

/** The case that is asked about, and the law it is held against. */
export type OnCase = { rules: Rules; themes: readonly Theme[]; facts: CaseFacts; days: Days };

/** An answer, or in how many ways the facts could be set where that is more than are tried. */
export type Tried<T> = { answer: T; tooMany?: undefined } | { answer?: undefined; tooMany: number };

/** What a question aims at: the obligations that are to be lifted, or that must not appear. */
export function aimOf({ rules, themes }: OnCase, { about, goal, also }: WhatIfQuestion): string[] {
  const own = rules.obligations.find(({ record }) => record.id === about);
  const order = own ? { jurisdictions: [own.instrument.jurisdiction] } : {};
  const named = (ids: readonly string[], within = {}) => goalOf(rules, themes, ids, within).obligations;
  if (own && goal === 'duty') return named([own.record.id, ...also]);
  // The theme is one of its duties; where the rule itself is none, it is asked about all the same.
  if (own && goal === 'theme') return named([own.record.id, own.record.themes[0]!], order);
  if (own && goal === 'theme-everywhere') return named([own.record.id, own.record.themes[0]!]);
  const all = obligationsIn(rules, goal === 'order' ? order : {});
  return all.flatMap(({ record }) => (isDuty(record) ? [record.id] : []));
}

/** The facts allowed to move. */
export function movesOf({ rules }: OnCase, { moves }: WhatIfQuestion): readonly string[] {
  return moves ?? defaultMoves(rules);
}

/** The smallest changes that reach the goal, or those that lift most. */
export function askLift(
  on: OnCase,
  question: WhatIfQuestion,
): Tried<Lifting & { span: Span; aim: string[] }> {
  const aim = aimOf(on, question);
  const whatIf = { ...on, moves: movesOf(on, question) };
  const { goal, most } = question;
  return withinWork(() => {
    const span = spanOf(whatIf, aim, goal === 'most' ? most : undefined);
    const solutions = () => mostLifted(whatIf, most);
    const found =
      goal === 'most' ? { holds: false, solutions: solutions(), blocked: null } : lift(whatIf, aim);
    return { ...found, span, aim };
  });
}

/** What could be closed: fact by fact with every duty that appears, and together before those aimed at appear. */
export function askClose(on: OnCase, question: WhatIfQuestion): Tried<CouldClose> {
  const whatIf = { ...on, moves: movesOf(on, question) };
  return withinWork(() => {
    const all = couldClose(whatIf);
    if (question.goal === 'everything') return all;
    return { ...all, together: couldClose(whatIf, { obligations: aimOf(on, question) }).together };
  });
}

/** The facts to find out first: for the rule asked about, or for all that is open. */
export function askUnknown({ rules, facts, days }: OnCase, { about, goal }: WhatIfQuestion): UnknownFact[] {
  if (goal !== 'duty') return firstUnknown(rules, facts, days);
  const obligations = rules.obligations.filter(({ record }) => record.id === about);
  return firstUnknown({ ...rules, obligations }, facts, days);
}

/** The values of a change by fact. */
export function valuesOf(changes: readonly { fact: string; to: FactValue }[]): Map<string, FactValue> {
  return new Map(changes.map(({ fact, to }) => [fact, to]));
}

function withinWork<T>(work: () => T): Tried<T> {
  try {
    return { answer: work() };
  } catch (error) {
    if (error instanceof TooManyTries) return { tooMany: error.tries };
    throw error;
  }
}
