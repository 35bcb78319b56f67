import type { FactTest } from '../../model/condition.ts';
import { Verdict } from '../../model/finding.ts';
import type { Rules } from '../prepare.ts';
import type { Days } from '../timeline.ts';
import { every, none, PlaneBuilder, type Plane } from './planes.ts';
import { TruthCompiler } from './truth-planes.ts';
import { verdictPlanes } from './verdict-planes.ts';

/** One bitwise operation on whole planes, named by their slots. */
export type Step = { op: 'and' | 'or' | 'and-not'; to: number; a: number; b: number };

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
  steps: readonly Step[];
  /** How many planes there are of fact tests, of verdicts (shared where obligations never differ), and in all. */
  slots: { tests: number; verdicts: number; all: number };
  /** Which of the verdict planes holds a verdict on an obligation, by obligation id, counted from 0. */
  verdicts: ReadonlyMap<string, Readonly<Record<Verdict, number>>>;
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
  const verdicts = new Map<string, Record<Verdict, number>>();
  for (const obligation of rules.obligations) {
    const made = verdictPlanes(obligation, days, truth, planes);
    const places = Verdict.options.map((verdict) => [verdict, numbered(made[verdict])]);
    verdicts.set(obligation.record.id, Object.fromEntries(places) as Record<Verdict, number>);
  }
  return {
    rules,
    obligations: [...verdicts.keys()],
    tests: truth.tests,
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
  const steps: Step[] = [];
  for (const [plane, source] of sources.entries()) {
    if (!needed.has(plane)) continue;
    const verdict = wanted.get(plane);
    if ('a' in source) {
      const to = verdict === undefined ? all++ : tests + verdict;
      slots.set(plane, to);
      steps.push({ op: source.op, to, a: slots.get(source.a)!, b: slots.get(source.b)! });
      continue;
    }
    if (source.op === 'input') slots.set(plane, source.at);
    // A verdict that is a bare test or a constant is copied to its slot.
    const from = slots.get(plane)!;
    if (verdict !== undefined) steps.push({ op: 'or', to: tests + verdict, a: from, b: from });
  }
  return { steps, slots: { tests, verdicts: wanted.size, all } };
}
