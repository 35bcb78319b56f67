import type { FactValue } from '../model/fact.ts';
import type { Truth } from '../model/finding.ts';
import type { CaseFacts } from '../rules/case-facts.ts';
import type { Extent, Part, PartName } from './profile.ts';

/** The parts that a fact of the law speaks of together. */
export const partsByFact: Readonly<Record<string, readonly PartName[]>> = {
  'public.weights': ['deployment_data_architecture_weights'],
  'public.inference_code': ['deployment_code_inference'],
  'public.training_code': [
    'training_code_pretraining',
    'training_code_finetuning',
    'training_code_alignment',
    'preprocessing_code',
  ],
  'public.training_data': ['training_data_pretraining', 'training_data_sft', 'training_data_alignment'],
  'public.evaluation_code': ['evaluation_code_general', 'evaluation_code_safety'],
  'public.evaluation_data': ['evaluation_data_utility_internal', 'evaluation_data_safety'],
};

/** Documents that tell how a model is built, and how it is used. One of them is enough; none says nothing. */
const documents: Readonly<Record<string, readonly PartName[]>> = {
  'public.architecture_info': ['architecture', 'technical_report', 'research_paper'],
  'public.usage_info': ['model_card'],
};

/**
 * The parts of a release in the facts of the law, as those of its provider. Where parts that one fact speaks of differ,
 * the fact is left open.
 */
export function factsOfParts(parts: ReadonlyMap<PartName, Part>, free: Truth): CaseFacts {
  const extent = (name: PartName): Extent => parts.get(name)?.extent ?? 'unknown';
  const facts: [string, FactValue][] = [
    ['artifact', 'model'],
    ['role', ['model-provider']],
  ];
  for (const [fact, names] of Object.entries(partsByFact)) {
    const known = new Set(names.map(extent).filter((each) => each !== 'unknown'));
    if (known.size === 1 && known.has('all')) facts.push([fact, true]);
    if (known.size === 1 && !known.has('all') && !known.has('some')) facts.push([fact, false]);
  }
  for (const [fact, names] of Object.entries(documents))
    if (names.some((name) => extent(name) === 'all')) facts.push([fact, true]);
  if (free === true) facts.push(['monetisation', ['none']]);
  if (extent('deployment_data_architecture_weights') === 'paid')
    facts.push(['monetisation', ['paid-access-only']]);
  const licence = parts.get('deployment_data_architecture_weights')?.terms?.licence;
  if (licence) facts.push(['licence_id', licence.id]);
  return new Map(facts.map(([fact, value]) => [fact, { value, origin: 'stated' }]));
}
