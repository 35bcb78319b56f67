import { z } from 'zod';
import { IsoDate } from './basics.ts';
import { Vocabulary } from './fact.ts';
import { Verdict } from './finding.ts';

/** One expected answer: the verdict for an obligation, and verdicts that are defensible too. Other keys are ignored. */
export const ExpectedRow = z.object({
  obligation: z.string(),
  verdict: Verdict,
  accept: z.array(Verdict).optional(),
  confidence: z.string().optional(),
  binding: z.boolean().optional(),
  appliesFrom: IsoDate.optional(),
});
export type ExpectedRow = z.infer<typeof ExpectedRow>;

/** One case of a case file: facts, a day, and the answers expected. What is known defaults to today. Other keys are ignored. */
export const ExpectedCase = z.object({
  id: z.string(),
  title: z.string().optional(),
  vocabulary: Vocabulary.optional(),
  asOf: IsoDate.optional(),
  knownOn: IsoDate.optional(),
  facts: z.record(z.string(), z.unknown()).default({}),
  expect: z.array(ExpectedRow).default([]),
});
export type ExpectedCase = z.infer<typeof ExpectedCase>;

/** A case file: a list of cases with expected answers. */
export const CaseFile = z.object({ cases: z.array(ExpectedCase).min(1) });
export type CaseFile = z.infer<typeof CaseFile>;

/** A single case to assess: facts, and the days and vocabulary where they are not the default. */
export const SingleCase = z.strictObject({
  facts: z.record(z.string(), z.unknown()),
  asOf: IsoDate.optional(),
  knownOn: IsoDate.optional(),
  vocabulary: Vocabulary.optional(),
  title: z.string().optional(),
});
export type SingleCase = z.infer<typeof SingleCase>;
