import type { CaseFacts } from '../rules/case-facts.ts';
import type { Truth } from '../model/finding.ts';
import type { Terms } from './terms.ts';

/**
 * The parts of a release that some scheme of openness asks about. The twelve that the openness paper scores keep the
 * ids of the components in the graph; the others are those of the Model Openness Framework.
 */
export const partLabels = {
  training_code_pretraining: 'Training code',
  training_code_finetuning: 'Fine-tuning code',
  training_code_alignment: 'Alignment code',
  training_data_pretraining: 'Training data',
  training_data_sft: 'Fine-tuning data',
  training_data_alignment: 'Alignment data',
  evaluation_code_general: 'Evaluation code',
  evaluation_code_safety: 'Safety evaluation code',
  evaluation_data_utility_internal: 'Evaluation data',
  evaluation_data_safety: 'Safety evaluation data',
  deployment_code_inference: 'Inference code',
  deployment_data_architecture_weights: 'Weights',
  architecture: 'Model architecture',
  weights_intermediate: 'Intermediate weights',
  preprocessing_code: 'Data preprocessing code',
  supporting_libraries: 'Supporting libraries and tools',
  model_metadata: 'Model metadata',
  sample_outputs: 'Sample outputs',
  evaluation_results: 'Evaluation results',
  model_card: 'Model card',
  data_card: 'Data card',
  technical_report: 'Technical report',
  research_paper: 'Research paper',
} as const;
export type PartName = keyof typeof partLabels;

/** How much of a part anyone can get: all, some or none of it; `paid` where it is reached through a paid interface only. */
export type Extent = 'all' | 'some' | 'none' | 'paid' | 'unknown';

/** What is known of one part: how much of it is published, and on which terms. `undefined` terms are not known. */
export type Part = { extent: Extent; terms?: Terms | undefined };

/** What is known of a release, as far as the schemes of openness ask. A part that is not named is not known. */
export type ReleaseProfile = {
  parts: ReadonlyMap<PartName, Part>;
  /** Whether what is published is to be had free of charge. */
  free: Truth;
  /** The same release in the facts of the law. */
  facts: CaseFacts;
  /** What was assumed in reading the source, and what of it was left aside. */
  notes: readonly string[];
};

const notKnown: Part = { extent: 'unknown' };

/** A part of a release; one that nothing is said about is not known. */
export function partOf(profile: ReleaseProfile, name: PartName): Part {
  return profile.parts.get(name) ?? notKnown;
}
