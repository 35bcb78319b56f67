/**
 * Every heading, list item and claim of the two summaries that the project grew from, in our own words, with the nodes
 * that carry it. A node is written `Label:id`, or `Label:id.field` where one field of its record carries the point.
 */
export type Claim = { place: string; says: string; carriedBy: readonly string[] };

const six = ['training_code_pretraining', 'training_data_pretraining', 'evaluation_code_general'];
const areas = ['research', 'safety', 'equity', 'society'].map((id) => `ImpactArea:${id}`);
const stages = ['near', 'mid', 'long'].map((id) => `Stage:${id}`);
const named = ['R1', 'R3', 'R4', 'R5', 'S1', 'B1', 'B2', 'B3'].map((id) => `Benefit:${id}`);
const practices = [
  'pre-development-engagement',
  'training-transparency',
  'safety-evaluation',
  'documentation',
].map((id) => `Mitigation:${id}`);

const claim = (place: string, says: string, ...carriedBy: string[]): Claim => ({ place, says, carriedBy });

/** One mechanism: its heading and seven points. */
const mechanism = (place: string, id: string, ...benefits: string[]): Claim[] => [
  claim(place, 'heading', `Mechanism:${id}`),
  claim(place, 'what is claimed', `Mechanism:${id}.claim`, ...benefits.map((id) => `Benefit:${id}`)),
  claim(place, 'how it is to come about', `Mechanism:${id}.how`),
  claim(place, 'what is taken for granted', `Mechanism:${id}.assumption`),
  claim(place, 'evidence in the abstract', `Mechanism:${id}.evidence.0`),
  claim(place, 'evidence in the paper', `Mechanism:${id}.evidence.1`),
  claim(place, 'what related work has, weak or missing', `Mechanism:${id}.evidence.2`),
  claim(place, 'what would break it', `Mechanism:${id}.breaks_if`),
];

const concept = (place: string, id: string): Claim[] => [
  claim(place, 'the notion', `Concept:${id}.meaning`),
  claim(place, 'why one needs it', `Concept:${id}.why_needed`),
  claim(
    place,
    'the question that checks it, answered',
    `Concept:${id}.check_question`,
    `Concept:${id}.answer`,
  ),
];

const question = (place: string, id: string): Claim[] => [
  claim(place, 'heading and question', `OpenQuestion:${id}.question`),
  claim(place, 'where it comes from', `OpenQuestion:${id}.basis`),
  claim(place, 'why it is open', `OpenQuestion:${id}.unresolved`),
  claim(place, 'studies that would settle it', `OpenQuestion:${id}.resolved_by.0`),
  claim(place, 'analyses of rules or compliance that would settle it', `OpenQuestion:${id}.resolved_by.1`),
];

/** The structured summary. */
export const summary: readonly Claim[] = [
  claim(
    'front matter',
    'title, number and address',
    'Statement:paper-identity',
    'Source:paper',
    'Source:seed-summary',
  ),
  claim('front matter', 'tags', 'Statement:paper-topics'),
  claim('front matter', 'what the paper adds', 'Statement:core-contribution', 'Statement:skew-weights'),
  claim('quick facts', 'number and address', 'Statement:paper-identity'),
  claim(
    'quick facts',
    'a reference count of nought',
    'Statement:references-none',
    'Statement:references-many',
  ),
  claim('quick facts', 'main result', 'Statement:paper-verdict'),
  claim(
    'executive summary',
    'a weighing over near to mid and long term',
    'Statement:core-contribution',
    ...stages,
  ),
  claim(
    'executive summary',
    'a taxonomy applied to 45 models',
    'Statement:method-forty-five',
    'Concept:concept-openness-taxonomy',
  ),
  claim('executive summary', 'a lean to closed in weights and other parts', 'Statement:skew-weights'),
  claim('executive summary', 'eight benefits by name', 'Statement:benefits-named', ...named),
  claim(
    'executive summary',
    'advice that manages risk and keeps the benefits',
    'Recommendation:advice-practices',
    'Recommendation:advice-system-safeguards',
  ),
  claim(
    'executive summary',
    'opening AGI against gathered power and for watching safety',
    'Statement:open-agi',
    'Recommendation:advice-open-agi',
    'Benefit:B4',
    'Mitigation:open-sourcing-agi',
  ),
  claim('method', 'three stages', 'Statement:method-stages', ...stages),
  claim(
    'method',
    'three classes of openness',
    'Statement:method-taxonomy',
    'Statement:labels-component',
    'Level:C1',
    'Level:C3',
    'Level:C5',
  ),
  claim(
    'method',
    'six dimensions',
    'Statement:dimensions-six',
    'Statement:dimensions-twelve',
    'Component:architecture',
    'Component:deployment_data_architecture_weights',
    'Component:evaluation_data_utility_internal',
    ...six.map((id) => `Component:${id}`),
  ),
  claim(
    'method',
    '45 models of high impact',
    'Statement:method-forty-five',
    'Model:gpt-2',
    'Model:llama-3-70b',
  ),
  claim('method', 'four areas of impact', 'Statement:method-areas', ...areas),
  claim('method', 'data on what exists, theory on what may come', 'Statement:method-mixed'),
  claim('key results', 'gains for research', 'Statement:result-research', 'Benefit:R1', 'Benefit:E1'),
  claim('key results', 'a lean to closed', 'Statement:skew-weights', 'Statement:skew-training-and-safety'),
  claim(
    'key results',
    'early warning through a community',
    'Statement:result-early-warning',
    'Benefit:S3',
    'Benefit:M2',
    'Mitigation:community-watch',
  ),
  claim(
    'key results',
    'benefits outweigh risks under safeguards',
    'Statement:verdict-benefits',
    'Mitigation:system-safeguards',
  ),
  ...mechanism('mechanism 1', 'mechanism-safety-research', 'R1', 'R2', 'S1', 'M1'),
  ...mechanism('mechanism 2', 'mechanism-early-warning', 'S2', 'S3', 'M2'),
  ...mechanism('mechanism 3', 'mechanism-balance-of-power', 'M3', 'B4'),
  claim('mechanism 1', 'commerce as the break', 'Risk:R9'),
  claim('mechanism 3', 'barriers as the break', 'Risk:E7'),
  claim('mechanism 3', 'owners steer closed systems; firms before have put profit first', 'Risk:L3'),
  ...concept('what to learn first: stages', 'concept-three-stages'),
  ...concept('what to learn first: taxonomy', 'concept-openness-taxonomy'),
  ...concept('what to learn first: alignment', 'concept-technical-alignment'),
  claim('how it is built', 'map of the parts', 'Statement:structure-map'),
  claim('how it is built', 'what depends on what', 'Statement:structure-path'),
  claim('how it is built', 'language models alone are looked at', 'Statement:tradeoff-language'),
  claim('how it is built', 'long-term theory against nearer practice', 'Statement:tradeoff-horizon'),
  claim('how it is built', 'the taxonomy may fail', 'Statement:failure-taxonomy'),
  claim('how it is built', 'the stages may fail', 'Statement:failure-stages'),
  claim('how it is built', 'the weighing may fail', 'Statement:failure-factors'),
  claim('first experiments', 'a sample of models', 'Statement:experiment-sample'),
  claim('first experiments', 'recent events on stages', 'Statement:experiment-stages'),
  claim('first experiments', 'one part weighed', 'Statement:experiment-component'),
  ...question('open question 1', 'question-balance'),
  claim(
    'open question 1',
    'law on improper use',
    'Recommendation:advice-improper-use',
    'Mitigation:law-on-improper-use',
  ),
  ...question('open question 2', 'question-responsible'),
  claim('open question 2', 'four practices', 'Recommendation:advice-practices', ...practices),
  ...question('open question 3', 'question-inclusive'),
  claim('open question 3', 'needs of communities, and bias', 'Benefit:E2', 'Risk:E6'),
  claim('limitations', 'public information only', 'Statement:limit-transparency'),
  claim('limitations', 'speculation on the long term', 'Statement:limit-speculation'),
  claim('limitations', 'untested assumptions on use', 'Statement:limit-use'),
  claim('confidence', 'high', 'Statement:confidence-high.degree'),
  claim('confidence', 'medium', 'Statement:confidence-medium.degree'),
  claim('confidence', 'low', 'Statement:confidence-low.degree'),
  claim('next checks', 'audit of models', 'Statement:next-audit'),
  claim('next checks', 'survey of users', 'Statement:next-survey'),
  claim('next checks', 'simulation of communities', 'Statement:next-simulation'),
];

/** The digest with title, authors and abstract. */
export const digest: readonly Claim[] = [
  claim('title', 'the title', 'Statement:paper-identity', 'Source:seed-tldr'),
  claim('authors', 'twenty-five names', 'Statement:paper-authors'),
  claim(
    'digest',
    'stages and taxonomy as the frame',
    'Statement:core-contribution',
    'Statement:method-stages',
    'Statement:method-taxonomy',
  ),
  claim(
    'digest',
    'net benefit in four areas; risks ask for safeguards in systems and guidance',
    'Statement:verdict-areas',
    'Mitigation:system-safeguards',
    'Mitigation:policy-guidance',
    ...areas,
  ),
  claim(
    'digest',
    'rules of four regions',
    'Statement:regulation-mapped',
    'Instrument:EU-AIA',
    'Instrument:US-EO-14110',
    'Jurisdiction:EU',
    'Jurisdiction:US',
    'Jurisdiction:CN',
    'Jurisdiction:AE',
  ),
  claim(
    'digest',
    'weights and data mostly closed',
    'Statement:skew-weights',
    'Statement:skew-training-and-safety',
  ),
  claim('digest', 'gaps in performance', 'Statement:observation-performance', 'Risk:R7'),
  claim(
    'digest',
    'advice on policy, practice and mitigation',
    'Recommendation:advice-permissive',
    'Recommendation:advice-practices',
    'Recommendation:advice-system-safeguards',
  ),
  claim(
    'digest',
    'openness with governance: transparency, inclusion, safety, invention, coordination',
    'Statement:openness-with-governance',
    'Benefit:E3',
    'Benefit:M4',
  ),
  claim(
    'digest',
    'permissive practice with voluntary measures',
    'Statement:stance-permissive',
    'Recommendation:advice-voluntary',
    'Mitigation:voluntary-measures',
  ),
  claim('abstract', 'great change in many fields', 'Statement:motive-change'),
  claim('abstract', 'debate, and calls for rules by leading firms', 'Statement:motive-regulation'),
  claim('abstract', 'rules may endanger open source', 'Risk:B6'),
  claim(
    'abstract',
    'like ability in near to mid term, greater in the long',
    'Statement:method-near-mid',
    ...stages,
  ),
  claim('abstract', 'benefits outweigh risks', 'Statement:verdict-benefits'),
  claim(
    'abstract',
    'open models, training and evaluation data',
    'Statement:argument-scope',
    'Recommendation:advice-open-data',
  ),
  claim('abstract', 'advice and practices to manage risk', 'Recommendation:advice-practices'),
];
