import type { FactTest } from '../../model/condition.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Rules } from '../prepare.ts';
import type { Days } from '../timeline.ts';
import { factAnswers, type FactAnswers } from './fact-answers.ts';
import { every, none, PlaneBuilder, type Plane } from './planes.ts';
import { TruthCompiler } from './truth-planes.ts';
import { verdictPlanes } from './verdict-planes.ts';

/** The order in which the verdict planes of an obligation are listed. */
export const verdictOrder: readonly Verdict[] = [
  'not-in-force',
  'not-triggered',
  'exempt',
  'upcoming',
  'applies',
  'undetermined',
];

/** The operations of a program: `a & b`, `a | b`, `a & ~b`. */
export const operations = { and: 0, or: 1, 'and-not': 2 } as const;

/**
 * Rules compiled for one pair of days: a straight line of bitwise operations from fact tests to verdicts.
 * It answers many cases at once, verdicts only; `assess` explains one.
 *
 * A plane has a slot while the program runs: first those of the fact tests, then those of the verdicts, then a
 * plane without and one with every bit, then the planes in between.
 */
export type Program = {
  rules: Rules;
  /** Obligation ids in the order of the rulebase. */
  obligations: readonly string[];
  /** The distinct tests on facts. The `n`-th has slots `2n` (where it is true) and `2n + 1` (where it is false). */
  tests: readonly FactTest[];
  /** The same tests fact by fact, for cases that come one by one. */
  answers: readonly FactAnswers[];
  /** The straight line, four numbers a step: the operation, the slot it fills, and the slots of `a` and `b`. */
  steps: Int32Array;
  /** How many planes there are of fact tests, of verdicts (shared where obligations never differ), and in all. */
  slots: { tests: number; verdicts: number; all: number };
  /** Which verdict plane, counted from 0, holds each verdict (in the order of `verdictOrder`), by obligation id. */
  verdicts: ReadonlyMap<string, readonly number[]>;
};

/**
 * Compiles every obligation for two days, under the lead readings or those named.
 * @param readings Reading id by definition id where another than the lead reading is asked for.
 */
export function compileRules(
  rules: Rules,
  days: Days,
  readings: ReadonlyMap<string, string> = new Map(),
): Program {
  const planes = new PlaneBuilder();
  const truth = new TruthCompiler(planes, rules, readings);
  const wanted = new Map<Plane, number>();
  const numbered = (plane: Plane) => {
    if (!wanted.has(plane)) wanted.set(plane, wanted.size);
    return wanted.get(plane)!;
  };
  const verdicts = new Map<string, number[]>();
  for (const obligation of rules.obligations) {
    const made = verdictPlanes(obligation, days, truth, planes);
    verdicts.set(
      obligation.record.id,
      verdictOrder.map((verdict) => numbered(made[verdict])),
    );
  }
  return {
    rules,
    obligations: [...verdicts.keys()],
    tests: truth.tests,
    answers: factAnswers(truth.tests, rules.facts),
    ...layOut(planes, 2 * truth.tests.length, wanted),
    verdicts,
  };
}

/** Gives each needed plane a slot and each needed operation its step; what no verdict hangs on is left out. */
function layOut(
  { sources }: PlaneBuilder,
  tests: number,
  wanted: ReadonlyMap<Plane, number>,
): Pick<Program, 'steps' | 'slots'> {
  const needed = new Set(wanted.keys());
  for (let plane = sources.length - 1; plane > every; plane--) {
    const source = sources[plane]!;
    if (needed.has(plane) && 'a' in source) needed.add(source.a).add(source.b);
  }
  const constants = tests + wanted.size;
  let all = constants + 2;
  const slots = new Map<Plane, number>([
    [none, constants],
    [every, constants + 1],
  ]);
  const steps: number[] = [];
  for (const [plane, source] of sources.entries()) {
    if (!needed.has(plane)) continue;
    const verdict = wanted.get(plane);
    if ('a' in source) {
      const to = verdict === undefined ? all++ : tests + verdict;
      slots.set(plane, to);
      steps.push(operations[source.op], to, slots.get(source.a)!, slots.get(source.b)!);
      continue;
    }
    if (source.op === 'input') slots.set(plane, source.at);
    // A verdict that is a bare test or a constant is copied to its slot.
    const from = slots.get(plane)!;
    if (verdict !== undefined) steps.push(operations.or, tests + verdict, from, from);
  }
  return { steps: Int32Array.from(steps), slots: { tests, verdicts: wanted.size, all } };
}
