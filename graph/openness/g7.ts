import type { Truth } from '../model/finding.ts';
import type { ReleaseProfile } from './profile.ts';
import { climb, oneOf, published, type Classification, type Requirement } from './scheme.ts';

/**
 * The tiers of the G7 Vision on AI Openness (Paris, 29 May 2026, not binding): weights and deployment code free of
 * charge; the same under an open-source licence; with training code, and with the training data or, where sharing
 * them is impossible by law or technique, information on them; with the full training data.
 */
export function g7Tier(profile: ReleaseProfile): Classification {
  const open = (name: Parameters<typeof published>[1]) => published(profile, name, 'open');
  const data = open('training_data_pretraining');
  return climb(
    [
      {
        class: 'weights-available',
        label: 'Weights Available AI',
        asks: [
          free(profile.free),
          published(profile, 'deployment_data_architecture_weights', 'some'),
          published(profile, 'deployment_code_inference', 'some'),
        ],
      },
      {
        class: 'open-weights',
        label: 'Open Weights AI',
        asks: [open('deployment_data_architecture_weights'), open('deployment_code_inference')],
      },
      {
        class: 'open-source',
        label: 'Open Source AI',
        asks: [
          open('training_code_pretraining'),
          oneOf('Training data under an open licence, or information on data that cannot be shared', [
            data,
            informationInstead(profile),
          ]),
        ],
      },
      { class: 'open-source-open-data', label: 'Open Source AI with Open Data', asks: [data] },
    ],
    'below the lowest tier',
  );
}

function free(holds: Truth): Requirement {
  const why = { true: 'it is free of charge', false: 'it is to be had for money only', unknown: 'not known' };
  return { what: 'Free of charge', holds, why: why[`${holds}`] };
}

/** Information counts in place of data only where sharing is impossible, which no source records. */
function informationInstead(profile: ReleaseProfile): Requirement {
  const card = published(profile, 'data_card', 'any');
  return {
    what: 'Information on data that cannot be shared',
    holds: card.holds === false ? false : 'unknown',
    why:
      card.holds === true
        ? 'there is a data card, but nothing says that sharing the data is impossible'
        : card.why,
  };
}
