import type { ExpectedCase, ExpectedRow } from '../model/case-file.ts';
import type { Verdict } from '../model/finding.ts';
import { readCaseFacts, type FactProblem } from './case-facts.ts';
import { outcomes, type Outcome } from './outcome.ts';
import type { Rules } from './prepare.ts';

/** One expected answer beside the one given. `got` is `null` where the obligation is not known. */
export type JudgedRow = {
  obligation: string;
  confidence: string | null;
  expected: Verdict;
  got: Verdict | null;
  agrees: boolean;
  missing: boolean;
};

/** What came of a case: its rows, and the facts that could not be read. */
export type JudgedCase = { id: string; rows: JudgedRow[]; problems?: FactProblem[] };

/** What came of a set of cases. `missing` counts rows whose obligation is not known; they are not counted as disagreed. */
export type CaseReport = { agreed: number; disagreed: number; missing: number; cases: JudgedCase[] };

/**
 * Runs cases and compares each expected answer.
 * A row agrees when the verdict is the expected one (with its `binding` and `appliesFrom`, where given) or one of those
 * accepted. A case with an unreadable fact is judged on the others, and names it.
 */
export function runCases(rules: Rules, cases: readonly ExpectedCase[], today: string): CaseReport {
  const judged = cases.map((given) => judge(rules, given, today));
  const rows = judged.flatMap(({ rows }) => rows);
  return {
    agreed: rows.filter(({ agrees }) => agrees).length,
    disagreed: rows.filter(({ agrees, missing }) => !agrees && !missing).length,
    missing: rows.filter(({ missing }) => missing).length,
    cases: judged,
  };
}

function judge(rules: Rules, given: ExpectedCase, today: string): JudgedCase {
  const { facts, problems } = readCaseFacts(given.facts, [...rules.facts.values()], given.vocabulary);
  const days = { asOf: given.asOf ?? today, knownOn: given.knownOn ?? today };
  const answers = new Map(outcomes(rules, facts, days).map((outcome) => [outcome.obligation, outcome]));
  const rows = given.expect.map((row): JudgedRow => {
    const outcome = answers.get(row.obligation);
    return {
      obligation: row.obligation,
      confidence: row.confidence ?? null,
      expected: row.verdict,
      got: outcome?.verdict ?? null,
      agrees: outcome !== undefined && agrees(row, outcome),
      missing: outcome === undefined,
    };
  });
  return { id: given.id, rows, ...(problems.length > 0 && { problems }) };
}

function agrees(row: ExpectedRow, outcome: Outcome): boolean {
  if (outcome.verdict !== row.verdict) return row.accept?.includes(outcome.verdict) ?? false;
  if (row.binding !== undefined && row.binding !== outcome.binding) return false;
  return row.appliesFrom === undefined || row.appliesFrom === outcome.from;
}
