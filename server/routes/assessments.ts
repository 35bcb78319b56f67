import { z } from 'zod';
import { IsoDate } from '../../graph/model/basics.ts';
import { CaseFact, Finding } from '../../graph/model/finding.ts';
import { assess } from '../../graph/rules/assess.ts';
import { withImpliedFacts } from '../../graph/rules/implied-facts.ts';
import { rankQuestions } from '../../graph/rules/questions.ts';
import { CaseQuestion, readQuestion } from '../case-question.ts';
import type { Knowledge } from '../knowledge.ts';
import { route } from '../route.ts';

const Assessment = z.object({
  findings: z.array(Finding),
  facts: z.record(z.string(), CaseFact),
  questions: z.array(z.object({ fact: z.string(), decides: z.int() })),
  asOf: IsoDate,
  knownOn: IsoDate,
  graphVersion: z.string(),
});

/** The main job: a release and a situation go in, the findings come out. */
export const assessments = (knowledge: Knowledge) =>
  route(
    {
      method: 'post',
      path: '/assessments',
      summary:
        'Which duties a case has on a day: verdict, since when, why, and what would decide what is open',
      body: CaseQuestion,
      answer: Assessment,
      problems: ['invalid-facts', 'unknown-jurisdiction'],
    },
    async ({ body }) => {
      const { rulebase, rules } = await knowledge.current();
      const { facts, question } = readQuestion(body, rulebase);
      const { asOf, knownOn } = question;
      const findings = assess(rules, facts, question);
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
