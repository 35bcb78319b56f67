import type { CollectionName, Seeds } from '../model/seed-file.ts';
import type { argued } from './knowledge.ts';
import type { Loose } from './nodes.ts';

type Argued = (typeof argued)[number] | 'obligation_links';

/** The properties queries ask for of what is argued about openness. `text` is the point itself, whatever its label. */
export const knowledgeProperties: {
  [Name in Argued & CollectionName]: (record: Seeds[Name][number]) => Loose;
} = {
  stages: (record) => ({ ...named(record), text: record.definition, position: record.position }),
  impact_areas: (record) => ({ ...named(record), text: record.meaning, position: record.position }),
  risks: (record) => ({
    ...named(record),
    text: record.statement,
    counts_against: record.counts_against,
  }),
  benefits: (record) => ({ ...named(record), text: record.statement }),
  mitigations: (record) => ({ ...named(record), text: record.meaning, kind: record.kind }),
  mechanisms: (record) => ({
    ...named(record),
    text: record.claim,
    assumption: record.assumption,
    breaks_if: record.breaks_if,
  }),
  concepts: (record) => ({ ...named(record), text: record.meaning }),
  recommendations: (record) => ({ ...named(record), text: record.advice, audiences: record.audiences }),
  open_questions: (record) => ({ ...named(record), text: record.question }),
  objections: (record) => ({ ...named(record), text: record.objection, answer: record.answer }),
  statements: (record) => ({ ...named(record), text: record.statement, kind: record.kind }),
  obligation_links: ({ reason }) => ({ reason }),
};

function named(record: { label: string; attestation: string; credited_to: string }): Loose {
  return { label: record.label, attestation: record.attestation, credited_to: record.credited_to };
}
