import { z } from 'zod';
import type { Licence } from '../model/release.ts';
import type { Part, PartName, ReleaseProfile } from '../openness/profile.ts';
import { factsOfParts } from '../openness/profile-facts.ts';
import { termsOf, unlicensed, type Terms } from '../openness/terms.ts';

const Named = z.looseObject({ name: z.string().nullish(), path: z.string().nullish() }).nullish();

/** A record of the Model Openness Tool (github.com/lfai/model_openness_tool, `models/*.yml`). */
export const MotFile = z.looseObject({
  framework: z.looseObject({ name: z.literal('Model Openness Framework') }),
  release: z.looseObject({
    name: z.string(),
    huggingface: z.string().nullish(),
    repository: z.string().nullish(),
    license: z.looseObject({ distribution: Named, code: Named, data: Named, document: Named }).nullish(),
    components: z
      .array(z.looseObject({ name: z.string(), license: z.string().nullish() }))
      .nullish()
      .transform((components) => components ?? []),
  }),
});
export type MotFile = z.infer<typeof MotFile>;

/** The components of the framework: the part each stands for, and its kind of content. */
const components: Record<string, { part: PartName; content: 'code' | 'data' | 'document' }> = {
  'Model architecture': { part: 'architecture', content: 'code' },
  'Data preprocessing code': { part: 'preprocessing_code', content: 'code' },
  'Training code': { part: 'training_code_pretraining', content: 'code' },
  'Inference code': { part: 'deployment_code_inference', content: 'code' },
  'Evaluation code': { part: 'evaluation_code_general', content: 'code' },
  'Supporting libraries and tools': { part: 'supporting_libraries', content: 'code' },
  'Model parameters (Final)': { part: 'deployment_data_architecture_weights', content: 'data' },
  'Model parameters (Intermediate)': { part: 'weights_intermediate', content: 'data' },
  Datasets: { part: 'training_data_pretraining', content: 'data' },
  'Evaluation data': { part: 'evaluation_data_utility_internal', content: 'data' },
  'Model metadata': { part: 'model_metadata', content: 'data' },
  'Sample model outputs': { part: 'sample_outputs', content: 'document' },
  'Model card': { part: 'model_card', content: 'document' },
  'Data card': { part: 'data_card', content: 'document' },
  'Technical report': { part: 'technical_report', content: 'document' },
  'Research paper': { part: 'research_paper', content: 'document' },
  'Evaluation results': { part: 'evaluation_results', content: 'document' },
};

/**
 * What a record of the Model Openness Tool says. A component that is listed is published; its licence is its own, else
 * that of its kind of content, else that of the whole distribution. A component that is not listed is not published.
 */
export function profileOfMot({ release }: MotFile, licences: readonly Licence[]): ReleaseProfile {
  const parts = new Map<PartName, Part>(
    Object.values(components).map(({ part }) => [part, { extent: 'none' }]),
  );
  const notes: string[] = [];
  for (const { name, license } of release.components) {
    const component = components[name];
    if (!component) {
      notes.push(`"${name}" is no component of the framework and was left aside.`);
      continue;
    }
    parts.set(component.part, { extent: 'all', terms: termsIn(license, component.content) });
  }
  const hub = Boolean(release.huggingface);
  notes.push(
    'The training code and the data of the record stand for pre-training; it says nothing of fine-tuning, alignment and safety.',
    hub
      ? 'Free of charge, since it can be downloaded from a public hub.'
      : 'The record does not say what access costs.',
  );
  const free = hub ? true : 'unknown';
  return { parts, free, facts: factsOfParts(parts, free), notes };

  function termsIn(own: string | null | undefined, content: 'code' | 'data' | 'document'): Terms {
    const named = own ?? (release.license?.[content]?.name || release.license?.distribution?.name);
    return named ? termsOf(named, licences) : unlicensed;
  }
}
