import type { ClosingStep, CouldClose } from '../../model/what-if.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import { obligationsIn, type Question } from '../outcome.ts';
import { statedFacts, type ChangedCase, type Refusal } from './changed.ts';
import { closableFact } from './closing.ts';
import { isDuty } from './goal.ts';
import type { Judge } from './judge.ts';
import { largestSafe } from './largest.ts';
import type { Setting } from './lattice.ts';
import { mattering, type Lever } from './levers.ts';
import { reachOf } from './links.ts';
import { judgeOf, searchOver, type Searched, type WhatIf } from './search.ts';
import { effectOf } from './solution.ts';

/** The obligations that must not appear: those named, or else all duties of the jurisdictions. */
export type Guarded = Pick<Question, 'jurisdictions'> & { obligations?: readonly string[] | undefined };

/**
 * Tells what of the facts allowed to move could be closed further before one of some obligations newly applies, is to
 * come or may apply. What is not known cannot be closed. Throws a `RangeError` for a fact that may not be moved, and
 * `TooManyTries`.
 */
export function couldClose(asked: WhatIf, { obligations: named, ...within }: Guarded = {}): CouldClose {
  const { rules, facts, moves } = asked;
  const duties = obligationsIn(rules, within).filter(({ record }) =>
    named ? named.includes(record.id) : isDuty(record),
  );
  const ids = new Set(duties.map(({ record }) => record.id));
  const known = withImpliedFacts(statedFacts(facts), rules);
  const closable = [...new Set(moves)].flatMap((fact) => closableFact(rules, known, fact) ?? []);
  const all = closable.map(({ fact, values }): Lever => ({ fact, values, reach: reachOf(rules, fact) }));
  const levers = mattering(all, new Set(duties.flatMap((duty) => duty.facts)));
  const searched = searchOver(asked, levers);
  const judge = judgeOf(searched);
  const free = all.filter((lever) => !levers.includes(lever));
  return {
    free: free.map(({ fact, values }) => ({ fact, from: known.get(fact)!.value, to: values.at(-1)! })),
    alone: eachAlone(searched, judge, ids),
    together: together(searched, judge, largestSafe(searched.lattice, judge, [...ids], closable), ids),
  };
}

function eachAlone(
  { rules, lattice, known, change }: Searched,
  judge: Judge,
  duties: ReadonlySet<string>,
): CouldClose['alone'] {
  const settings = lattice.setsOf(1).flatMap((set) => lattice.settingsOf(set));
  const verdicts = judge.verdicts([lattice.asItIs, ...settings]);
  const moved = settings.map((setting) => lattice.valuesOf(setting));
  return lattice.levers.map(({ fact, values }) => ({
    fact,
    from: known.get(fact)!.value,
    steps: values.map((to): ClosingStep => {
      const at = moved.findIndex((one) => one.get(fact) === to);
      if (at < 0) return { to, appears: [], refused: refusalOf(change(new Map([[fact, to]]))) };
      const { costs, opens, after } = effectOf(rules, verdicts, 0, at + 1);
      const appears = new Set([...costs, ...opens].filter((id) => duties.has(id)));
      return { to, appears: after.filter(({ obligation }) => appears.has(obligation)), refused: null };
    }),
  }));
}

function refusalOf(after: ChangedCase | Refusal): string | null {
  return 'refused' in after ? after.refused : null;
}

function together(
  { rules, lattice, change }: Searched,
  judge: Judge,
  settings: readonly Setting[],
  duties: ReadonlySet<string>,
): CouldClose['together'] {
  const verdicts = judge.verdicts([lattice.asItIs, ...settings]);
  return settings.map((setting, at) => {
    const after = change(lattice.valuesOf(setting));
    if ('refused' in after) throw new Error(`a setting is refused: ${after.refused}`);
    const { lifts } = effectOf(rules, verdicts, 0, at + 1);
    return { changes: after.changes, follows: after.follows, lifts: lifts.filter((id) => duties.has(id)) };
  });
}
