import { z } from 'zod';
import { IsoDate } from '../graph/model/basics.ts';
import { Vocabulary } from '../graph/model/fact.ts';
import type { Rulebase } from '../graph/model/rulebase.ts';
import { readCaseFacts, type CaseFacts } from '../graph/rules/case-facts.ts';
import type { Question } from '../graph/rules/outcome.ts';
import { ProblemError } from './errors.ts';
import { today } from './today.ts';

/** What every question on a case says: its facts, in whose words, for which days and places. */
export const CaseQuestion = z.strictObject({
  // A record schema would drop the key __proto__ unseen; here every key reaches the reader of facts.
  facts: z
    .custom<Record<string, unknown>>(isPlainObject, 'write an object of facts by their ids')
    .refine((facts) => Object.keys(facts).length <= 500, 'state at most 500 facts')
    .refine((facts) => Object.keys(facts).every((id) => id.length <= 120), 'an id has at most 120 characters')
    .meta({
      type: 'object',
      maxProperties: 500,
      description: 'Facts by id, or by the names of the vocabulary; see GET /api/facts',
    }),
  asOf: IsoDate.optional(),
  knownOn: IsoDate.optional(),
  jurisdictions: z.array(z.string()).min(1).max(100).optional(),
  vocabulary: Vocabulary.optional(),
});

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A case that was read, and what is asked of it. */
export type ReadQuestion = { facts: CaseFacts; question: Question };

/** Reads a question on a case against the rulebase. Throws a problem that names what does not fit; days default to today. */
export function readQuestion(asked: z.infer<typeof CaseQuestion>, rulebase: Rulebase): ReadQuestion {
  const { facts, problems } = readCaseFacts(asked.facts, rulebase.facts, asked.vocabulary);
  if (problems.length > 0)
    throw new ProblemError(
      'invalid-facts',
      undefined,
      problems.map((problem) => ({ ...problem, field: `facts.${problem.field}` })),
    );
  return { facts, question: readDays(asked, rulebase) };
}

/** The days and legal orders of a question. Throws a problem for an order that is not covered; days default to today. */
export function readDays(
  asked: { asOf?: string | undefined; knownOn?: string | undefined; jurisdictions?: string[] | undefined },
  rulebase: Rulebase,
): Question {
  const covered = new Set(rulebase.jurisdictions.map(({ id }) => id));
  const unknown = asked.jurisdictions?.filter((id) => !covered.has(id)) ?? [];
  if (unknown.length > 0)
    throw new ProblemError('unknown-jurisdiction', `Not covered: ${unknown.join(', ').slice(0, 200)}.`);
  const days = { asOf: asked.asOf ?? today(), knownOn: asked.knownOn ?? today() };
  return { ...days, ...(asked.jurisdictions && { jurisdictions: asked.jurisdictions }) };
}
