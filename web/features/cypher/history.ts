import type { Written } from './address.ts';

/** One run: what was asked, when (an ISO instant), and what came of it. */
export type Run = Written & {
  at: string;
  came: { rows: number; truncated: boolean } | { refused: string };
};

/** How many runs the browser keeps. */
export const mostRuns = 50;

/** The runs with one more, the last first. The same text with the same fields stands there once. */
export function withRun(runs: readonly Run[], run: Run): Run[] {
  const others = runs.filter((other) => other.text !== run.text || !sameFields(other, run));
  return [run, ...others].slice(0, mostRuns);
}

/** The runs that were kept as JSON. What cannot be read is left out: the history is a convenience. */
export function runsIn(kept: string | null): Run[] {
  try {
    const runs: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(runs) ? runs.filter(isRun) : [];
  } catch {
    return [];
  }
}

/** What came of a run, in words. */
export function wordsOfRun({ came }: Run): string {
  if ('refused' in came) return came.refused;
  const rows = `${came.rows} ${came.rows === 1 ? 'row' : 'rows'}`;
  return came.truncated ? `the first ${rows}` : rows;
}

function sameFields(one: Written, other: Written): boolean {
  const names = new Set([...Object.keys(one.fields), ...Object.keys(other.fields)]);
  return [...names].every((name) => one.fields[name] === other.fields[name]);
}

function isRun(value: unknown): value is Run {
  const run = value as Partial<Run> | null;
  if (typeof run?.text !== 'string' || typeof run.at !== 'string' || !run.came || !run.fields) return false;
  return 'refused' in run.came ? typeof run.came.refused === 'string' : typeof run.came.rows === 'number';
}
