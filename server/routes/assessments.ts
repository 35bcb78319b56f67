import { z } from 'zod';
import { IsoDate } from '../../graph/model/basics.ts';
import { Vocabulary } from '../../graph/model/fact.ts';
import { CaseFact, Finding } from '../../graph/model/finding.ts';
import { readCaseFacts } from '../../graph/rules/case-facts.ts';
import { assess } from '../../graph/rules/assess.ts';
import { withImpliedFacts } from '../../graph/rules/implied-facts.ts';
import { rankQuestions } from '../../graph/rules/questions.ts';
import { ProblemError } from '../errors.ts';
import type { Knowledge } from '../knowledge.ts';
import { route } from '../route.ts';
import { today } from '../today.ts';

const Question = z.strictObject({
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

const Assessment = z.object({
  findings: z.array(Finding),
  facts: z.record(z.string(), CaseFact),
  questions: z.array(z.object({ fact: z.string(), decides: z.int() })),
  asOf: IsoDate,
  knownOn: IsoDate,
  graphVersion: z.string(),
});

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The main job: a release and a situation go in, the findings come out. */
export const assessments = (knowledge: Knowledge) =>
  route(
    {
      method: 'post',
      path: '/assessments',
      summary:
        'Which duties a case has on a day: verdict, since when, why, and what would decide what is open',
      body: Question,
      answer: Assessment,
      problems: ['invalid-facts', 'unknown-jurisdiction'],
    },
    async ({ body }) => {
      const { rulebase, rules } = await knowledge.current();
      const { facts, problems } = readCaseFacts(body.facts, rulebase.facts, body.vocabulary);
      if (problems.length > 0)
        throw new ProblemError(
          'invalid-facts',
          undefined,
          problems.map((problem) => ({ ...problem, field: `facts.${problem.field}` })),
        );
      const covered = new Set(rulebase.jurisdictions.map(({ id }) => id));
      const unknown = body.jurisdictions?.filter((id) => !covered.has(id)) ?? [];
      if (unknown.length > 0)
        throw new ProblemError('unknown-jurisdiction', `Not covered: ${unknown.join(', ').slice(0, 200)}.`);
      const asOf = body.asOf ?? today();
      const knownOn = body.knownOn ?? today();
      const findings = assess(rules, facts, {
        asOf,
        knownOn,
        ...(body.jurisdictions && { jurisdictions: body.jurisdictions }),
      });
      return {
        findings,
        facts: Object.fromEntries(withImpliedFacts(facts, rules)),
        questions: rankQuestions(findings, (fact) => facts.has(fact)),
        asOf,
        knownOn,
        graphVersion: rulebase.version,
      };
    },
  );
