import { z } from 'zod';
import { IsoDate } from '../../graph/model/basics.ts';
import { CouldClose, Lifting, UnknownFact } from '../../graph/model/what-if.ts';
import { couldClose } from '../../graph/rules/what-if/could-close.ts';
import { firstUnknown } from '../../graph/rules/what-if/first-unknown.ts';
import { CaseQuestion, readQuestion } from '../case-question.ts';
import type { Knowledge } from '../knowledge.ts';
import { route, routes } from '../route.ts';
import { movesOf, obligationsOf, wished, withinWork } from '../what-if.ts';

const Ids = z.array(z.string().max(120)).min(1).max(100);
const Moves = Ids.max(50).optional().meta({
  description:
    'The facts allowed to move; without them licence, public components, price, channel and compute',
});

const Wish = CaseQuestion.extend({
  lift: Ids.optional().meta({ description: 'Ids of obligations, or of themes for all duties on them' }),
  most: z.int().min(1).max(3).optional().meta({
    description: 'In place of `lift`: the changes of up to so many facts that lift the most duties',
  }),
  moves: Moves,
}).refine(({ lift, most }) => (lift === undefined) !== (most === undefined), {
  path: ['lift'],
  error: 'name in `lift` what to lift, or in `most` how many facts to change, and not both',
});

const Before = Ids.optional().meta({
  description: 'Ids of obligations, or of themes, before which closing stops; without them any duty',
});

const dated = { asOf: IsoDate, knownOn: IsoDate, graphVersion: z.string() };
const caseProblems = ['invalid-facts', 'unknown-jurisdiction'] as const;

/** The reverse of an assessment: what would have to change, what could be closed, and what to find out first. */
export const whatIf = (knowledge: Knowledge) => {
  const lift = route(
    {
      method: 'post',
      path: '/assessments/what-if',
      summary:
        'The smallest changes of a release that lift duties, and what each change does in every jurisdiction',
      body: Wish,
      answer: Lifting.extend({ lift: z.array(z.string()), moves: z.array(z.string()), ...dated }),
      problems: [...caseProblems, 'unknown-duty', 'fact-stays', 'too-many-moves'],
    },
    async ({ body }) => {
      const { rulebase, rules } = await knowledge.current();
      const { facts, question } = readQuestion(body, rulebase);
      return {
        ...wished({ records: rulebase, rules, facts, question }, body),
        ...datesOf(question, rulebase),
      };
    },
  );
  const close = route(
    {
      method: 'post',
      path: '/assessments/could-close',
      summary: 'What of a release could be closed before a duty appears',
      body: CaseQuestion.extend({ before: Before, moves: Moves }),
      answer: CouldClose.extend({ moves: z.array(z.string()), ...dated }),
      problems: [...caseProblems, 'unknown-duty', 'fact-stays', 'too-many-moves'],
    },
    async ({ body }) => {
      const { rulebase, rules } = await knowledge.current();
      const { facts, question } = readQuestion(body, rulebase);
      const moves = movesOf(rules, body.moves);
      const obligations =
        body.before && obligationsOf({ records: rulebase, rules, question }, body.before, 'before');
      const guarded = { ...question, obligations };
      const answer = withinWork(() => couldClose({ rules, facts, days: question, moves }, guarded));
      return { ...answer, moves, ...datesOf(question, rulebase) };
    },
  );
  const unknown = route(
    {
      method: 'post',
      path: '/assessments/first-unknown',
      summary: 'Which single unknown fact settles most of what is open',
      body: CaseQuestion,
      answer: z.object({ unknown: z.array(UnknownFact), ...dated }),
      problems: [...caseProblems],
    },
    async ({ body }) => {
      const { rulebase, rules } = await knowledge.current();
      const { facts, question } = readQuestion(body, rulebase);
      return { unknown: firstUnknown(rules, facts, question), ...datesOf(question, rulebase) };
    },
  );
  return routes(lift, close, unknown);
};

function datesOf({ asOf, knownOn }: { asOf: string; knownOn: string }, { version }: { version: string }) {
  return { asOf, knownOn, graphVersion: version };
}
