import type { RuleRecords } from '../graph/model/rulebase.ts';
import type { Lifting } from '../graph/model/what-if.ts';
import type { CaseFacts } from '../graph/rules/case-facts.ts';
import { nearest } from '../graph/rules/nearest.ts';
import type { Question } from '../graph/rules/outcome.ts';
import type { Rules } from '../graph/rules/prepare.ts';
import { goalOf } from '../graph/rules/what-if/goal.ts';
import { lift } from '../graph/rules/what-if/lift.ts';
import { mostLifted } from '../graph/rules/what-if/most.ts';
import { defaultMoves, movableFacts } from '../graph/rules/what-if/moves.ts';
import { mostTries, TooManyTries, type WhatIf } from '../graph/rules/what-if/search.ts';
import { ProblemError, type FieldError } from './errors.ts';

/** What is asked of a case beside its facts: ids to lift or how many facts to move for the most, and which may move. */
export type Wish = {
  lift?: readonly string[] | undefined;
  most?: number | undefined;
  moves?: readonly string[] | undefined;
};

/** A case with the law it is asked of. */
export type Asked = {
  records: Pick<RuleRecords, 'themes'>;
  rules: Rules;
  facts: CaseFacts;
  question: Question;
};

/** The answer to a wish: the duties that were asked for by id or theme, and the facts that were allowed to move. */
export type Wished = Lifting & { lift: string[]; moves: string[] };

/** The smallest changes for a wish. Throws a `ProblemError` that names the field and the mend. */
export function wished(asked: Asked, { lift: ids, most, moves: named }: Wish): Wished {
  const { rules, facts, question } = asked;
  const moves = movesOf(rules, named);
  const whatIf: WhatIf = { rules, facts, days: question, moves };
  if (!ids) {
    const solutions = withinWork(() => mostLifted(whatIf, most ?? 1, question));
    return { holds: false, solutions, blocked: null, lift: [], moves };
  }
  const obligations = obligationsOf(asked, ids, 'lift');
  return { ...withinWork(() => lift(whatIf, obligations)), lift: obligations, moves };
}

/**
 * The obligations that ids of obligations and themes name, in the places asked about. Throws a `ProblemError` for one
 * that names none; `field` is where the ids were given.
 */
export function obligationsOf(
  { records, rules, question }: Omit<Asked, 'facts'>,
  ids: readonly string[],
  field: string,
): string[] {
  const { obligations, unknown } = goalOf(rules, records.themes, ids, question);
  if (unknown.length === 0) return obligations;
  throw new ProblemError('unknown-duty', undefined, unknownDuties(ids, unknown, field, records, rules));
}

/** The facts that may move, those by default where none is named. Throws a `ProblemError` for one that may not. */
export function movesOf(rules: Rules, named: readonly string[] | undefined): string[] {
  if (!named) return defaultMoves(rules);
  const movable = movableFacts(rules).map(({ id }) => id);
  const errors = named.flatMap((id, at): FieldError[] => {
    if (movable.includes(id)) return [];
    const fact = rules.facts.get(id);
    const near = nearest(id, movable);
    return [
      {
        field: `moves.${at}`,
        message: fact ? `“${fact.label}” is no choice of whoever releases` : `"${id}" is not a known fact`,
        mend: near && !fact ? `did you mean "${near}"?` : `use one of: ${movable.join(', ')}`,
      },
    ];
  });
  if (errors.length > 0) throw new ProblemError('fact-stays', undefined, errors);
  return [...new Set(named)];
}

/** Runs a search. Throws a `ProblemError` where it would have to try too much. */
export function withinWork<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TooManyTries)) throw error;
    throw new ProblemError('too-many-moves', undefined, [
      {
        field: 'moves',
        message: `the facts allowed to move can be set in ${error.tries.toLocaleString('en')} ways, and up to ${mostTries.toLocaleString('en')} are tried`,
        mend: 'name fewer facts, or lift fewer duties at a time',
      },
    ]);
  }
}

function unknownDuties(
  ids: readonly string[],
  unknown: readonly string[],
  field: string,
  { themes }: Pick<RuleRecords, 'themes'>,
  rules: Rules,
): FieldError[] {
  const known = [...rules.obligations.map(({ record }) => record.id), ...themes.map(({ id }) => id)];
  return unknown.map((id) => {
    const near = nearest(id, known);
    return {
      field: `${field}.${ids.indexOf(id)}`,
      message: known.includes(id)
        ? `no duty asked about is on the theme "${id}"`
        : `"${id}" is no obligation and no theme`,
      mend:
        near && near !== id
          ? `did you mean "${near}"?`
          : 'use an id of GET /api/rulebase, obligations or themes',
    };
  });
}
