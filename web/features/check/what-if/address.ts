import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { Rulebase } from '../../../../graph/model/rulebase.ts';
import { nearest } from '../../../../graph/rules/nearest.ts';

/** The three questions: what lifts a duty, what could be closed before one appears, and what to find out first. */
export const asks = ['lift', 'close', 'unknown'] as const;
export type Ask = (typeof asks)[number];

/**
 * What a question is about: one duty (with others named `also`), all duties on its theme in its legal order or
 * everywhere, all of its legal order, everything, or as many as possible.
 */
export const goals = ['duty', 'theme', 'theme-everywhere', 'order', 'everything', 'most'] as const;
export type Goal = (typeof goals)[number];

/** The goals each question can have. Those without a duty to start from come last. */
export const goalsOf: Record<Ask, readonly Goal[]> = {
  lift: ['duty', 'theme', 'theme-everywhere', 'most'],
  close: ['duty', 'order', 'everything'],
  unknown: ['duty', 'everything'],
};

/** How many facts are changed at once where most duties are to be lifted. */
export const counts = [1, 2, 3] as const;

/** A what-if as the address holds it. */
export type WhatIfQuestion = {
  ask: Ask;
  /** The obligation it was asked of. */
  about?: string | undefined;
  goal: Goal;
  /** Other obligations to lift together with it. */
  also: readonly string[];
  most: number;
  /** The facts allowed to move; those by default where it is not given. */
  moves?: readonly string[] | undefined;
};

/** What of the address cannot be read: its name, what is wrong, and how to mend it. */
export type AddressProblem = { field: string; wrong: string; mend: string };

/** The names a what-if has in the address. */
export const whatIfNames = ['what-if', 'about', 'goal', 'also', 'most', 'moves'] as const;

/** The what-if in the address, or what of it cannot be read; `undefined` where none is asked. */
export function readWhatIf(
  query: LocationQuery,
  rulebase: Pick<Rulebase, 'facts' | 'obligations'>,
): { question?: WhatIfQuestion; problems: AddressProblem[] } | undefined {
  const given = whatIfNames.filter((name) => query[name]);
  if (given.length === 0) return undefined;
  const problems: AddressProblem[] = [];
  const text = (name: (typeof whatIfNames)[number]) => {
    const value = query[name];
    if (!Array.isArray(value)) return value || undefined;
    problems.push({ field: name, wrong: 'it is given more than once', mend: 'Give it once.' });
    return undefined;
  };
  const oneOf = <T extends string>(
    name: (typeof whatIfNames)[number],
    value: string,
    words: readonly T[],
  ) => {
    const found = words.find((word) => word === value);
    if (found === undefined)
      problems.push({
        field: name,
        wrong: `“${value}” means nothing here`,
        mend: `Use one of: ${words.join(', ')}.`,
      });
    return found;
  };
  const ids = (name: (typeof whatIfNames)[number], known: readonly string[], what: string) => {
    const named = text(name)?.split(',');
    for (const id of named ?? [])
      if (!known.includes(id)) {
        const near = nearest(id, known);
        const mend = near ? `Perhaps “${near}” was meant.` : 'Leave it out.';
        problems.push({ field: name, wrong: `“${id}” ${what}`, mend });
      }
    return named;
  };

  const ask = oneOf('what-if', text('what-if') ?? '', asks);
  const obligations = rulebase.obligations.map(({ id }) => id);
  const about = ids('about', obligations, 'is no rule')?.[0];
  const allowed = ask ? goalsOf[ask].filter((goal) => about !== undefined || isWithoutDuty(goal)) : goals;
  const named = text('goal');
  const goal = named === undefined ? allowed[0]! : oneOf('goal', named, allowed);
  const also = ids('also', obligations, 'is no rule') ?? [];
  const most = oneOf('most', text('most') ?? '1', counts.map(String));
  const movable = rulebase.facts.flatMap(({ id, move }) => (move ? [id] : []));
  const moves = text('moves') === 'none' ? [] : ids('moves', movable, 'is no choice of whoever releases');
  if (problems.length > 0 || !ask || !goal) return { problems };
  return { question: { ask, about, goal, also, most: Number(most), moves }, problems };
}

/** The address of a what-if, without what goes without saying. */
export function queryOfWhatIf(question: WhatIfQuestion | undefined): LocationQueryRaw {
  if (!question) return Object.fromEntries(whatIfNames.map((name) => [name, undefined]));
  const { ask, about, goal, also, most, moves } = question;
  const byItself = goalsOf[ask].find((one) => about !== undefined || isWithoutDuty(one));
  return {
    'what-if': ask,
    about,
    goal: goal === byItself ? undefined : goal,
    also: goal === 'duty' && also.length > 0 ? also.join(',') : undefined,
    most: goal === 'most' && most !== 1 ? String(most) : undefined,
    moves: moves && (moves.length > 0 ? moves.join(',') : 'none'),
  };
}

function isWithoutDuty(goal: Goal): boolean {
  return goal === 'most' || goal === 'everything';
}
