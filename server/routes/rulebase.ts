import { z } from 'zod';
import { Rulebase } from '../../graph/model/rulebase.ts';
import type { Knowledge } from '../knowledge.ts';
import { route } from '../route.ts';

/** The whole rulebase, as the page evaluates it. */
export const rulebase = (knowledge: Knowledge) =>
  route(
    {
      method: 'get',
      path: '/rulebase',
      summary:
        'Facts, definitions, obligations, exemptions and instruments with their conditions, dates and sources',
      query: z.strictObject({}),
      answer: Rulebase,
    },
    async () => (await knowledge.current()).rulebase,
  );
