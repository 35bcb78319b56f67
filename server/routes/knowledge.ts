import { z } from 'zod';
import { Confidence } from '../../graph/model/basics.ts';
import {
  Attestation,
  Benefit,
  Concept,
  ImpactArea,
  Mechanism,
  Mitigation,
  NamedBy,
  Objection,
  OpenQuestion,
  Recommendation,
  Risk,
  Stage,
  Statement,
} from '../../graph/model/knowledge.ts';
import { TimelineState } from '../../graph/model/law.ts';
import { Source } from '../../graph/model/taxonomy.ts';
import { ProblemError } from '../errors.ts';
import type { Knowledge } from '../knowledge.ts';
import {
  argumentDuties,
  argumentNeighbours,
  argumentNode,
  argumentRecords,
  argumentSources,
} from '../knowledge-queries.ts';
import { route, routes } from '../route.ts';

/** Duties that answer a risk or ask for a measure; in force on the day of the edition. */
const duties = { duties: z.object({ all: z.int(), inForce: z.int() }) };

const KnowledgeAnswer = z.object({
  stages: z.array(Stage),
  areas: z.array(ImpactArea),
  risks: z.array(Risk.extend(duties)),
  benefits: z.array(Benefit),
  mitigations: z.array(Mitigation.extend(duties)),
  mechanisms: z.array(Mechanism),
  concepts: z.array(Concept),
  recommendations: z.array(Recommendation),
  questions: z.array(OpenQuestion),
  objections: z.array(Objection),
  statements: z.array(Statement),
  components: z.array(z.object({ id: z.string(), label: z.string(), position: z.int().nullable() })),
});
export type KnowledgeAnswer = z.infer<typeof KnowledgeAnswer>;

const node = <Label extends string, Record extends z.ZodType>(label: Label, record: Record) =>
  z.object({ label: z.literal(label), record });

const KnowledgeNode = z.discriminatedUnion('label', [
  node('Stage', Stage),
  node('ImpactArea', ImpactArea),
  node('Risk', Risk),
  node('Benefit', Benefit),
  node('Mitigation', Mitigation),
  node('Mechanism', Mechanism),
  node('Concept', Concept),
  node('Recommendation', Recommendation),
  node('OpenQuestion', OpenQuestion),
  node('Objection', Objection),
  node('Statement', Statement),
]);

const Neighbour = z.object({
  /** The type of the relationship, and whether it leads away from the node or to it. */
  relation: z.string(),
  direction: z.enum(['out', 'in']),
  label: z.string(),
  id: z.string(),
  title: z.string(),
  text: z.string().optional(),
  attestation: Attestation.optional(),
  namedBy: NamedBy.optional(),
  evidence: z.string().optional(),
  resolution: z.string().optional(),
});

const Duty = z.object({
  id: z.string(),
  title: z.string(),
  citation: z.string(),
  /** Whether both the duty and its text bind. */
  binding: z.boolean(),
  /** As of the day of the edition; `null` where the text had no state yet. */
  status: TimelineState.shape.status.nullable(),
  instrument: z.object({ id: z.string(), short: z.string() }),
  jurisdiction: z.object({ id: z.string(), name: z.string() }),
  reason: z.string(),
  /** The theme through which the duty was met; `null` where it was named. */
  theme: z.string().nullable(),
  confidence: Confidence,
});

const KnowledgeNodeAnswer = z.object({
  node: KnowledgeNode,
  neighbours: z.array(Neighbour),
  obligations: z.array(Duty),
  sources: z.array(Source),
});
export type KnowledgeNodeAnswer = z.infer<typeof KnowledgeNodeAnswer>;

/** What is argued about openness: risks, benefits, mechanisms, advice, questions, and the duties that answer them. */
export const argument = (knowledge: Knowledge) =>
  routes(
    route(
      {
        method: 'get',
        path: '/knowledge',
        summary: 'Risks, benefits, mechanisms, advice, questions, objections and statements about openness',
        answer: KnowledgeAnswer,
      },
      async () => {
        const { records, duties, components } = await argumentRecords(knowledge.store);
        const counted = <T extends { id: string }>(list: readonly T[]) =>
          list.map((record) => ({ ...record, duties: duties.get(record.id) ?? { all: 0, inForce: 0 } }));
        return {
          stages: inOrder(records<Stage>('stages')),
          areas: inOrder(records<ImpactArea>('impact_areas')),
          risks: counted(records<Risk>('risks')),
          benefits: records<Benefit>('benefits'),
          mitigations: counted(records<Mitigation>('mitigations')),
          mechanisms: records<Mechanism>('mechanisms'),
          concepts: records<Concept>('concepts'),
          recommendations: records<Recommendation>('recommendations'),
          questions: records<OpenQuestion>('open_questions'),
          objections: records<Objection>('objections'),
          statements: records<Statement>('statements'),
          components,
        };
      },
    ),
    route(
      {
        method: 'get',
        path: '/knowledge/:id',
        summary:
          'One risk, benefit, measure or other point, with what it is joined to and the duties that answer it',
        params: z.strictObject({ id: z.string().max(120) }),
        answer: KnowledgeNodeAnswer,
        problems: ['not-found'],
      },
      async ({ params: { id } }) => {
        const found = await argumentNode(knowledge.store, id);
        if (!found) throw new ProblemError('not-found', `There is no point "${id}".`);
        const [neighbours, obligations, sources] = await Promise.all([
          argumentNeighbours(knowledge.store, found.label, id),
          argumentDuties(knowledge.store, found.label, id),
          argumentSources(knowledge.store, found.label, id),
        ]);
        // The loader writes only what fits the schemas.
        return { node: found, neighbours, obligations, sources } as KnowledgeNodeAnswer;
      },
    ),
  );

function inOrder<T extends { position: number }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => a.position - b.position);
}
