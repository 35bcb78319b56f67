import type { ReleaseProfile } from './profile.ts';
import { climb, oneOf, published, type Classification, type Rung } from './scheme.ts';

/**
 * The Model Openness Framework (White et al. 2024, arXiv 2403.13784, rules of the Model Openness Tool): class III Open
 * Model, II Open Tooling, I Open Science, each with all of the class before it. Every required part has to be under an
 * open licence; a research paper stands in for the technical report. `class` is `3`, `2` or `1`.
 */
export function mofClass(profile: ReleaseProfile): Classification {
  const open = (name: Parameters<typeof published>[1]) => published(profile, name, 'open');
  const rungs: Rung[] = [
    {
      class: '3',
      label: 'Class III, Open Model',
      asks: [
        open('architecture'),
        open('deployment_data_architecture_weights'),
        oneOf('Technical report, or a research paper, under an open licence', [
          open('technical_report'),
          open('research_paper'),
        ]),
        open('evaluation_results'),
        open('model_card'),
        open('data_card'),
      ],
    },
    {
      class: '2',
      label: 'Class II, Open Tooling',
      asks: [
        open('training_code_pretraining'),
        open('deployment_code_inference'),
        open('evaluation_code_general'),
        open('evaluation_data_utility_internal'),
      ],
    },
    {
      class: '1',
      label: 'Class I, Open Science',
      asks: [
        open('research_paper'),
        open('training_data_pretraining'),
        open('preprocessing_code'),
        open('weights_intermediate'),
      ],
    },
  ];
  return climb(rungs, 'Unclassified');
}
