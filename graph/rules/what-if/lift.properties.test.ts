import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FactValue } from '../../model/fact.ts';
import type { Verdict } from '../../model/finding.ts';
import type { RuleRecords } from '../../model/rulebase.ts';
import type { Solution } from '../../model/what-if.ts';
import type { CaseFacts } from '../case-facts.ts';
import { bulkVerdicts } from '../compile/run.ts';
import { outcomes } from '../outcome.ts';
import type { PreparedObligation, Rules } from '../prepare.ts';
import { changed } from './changed.ts';
import { leversOf } from './levers.ts';
import { lift } from './lift.ts';
import { movableFacts } from './moves.ts';
import { programFor } from './programs.ts';
import {
  anyClosedCase,
  everySetting,
  pickerOf,
  seededLaw,
  settingsIn,
  verdictsOn,
  type ClosedCase,
} from './test-what-if.ts';

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };
const lifted: readonly Verdict[] = ['exempt', 'not-triggered', 'not-in-force'];
/** More would only make the trying slow. */
const mostSettings = 400;

describe('the smallest changes that lift some duties', () => {
  let records: RuleRecords;
  let rules: Rules;
  beforeAll(async () => void ({ records, rules } = await seededLaw()));

  /**
   * Up to five facts to move, most of them those that were closed, and one to three duties that the case bears, most
   * of them lifted before.
   */
  const questionOn = ({ open, facts, closed }: ClosedCase, next: (below: number) => number) => {
    const bulk = bulkVerdicts(programFor(rules, days), [facts, open]);
    const isBorne = (at: number) => (obligation: PreparedObligation) =>
      !lifted.includes(bulk.verdictOf(at, obligation.record.id));
    const borne = rules.obligations.filter(isBorne(0));
    const eased = borne.filter((obligation) => !isBorne(1)(obligation));
    const goal = Array.from({ length: 1 + next(3) }, () => (eased.length > 0 && next(8) > 0 ? eased : borne));
    const ids = movableFacts(rules).map(({ id }) => id);
    const moves = [
      ...closed.filter(() => next(10) > 0),
      ...Array.from({ length: 5 }, () => ids[next(ids.length)]!),
    ];
    return {
      goal: [...new Set(goal.flatMap((list) => list[next(list.length)] ?? []))],
      moves: [...new Set(moves)].slice(0, 5),
    };
  };

  it('are those of trying every setting of the facts that may move', () => {
    const met = { one: 0, several: 0, together: 0, none: 0 };
    fc.assert(
      fc.property(anyClosedCase(records, rules, 4), pickerOf(), (given, next) => {
        const { facts } = given;
        const { goal, moves } = questionOn(given, next);
        const levers = leversOf(rules, facts, moves);
        fc.pre(goal.length > 0 && settingsIn(levers) <= mostSettings);
        const reaching = [...everySetting(rules, facts, levers)]
          .filter(({ known }) =>
            verdictsOn(goal, rules, known, days).every((verdict) => lifted.includes(verdict)),
          )
          .map(({ values }) => values);
        const smallest = reaching.filter((values) => !reaching.some((other) => isSmaller(other, values)));

        const ids = goal.map(({ record }) => record.id);
        const { solutions, holds, blocked } = lift({ rules, facts, days, moves }, ids);
        const found = solutions.map(({ changes }) => changes.map(({ fact, to }) => [fact, to] as const));
        expect(found.map(told).toSorted()).toEqual(smallest.map(told).toSorted());
        expect([holds, blocked === null]).toEqual([false, solutions.length > 0]);
        if (solutions[0]) expectEffect(rules, facts, solutions[0]);

        if (smallest.length === 0) met.none++;
        else if (smallest.some((values) => values.size > 1)) met.together++;
        else met[smallest.length === 1 ? 'one' : 'several']++;
      }),
      { numRuns: 500, seed: 8, endOnFailure: true },
    );
    // Cases of every kind were met, so that the comparison says something.
    for (const times of Object.values(met)) expect(times).toBeGreaterThan(20);
  }, 120_000);
});

/** Holds what a solution says of the findings against those of the case before and after. */
function expectEffect(rules: Rules, facts: CaseFacts, { changes, before, after, counts }: Solution): void {
  const found = changed(rules, facts, new Map(changes.map(({ fact, to }) => [fact, to])));
  if ('refused' in found) throw new Error(found.refused);
  const [was, is] = [facts, found.stated].map((given) => outcomes(rules, given, days));
  const turned = was!.flatMap((one, at) => (one.verdict === is![at]!.verdict ? [] : [at]));
  const verdicts = (list: typeof was) => turned.map((at) => [list![at]!.obligation, list![at]!.verdict]);
  expect(before.map(({ obligation, verdict }) => [obligation, verdict])).toEqual(verdicts(was));
  expect(after.map(({ obligation, verdict }) => [obligation, verdict])).toEqual(verdicts(is));
  for (const verdict of Object.keys(counts.before) as Verdict[]) {
    expect(counts.before[verdict]).toBe(was!.filter((one) => one.verdict === verdict).length);
    expect(counts.after[verdict]).toBe(is!.filter((one) => one.verdict === verdict).length);
  }
}

/** Whether one change moves only facts that another moves too, and fewer of them. */
function isSmaller(one: ReadonlyMap<string, FactValue>, other: ReadonlyMap<string, FactValue>): boolean {
  return one.size < other.size && [...one.keys()].every((fact) => other.has(fact));
}

function told(changes: Iterable<readonly [string, FactValue]>): string {
  return JSON.stringify([...changes].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
