import { z } from 'zod';
import { Fact } from '../../graph/model/fact.ts';
import type { Knowledge } from '../knowledge.ts';
import { listOf, pageOf, pageQuery } from '../paging.ts';
import { route } from '../route.ts';

/** The declared facts: what can be stated in a case. */
export const facts = (knowledge: Knowledge) =>
  route(
    {
      method: 'get',
      path: '/facts',
      summary: 'The facts a case can state, with their types, choices and sources',
      query: z.strictObject(pageQuery),
      answer: listOf(Fact),
    },
    async ({ query }) => pageOf((await knowledge.current()).rulebase.facts, query),
  );
