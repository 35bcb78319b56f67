import { dayBefore, daysOf } from '../model/calendar.ts';
import type { FactValue } from '../model/fact.ts';

/**
 * The band between two thresholds that a figure lies in, open at both ends. A figure that is exactly a threshold
 * stays itself, since the law is strict at some bounds and not at others. Without thresholds there is no band.
 */
export function bandOf(value: number, thresholds: readonly number[]): FactValue | undefined {
  if (thresholds.length === 0) return undefined;
  if (thresholds.includes(value)) return value;
  const above = thresholds.findLast((bound) => bound < value);
  const below = thresholds.find((bound) => bound > value);
  return { ...(above !== undefined && { above }), ...(below !== undefined && { below }) };
}

/**
 * The span between two thresholds that a date lies in, each threshold the first day of a span: `../2025-08-01` or
 * `2025-08-02/..`. As written where a threshold runs through it, as through a year; none without thresholds.
 */
export function spanOf(date: string, thresholds: readonly string[]): string | undefined {
  if (thresholds.length === 0) return undefined;
  const { first, last } = daysOf(date);
  if (thresholds.some((day) => first < day && day <= last)) return date;
  const from = thresholds.findLast((day) => day <= first) ?? '..';
  const next = thresholds.find((day) => day > last);
  return `${from}/${next === undefined ? '..' : dayBefore(next)}`;
}
