import { Annotated, columnsOf } from './annotate.ts';
import { differing } from './subset-differing.ts';
import { refused } from './subset-refused.ts';
import type { Found } from './subset-rule.ts';
import { tokensOf } from './tokens.ts';

/** Why a text is not sure to give the same rows on both engines. Line and column count from 1. */
export type SubsetProblem = { rule: string; message: string; mend: string; line: number; column: number };

/**
 * What in a query leaves the common subset of the two engines (docs/data-model.md, “Cypher that both engines read
 * alike”), in the order of the text. The text must have passed the guard: brackets that do not match are not reported.
 * `ordered`: rows come in an order, so an ORDER BY is due.
 *
 * Some of it cannot be told from tokens, and is left to the comparison of rows on both engines: whether a property is
 * a text or a number, whether a list from the graph holds nulls, whether a slice leaves its list, whether an order is
 * total, and whether `WITH … WHERE` uses a name that the WITH dropped.
 */
export function subsetProblems(text: string, { ordered }: { ordered: boolean }): SubsetProblem[] {
  const tokens = tokensOf(text);
  if (tokens.at(-1)?.value === ';') tokens.pop();
  const query = new Annotated(tokens);
  const rules = { ...differing, ...refused, ...(ordered ? { order: unordered } : {}) };
  return Object.entries(rules)
    .flatMap(([rule, find]) => find(query).map((found) => ({ rule, ...found })))
    .sort((a, b) => a.at - b.at)
    .map(({ rule, at, message, mend }) => {
      const before = text.slice(0, tokens[at]?.at ?? 0).split(/\r\n|\r|\n/);
      return { rule, message, mend, line: before.length, column: before.at(-1)!.length + 1 };
    });
}

/** The columns that a query returns, by their aliases. */
export function columnNames(text: string): string[] {
  return columnsOf(new Annotated(tokensOf(text))).filter((name) => name !== null);
}

/** The parameters that a query asks for, each once. */
export function parameterNames(text: string): string[] {
  return [...new Set(tokensOf(text).flatMap(({ kind, value }) => (kind === 'parameter' ? [value] : [])))];
}

/** Rows in no order, or in one that only one engine can follow. */
function unordered(query: Annotated): Found[] {
  const last = query.clausesOf('RETURN').findLast((at) => query.around[at]!.length === 0);
  if (last === undefined) return [];
  const order = query.clausesOf('ORDER').find((at) => at > last && query.around[at]!.length === 0);
  if (order === undefined)
    return [
      {
        at: last,
        message: 'The rows come in no order',
        mend: 'End with ORDER BY, down to a column that tells all rows apart.',
      },
    ];
  return [];
}
