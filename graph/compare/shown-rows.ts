import type { CompareAnswer, ComparedRule, CompareRow } from '../model/compare.ts';
import type { CompareQuestion } from './question.ts';

/** What is asked for, of the rows: a broad theme stays where one under it does. */
export function kept(
  rows: readonly CompareRow[],
  question: CompareQuestion,
  rules: ReadonlyMap<string, ComparedRule>,
): CompareRow[] {
  const stays = (row: CompareRow) => !isLeftOut(row, question);
  return rows
    .filter((row) => stays(row) || rows.some((under) => under.broader === row.theme && stays(under)))
    .map((row) => ({
      ...row,
      obligations: row.obligations.filter((id) => isShown(rules.get(id)!, question)),
    }));
}

/** Whoever names themes wants to see them, also where nothing in them reaches the case. */
function isLeftOut({ agrees, quiet }: CompareRow, { request, themes }: CompareQuestion): boolean {
  return (request.differences && agrees) || (quiet && !request.all && !themes);
}

/** Rules of several legal orders are not compared with themselves, so that none of them can be said to agree. */
function isShown({ agrees }: ComparedRule, { request, by }: CompareQuestion): boolean {
  return !request.differences || by.kind === 'jurisdictions' || !agrees;
}

/** How many rows are missing, and why. */
export function leftOut(
  every: readonly CompareRow[],
  rows: readonly CompareRow[],
  question: CompareQuestion,
): CompareAnswer['leftOut'] {
  const shown = new Set(rows.map(({ theme }) => theme));
  const missing = every.filter(({ theme }) => !shown.has(theme));
  const quiet = missing.filter((row) => row.quiet && !question.request.all && !question.themes).length;
  return { quiet, agreeing: missing.length - quiet };
}
