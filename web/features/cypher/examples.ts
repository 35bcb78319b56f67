import type { Written } from './address.ts';

/** Queries to begin with: short, and each shows one more thing that can be written. */
export const examples: readonly (Written & { words: string })[] = [
  {
    words: 'Models and the licence of their first release',
    text: `MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)
WHERE r.id = m.first_release
RETURN m.id AS model_id, m.name AS model, r.licence AS licence
ORDER BY model_id`,
    fields: {},
  },
  {
    words: 'Duties of one law, as a parameter',
    text: `MATCH (o:Obligation)-[:UNDER]->(:Instrument {id: $instrument})
RETURN o.id AS obligation_id, o.title AS duty, o.citation AS citation
ORDER BY obligation_id`,
    fields: { instrument: 'EU-AIA' },
  },
  {
    words: 'What lifts a duty, as paths of the graph',
    text: `MATCH p = (x:Exemption)-[:LIFTS]->(:Obligation {id: $obligation})
RETURN x.id AS exemption_id, p AS path
ORDER BY exemption_id`,
    fields: { obligation: 'EU-AIA-53-1-a' },
  },
];
