import type { GraphEdge } from '../model/graph.ts';
import { collections, type Seeds } from '../model/seed-file.ts';
import { edge, end } from './edges.ts';
import { reachedBy, subjects } from './knowledge.ts';

type End = GraphEdge['from'];

/** Every relationship of what is argued about openness, and of the duties that answer it. */
export function knowledgeEdges(seeds: Seeds): GraphEdge[] {
  return [
    ...effectEdges(seeds),
    ...seeds.mechanisms.flatMap(({ id, supports, undercut_by: risks }) => [
      ...supports.map((benefit) => edge('SUPPORTS', end('Mechanism', id), end('Benefit', benefit))),
      ...risks.map((risk) => edge('UNDERCUTS', end('Risk', risk), end('Mechanism', id))),
    ]),
    ...seeds.recommendations.flatMap(({ id, measures }) =>
      measures.map((measure) => edge('CALLS_FOR', end('Recommendation', id), end('Mitigation', measure))),
    ),
    ...aboutEdges(seeds),
    ...seeds.objections.flatMap(({ id, answered_by: answers }) =>
      answers.map((answer) => edge('ANSWERED_BY', end('Objection', id), subjectEnd(seeds, answer))),
    ),
    ...seeds.statements.flatMap(({ id, disagrees_with: others = [] }) =>
      others.map(({ statement, evidence, resolution }) =>
        edge('DISAGREES_WITH', end('Statement', id), end('Statement', statement), { evidence, resolution }),
      ),
    ),
    ...linkEdges(seeds),
  ];
}

/** Which parts drive a risk or benefit, when and where it shows, and what acts on it. */
function effectEdges(seeds: Seeds): GraphEdge[] {
  const common = (from: End, record: Seeds['benefits'][number] | Seeds['risks'][number]): GraphEdge[] => [
    ...record.drivers.map((component) =>
      edge('DRIVEN_BY', from, end('Component', component), {
        named_by: 'inference',
        note: record.driver_note,
      }),
    ),
    ...record.stages.map((stage) => edge('ARISES_IN', from, end('Stage', stage))),
    edge('WITHIN', from, end('ImpactArea', record.area)),
  ];
  return [
    ...seeds.risks.flatMap((risk) => {
      const to = end('Risk', risk.id);
      return [
        ...common(to, risk),
        ...risk.mitigations.map(({ mitigation, named_by }) =>
          edge('MITIGATES', end('Mitigation', mitigation), to, { named_by }),
        ),
      ];
    }),
    ...seeds.benefits.flatMap((benefit) => {
      const to = end('Benefit', benefit.id);
      return [
        ...common(to, benefit),
        ...benefit.furthered_by.map(({ mitigation, named_by }) =>
          edge('FURTHERS', end('Mitigation', mitigation), to, { named_by }),
        ),
      ];
    }),
  ];
}

function aboutEdges(seeds: Seeds): GraphEdge[] {
  const names = ['concepts', 'open_questions', 'objections', 'statements'] as const;
  return names.flatMap((name) =>
    seeds[name].flatMap((record) =>
      record.about.map((id) => edge('ABOUT', end(collections[name].label, record.id), subjectEnd(seeds, id))),
    ),
  );
}

/** Duties on risks and practices; the edge says whether the duty was named or met through a theme. */
function linkEdges(seeds: Seeds): GraphEdge[] {
  return seeds.obligation_links.flatMap((link) =>
    reachedBy(link, seeds).flatMap(({ obligation, theme }) => {
      const from = end('Obligation', obligation);
      const properties = {
        reason: link.reason,
        theme,
        confidence: link.sources[0]!.confidence,
        link: link.id,
      };
      return [
        ...link.addresses.map((risk) => edge('ADDRESSES', from, end('Risk', risk), properties, link.id)),
        ...link.calls_for.map((measure) =>
          edge('CALLS_FOR', from, end('Mitigation', measure), properties, link.id),
        ),
      ];
    }),
  );
}

/** The node a record is about, under the label of the collection it is in. */
function subjectEnd(seeds: Seeds, id: string): End {
  const name = subjects.find((name) => seeds[name].some((record) => record.id === id))!;
  return end(collections[name].label, id);
}
