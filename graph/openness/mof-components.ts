import type { PartName } from './profile.ts';

/** The kinds of content for which the framework names fitting licences. */
export type Content = 'code' | 'data' | 'document';

/** The components of the framework: the part each stands for, and its kind of content. */
export const mofComponents: ReadonlyMap<string, { part: PartName; content: Content }> = new Map(
  Object.entries({
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
  } as const),
);
