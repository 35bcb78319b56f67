import type { FactValue } from '../model/fact.ts';
import type { Seeds } from '../model/seed-file.ts';
import { daysOf } from '../model/calendar.ts';
import { boundOf } from '../rules/fact-test.ts';
import { conditionsIn } from './conditions.ts';

/** The figures and days at which some condition changes its answer, by fact id, each list in order. */
export type Thresholds = { numbers: ReadonlyMap<string, number[]>; days: ReadonlyMap<string, string[]> };

/** Collects the thresholds of every condition in the seeds. */
export function thresholdsOf(
  seeds: Pick<Seeds, 'definitions' | 'obligations' | 'exemptions' | 'instruments'>,
): Thresholds {
  const numbers = new Map<string, number[]>();
  const days = new Map<string, string[]>();
  const rules = [...seeds.definitions, ...seeds.obligations, ...seeds.exemptions, ...seeds.instruments];
  for (const { condition } of rules.flatMap(conditionsIn)) {
    if (!('fact' in condition)) continue;
    const bound = boundOf(condition);
    if (typeof bound === 'number') add(numbers, condition.fact, bound);
    if ('before' in condition) add(days, condition.fact, daysOf(condition.before).first);
    if ('from-day' in condition) add(days, condition.fact, daysOf(condition['from-day']).first);
  }
  for (const list of numbers.values()) list.sort((a, b) => a - b);
  for (const list of days.values()) list.sort();
  return { numbers, days };
}

function add<T>(map: Map<string, T[]>, fact: string, value: T): void {
  const list = map.get(fact) ?? [];
  if (!list.includes(value)) map.set(fact, [...list, value]);
}

/**
 * The band between two thresholds that a figure lies in, open at both ends. A figure that is exactly a threshold
 * stays itself, since the law is strict at some bounds and not at others. Without thresholds no rule reads the
 * figure and there is no band.
 */
export function bandOf(value: number, thresholds: readonly number[] = []): FactValue | undefined {
  if (thresholds.length === 0) return undefined;
  if (thresholds.includes(value)) return value;
  const above = thresholds.findLast((bound) => bound < value);
  const below = thresholds.find((bound) => bound > value);
  return { ...(above !== undefined && { above }), ...(below !== undefined && { below }) };
}

/** The coarsest of year, month and day that lies wholly between two thresholds; as written where none does. */
export function coarsestDate(date: string, thresholds: readonly string[] = []): string {
  const candidates = [date.slice(0, 4), date.slice(0, 7), date];
  return (
    candidates.find((candidate) => {
      const { first, last } = daysOf(candidate);
      return thresholds.every((day) => last < day || first >= day);
    }) ?? date
  );
}
