import type { Verdict } from '../../model/finding.ts';
import type { ClosingStep, CouldClose } from '../../model/what-if.ts';
import { verdictOrder } from '../compile/program.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import { obligationsIn, type Question } from '../outcome.ts';
import { statedFacts, type ChangedCase, type Refusal } from './changed.ts';
import { closableFact, type Closable } from './closing.ts';
import { isDuty } from './goal.ts';
import { inBatches, isLifted, isSet, lifted, planeOf, type Judge } from './judge.ts';
import type { Lattice, Setting } from './lattice.ts';
import { mattering, type Lever } from './levers.ts';
import { reachOf } from './links.ts';
import { searchOver, type Searched, type WhatIf } from './search.ts';
import { effectOf } from './solution.ts';

/**
 * Tells what of the facts allowed to move could be closed further before a duty newly applies, is to come or may
 * apply, in the jurisdictions asked about. What is not known cannot be closed. Throws a `RangeError` for a fact that
 * may not be moved, and `TooManyTries`.
 */
export function couldClose(asked: WhatIf, within: Pick<Question, 'jurisdictions'> = {}): CouldClose {
  const { rules, facts, moves } = asked;
  const duties = obligationsIn(rules, within).filter(({ record }) => isDuty(record));
  const known = withImpliedFacts(statedFacts(facts), rules);
  const closable = [...new Set(moves)].flatMap((fact) => closableFact(rules, known, fact) ?? []);
  const all = closable.map(({ fact, values }): Lever => ({ fact, values, reach: reachOf(rules, fact) }));
  const levers = mattering(all, new Set(duties.flatMap((duty) => duty.facts)));
  const searched = searchOver(asked, levers);
  const ids = duties.map(({ record }) => record.id);
  const from = (fact: string) => known.get(fact)!.value;
  return {
    free: all
      .filter((lever) => !levers.includes(lever))
      .map(({ fact, values }) => ({ fact, from: from(fact), to: values.at(-1)! })),
    alone: levers.map((_, number) => alone(searched, number, new Set(ids))),
    together: largest(searched, ids, closable).map((setting) => closingsOf(searched, setting, new Set(ids))),
  };
}

function alone(
  { rules, lattice, judge, known, change }: Searched,
  number: number,
  duties: ReadonlySet<string>,
): CouldClose['alone'][number] {
  const { fact, values } = lattice.levers[number]!;
  const settings = lattice.settingsOf(1 << number);
  const verdicts = judge.verdicts([lattice.asItIs, ...settings]);
  const steps = values.map((to): ClosingStep => {
    const at = settings.findIndex((setting) => lattice.valuesOf(setting).get(fact) === to);
    if (at < 0) return { to, appears: [], refused: refusalOf(change(new Map([[fact, to]]))) };
    const { costs, opens, after } = effectOf(rules, verdicts, 0, at + 1);
    const appears = new Set([...costs, ...opens].filter((id) => duties.has(id)));
    return { to, appears: after.filter(({ obligation }) => appears.has(obligation)), refused: null };
  });
  return { fact, from: known.get(fact)!.value, steps };
}

function refusalOf(after: ChangedCase | Refusal): string | null {
  return 'refused' in after ? after.refused : null;
}

function closingsOf(
  { rules, lattice, judge, change }: Searched,
  setting: Setting,
  duties: ReadonlySet<string>,
): CouldClose['together'][number] {
  const after = change(lattice.valuesOf(setting));
  if ('refused' in after) throw new Error(`a setting is refused: ${after.refused}`);
  const { lifts } = effectOf(rules, judge.verdicts([lattice.asItIs, setting]), 0, 1);
  return { changes: after.changes, follows: after.follows, lifts: lifts.filter((id) => duties.has(id)) };
}

/** The settings without a new duty of which no other closes more. */
function largest(
  { lattice, judge }: Searched,
  duties: readonly string[],
  closable: readonly Closable[],
): Setting[] {
  const order = new Map(closable.map((one) => [one.fact, one.isMoreClosed]));
  const closes = (one: Setting, other: Setting) => {
    const [values, others] = [lattice.valuesOf(one), lattice.valuesOf(other)];
    return [...others].every(([fact, value]) => {
      const mine = values.get(fact);
      return mine !== undefined && (mine === value || order.get(fact)!(mine, value));
    });
  };
  // A setting that closes more is higher, so that each has only to be held against those before it.
  const heights = new Map(
    lattice.levers.map(({ fact, values }) => [
      fact,
      new Map(
        values.map((value) => [value, 1 + values.filter((other) => order.get(fact)!(value, other)).length]),
      ),
    ]),
  );
  const height = (setting: Setting) =>
    [...lattice.valuesOf(setting)].reduce((sum, [fact, value]) => sum + heights.get(fact)!.get(value)!, 0);
  const safe = withoutNewDuty(lattice, judge, duties).map((setting) => ({
    setting,
    height: height(setting),
  }));
  safe.sort((one, other) => other.height - one.height);
  const found: Setting[] = [];
  for (const { setting } of safe) if (!found.some((larger) => closes(larger, setting))) found.push(setting);
  return found.filter((setting) => lattice.movedBy(setting) !== 0);
}

function withoutNewDuty(lattice: Lattice, judge: Judge, duties: readonly string[]): Setting[] {
  const now = judge.verdicts([lattice.asItIs]);
  const allowed = duties.map((id): [string, readonly Verdict[]] => {
    const was = now.verdictOf(0, id);
    if (isLifted(was)) return [id, lifted];
    return [id, was === 'undetermined' ? [...lifted, 'undetermined'] : verdictOrder];
  });
  return inBatches(lattice.all(), (some) => {
    const verdicts = judge.verdicts(some);
    const planes = allowed.map(([id, list]) => planeOf(verdicts, id, list));
    return some.filter((_, at) => planes.every((plane) => isSet(plane, at)));
  });
}
