import { z } from 'zod';
import type { Licence } from '../model/release.ts';
import type { Extent, Part, PartName, ReleaseProfile } from '../openness/profile.ts';
import { factsOfParts } from '../openness/profile-facts.ts';
import { someOpenLicence, termsOf, unlicensed } from '../openness/terms.ts';

const Judged = z.looseObject({ class: z.enum(['open', 'partial', 'closed']) });

/** A record of the European Open Source AI Index (osai-index.eu), with what the schemes of openness can use of it. */
export const OsaiFile = z.looseObject({
  system: z.looseObject({
    name: z.string(),
    endmodellicense: z.string().nullish(),
    'endmodel license': z.string().nullish(),
  }),
  datasources_basemodel: Judged,
  datasources_endmodel: Judged,
  weights_basemodel: Judged,
  weights_endmodel: Judged,
  trainingcode: Judged,
  preprint: Judged,
  paper: Judged,
  modelcard: Judged,
  datasheet: Judged,
  licenses: Judged,
});
export type OsaiFile = z.infer<typeof OsaiFile>;

const extents: Record<z.infer<typeof Judged>['class'], Extent> = {
  open: 'all',
  partial: 'some',
  closed: 'none',
};

/**
 * What a record of the index says. It judges what of a family is available and knows the licence of the end model; only
 * where it calls the licences open as a whole is anything known of the terms of code and data.
 */
export function profileOfOsai(file: OsaiFile, licences: readonly Licence[]): ReleaseProfile {
  const extent = (name: keyof OsaiFile) => extents[(file[name] as z.infer<typeof Judged>).class];
  const terms = file.licenses.class === 'open' ? someOpenLicence : undefined;
  const label = file.system.endmodellicense ?? file.system['endmodel license'];
  const weights: Part = {
    extent: extent('weights_endmodel'),
    terms: label ? termsOf(label, licences) : extent('weights_endmodel') === 'all' ? terms : unlicensed,
  };
  const parts = new Map<PartName, Part>([
    ['deployment_data_architecture_weights', weights],
    ['training_data_pretraining', { extent: extent('datasources_basemodel'), terms }],
    ['training_data_sft', { extent: extent('datasources_endmodel'), terms }],
    ['training_code_pretraining', { extent: extent('trainingcode'), terms }],
    ['training_code_finetuning', { extent: extent('trainingcode'), terms }],
    ['preprocessing_code', { extent: extent('trainingcode'), terms }],
    ['technical_report', { extent: extent('preprint') }],
    ['research_paper', { extent: best(extent('paper'), extent('preprint')) }],
    ['model_card', { extent: extent('modelcard') }],
    ['data_card', { extent: extent('datasheet') }],
  ]);
  const free = weights.extent === 'all' ? true : 'unknown';
  const notes = [
    'The index judges a family by its newest end model, and says nothing of inference, evaluation, safety and alignment.',
    'Weights that it calls open are free of charge by its definition.',
  ];
  return { parts, free, facts: factsOfParts(parts, free), notes };
}

const order: readonly Extent[] = ['all', 'some', 'none'];

function best(one: Extent, other: Extent): Extent {
  return order.find((extent) => extent === one || extent === other) ?? 'unknown';
}
