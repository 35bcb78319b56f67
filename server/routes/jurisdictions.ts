import { z } from 'zod';
import { Jurisdiction } from '../../graph/model/law.ts';
import type { Knowledge } from '../knowledge.ts';
import { listOf, pageOf, pageQuery } from '../paging.ts';
import { route } from '../route.ts';

const Counted = Jurisdiction.extend({ instruments: z.int(), obligations: z.int() });

/** The legal orders covered, with how much of each. */
export const jurisdictions = (knowledge: Knowledge) =>
  route(
    {
      method: 'get',
      path: '/jurisdictions',
      summary: 'The jurisdictions covered, with counts of instruments and obligations',
      query: z.strictObject(pageQuery),
      answer: listOf(Counted),
    },
    async ({ query }) => {
      const { rulebase } = await knowledge.current();
      const counted = rulebase.jurisdictions.map((jurisdiction) => {
        const own = rulebase.instruments.filter((instrument) => instrument.jurisdiction === jurisdiction.id);
        const ids = new Set(own.map(({ id }) => id));
        const obligations = rulebase.obligations.filter(({ instrument }) => ids.has(instrument)).length;
        return { ...jurisdiction, instruments: own.length, obligations };
      });
      return pageOf(counted, query);
    },
  );
