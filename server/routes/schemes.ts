import { z } from 'zod';
import type { Scheme, Tier } from '../../graph/model/taxonomy.ts';
import type { Knowledge } from '../knowledge.ts';
import { listOf } from '../paging.ts';
import { route, routes } from '../route.ts';

const SchemeRow = z.object({
  id: z.string(),
  label: z.string(),
  issuer: z.string(),
  date: z.string(),
  meaning: z.string(),
  tiers: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      meaning: z.string(),
      /** Models whose first release reaches this class and none above it. */
      reached: z.int(),
      /** Models for whose first release it is the highest class that what is not known leaves open. */
      open: z.int(),
    }),
  ),
});

const query = `
  MATCH (t:Tier)-[:OF_SCHEME]->(s:Scheme)
  OPTIONAL MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:CLASSED_AS]->(t) WHERE r.id = m.first_release
  WITH s, t, count(r) AS reached
  OPTIONAL MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:MAY_BE_CLASSED_AS]->(t) WHERE r.id = m.first_release
  WITH s, t, reached, count(r) AS open
  RETURN s.record AS scheme, t.record AS tier, reached, open
  ORDER BY s.id, t.rank`;

/** The schemes of openness with their classes, and how many models reach each. */
export const schemes = (knowledge: Knowledge) =>
  routes(
    route(
      {
        method: 'get',
        path: '/openness/schemes',
        summary:
          'Schemes of openness, their classes from the least open, and how many models reach each with their first release',
        answer: listOf(SchemeRow),
      },
      async () => {
        const { rows } = await knowledge.store.read(query);
        const byScheme = Map.groupBy(rows, ([scheme]) => String(scheme));
        const items = [...byScheme].map(([record, own]) => {
          const { sources: _, ...scheme } = JSON.parse(record) as Scheme;
          const tiers = own.map(([, tier, reached, open]) => {
            const { id, label, meaning } = JSON.parse(String(tier)) as Tier;
            return { id, label, meaning, reached: Number(reached), open: Number(open) };
          });
          return { ...scheme, tiers };
        });
        return { items, total: items.length };
      },
    ),
  );
