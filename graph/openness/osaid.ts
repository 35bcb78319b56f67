import type { ReleaseProfile } from './profile.ts';
import { climb, oneOf, published, type Classification } from './scheme.ts';

/**
 * The Open Source AI Definition 1.0 (OSI, 28 October 2024): the freedoms to use, study, modify and share, and the form
 * preferred for changes, which is the parameters, the complete code, and information on the data in enough detail to
 * build a substantially equivalent system. The data themselves are not asked for. `class` is `open-source` or null.
 */
export function osaidClass(profile: ReleaseProfile): Classification {
  const under = (name: Parameters<typeof published>[1]) => published(profile, name, 'osaid');
  return climb(
    [
      {
        class: 'open-source',
        label: 'Open Source AI (OSAID 1.0)',
        asks: [
          under('deployment_data_architecture_weights'),
          under('training_code_pretraining'),
          under('preprocessing_code'),
          under('deployment_code_inference'),
          oneOf('Information on the training data', [
            published(profile, 'data_card', 'any'),
            published(profile, 'training_data_pretraining', 'any'),
          ]),
        ],
      },
    ],
    'not Open Source AI',
  );
}
