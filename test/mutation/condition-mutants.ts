import type { Condition, FactTest } from '../../graph/model/condition.ts';

/** A condition with one thing about it changed, and what that is. */
export type ConditionMutant = { what: string; condition: Condition };

/** How far a figure is moved: close enough that only a case near the bound notices. */
const shift = 0.1;

/**
 * Every way to get one thing in a condition wrong: a clause left out, `all` for `any`, a negation lost, a comparison
 * made strict or lax, a figure or a day moved, a word or an answer changed, one side of a presumption ignored.
 */
export function mutantsOf(condition: Condition): ConditionMutant[] {
  if ('fact' in condition) return testMutants(condition);
  if ('definition' in condition) return [];
  if ('always' in condition) return [{ what: 'constant flipped', condition: { always: !condition.always } }];
  if ('not' in condition)
    return [
      { what: 'negation lost', condition: condition.not },
      ...inside(condition.not, (not) => ({ ...condition, not })),
    ];
  if ('all' in condition)
    return listMutants(
      condition.all,
      (all) => ({ ...condition, all }),
      (any) => ({ any }),
    );
  if ('any' in condition)
    return listMutants(
      condition.any,
      (any) => ({ ...condition, any }),
      (all) => ({ all }),
    );
  const { test, otherwise } = condition.rebuttable;
  return [
    { what: 'legal test ignored', condition: otherwise },
    ...inside(test, (changed) => ({ rebuttable: { test: changed as FactTest, otherwise } })),
    ...inside(otherwise, (changed) => ({ rebuttable: { test, otherwise: changed } })),
  ];
}

function inside(part: Condition, wrap: (part: Condition) => Condition): ConditionMutant[] {
  return mutantsOf(part).map(({ what, condition }) => ({ what, condition: wrap(condition) }));
}

function listMutants(
  parts: readonly Condition[],
  wrap: (parts: Condition[]) => Condition,
  swap: (parts: Condition[]) => Condition,
): ConditionMutant[] {
  const deep = parts.flatMap((part, at) => inside(part, (changed) => wrap(parts.with(at, changed))));
  if (parts.length < 2) return deep;
  return [
    { what: '`all` and `any` exchanged', condition: swap([...parts]) },
    ...parts.map((part, at) => ({
      what: `clause left out: ${JSON.stringify(part).slice(0, 90)}`,
      condition: wrap(parts.toSpliced(at, 1)),
    })),
    ...deep,
  ];
}

function testMutants(test: FactTest): ConditionMutant[] {
  const change = (what: string, other: object): ConditionMutant => ({
    what: `${test.fact}: ${what}`,
    condition: { fact: test.fact, ...other } as FactTest,
  });
  if ('is' in test)
    return typeof test.is === 'boolean'
      ? [change('answer flipped', { is: !test.is })]
      : [change(`${test.is} not accepted`, { is: 'nothing of the kind' })];
  if ('one-of' in test) return withoutEach(test['one-of'], (words) => change(...without('one-of', words)));
  if ('includes-any' in test)
    return withoutEach(test['includes-any'], (words) => change(...without('includes-any', words)));
  if ('includes' in test) return [change(`${test.includes} not seen`, { includes: 'nothing of the kind' })];
  if ('before' in test) return days(test.before).map((day) => change(`before ${day}`, { before: day }));
  if ('from-day' in test)
    return days(test['from-day']).map((day) => change(`from ${day}`, { 'from-day': day }));
  return figureMutants(test, change);
}

type Dropped = { dropped: unknown; left: unknown[] };

function withoutEach(
  words: readonly unknown[],
  make: (words: Dropped) => ConditionMutant,
): ConditionMutant[] {
  return words.map((dropped, at) => make({ dropped, left: words.toSpliced(at, 1) }));
}

function without(operator: string, { dropped, left }: Dropped): [what: string, other: object] {
  return [`${String(dropped)} left out`, { [operator]: left.length > 0 ? left : ['nothing of the kind'] }];
}

const strictness = { above: 'at-least', 'at-least': 'above', below: 'at-most', 'at-most': 'below' } as const;

function figureMutants(
  test: FactTest,
  change: (what: string, other: object) => ConditionMutant,
): ConditionMutant[] {
  const operator = Object.keys(strictness).find((key) => key in test) as keyof typeof strictness;
  const bound = test[operator as never] as number | { fact: string; times: number };
  const lax = change(`${strictness[operator]} for ${operator}`, { [strictness[operator]]: bound });
  const moved = [1 - shift, 1 + shift].map((factor) =>
    change(`bound times ${factor}`, {
      [operator]: typeof bound === 'number' ? bound * factor : { ...bound, times: bound.times * factor },
    }),
  );
  return [lax, ...moved];
}

/** The day before and the day after. */
export function days(date: string): string[] {
  const day = Date.parse(date.padEnd(10, '-01'));
  return [-1, 1].map((by) => new Date(day + by * 86_400_000).toISOString().slice(0, 10));
}
