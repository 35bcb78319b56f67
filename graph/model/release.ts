import { z } from 'zod';
import { Id, PartialDate, SourceRef } from './basics.ts';
import { FactValues } from './fact.ts';
import { LevelCode } from './taxonomy.ts';

/** A value with its basis; `null` says that it was looked for and is not known. */
function Claim<T extends z.ZodType>(value: T) {
  return z.strictObject({ value: value.nullable(), basis: SourceRef, note: z.string().optional() });
}

export const Developer = z.strictObject({
  id: Id,
  name: z.string(),
  /** ISO 3166-1 alpha-2 code of the seat. */
  country: Claim(z.string().regex(/^[A-Z]{2}$/)),
});
export type Developer = z.infer<typeof Developer>;

const LicencePoint = z.strictObject({
  value: z.union([z.boolean(), z.literal('unclear')]),
  reason: z.string(),
});
const Freedom = z.union([z.boolean(), z.literal('restricted')]);

/** Licence terms: the five points of the openness paper, the four freedoms, and the limits the law asks about. */
export const Licence = z.strictObject({
  id: Id,
  spdx: z.string().nullable(),
  /** With its version where it has one by number: no two licences have one name. */
  name: z.string(),
  version: z.string().nullable(),
  kind: z.string(),
  url: z.url().nullable(),
  /** Other names under which it is met. */
  aliases: z.array(z.string()).optional(),
  points: z.strictObject({
    research: LicencePoint,
    any_commercial: LicencePoint,
    modify: LicencePoint,
    own_copyright: LicencePoint,
    relicense: LicencePoint,
  }),
  freedoms: z.strictObject({ access: Freedom, use: Freedom, modify: Freedom, redistribute: Freedom }),
  /** The limits in the words of the fact `licence_restrictions`; `null` where the terms are not fixed. */
  restrictions: z.array(z.string()).nullable(),
  /** Details of the limits: the user ceiling, the territory, the field of use. */
  restriction_details: z.array(z.string()).optional(),
  osi_approved: z.boolean().nullable(),
  eu_art_53_2: z.strictObject({ reading: z.enum(['free-and-open', 'not', 'contested']), why: z.string() }),
  effective: PartialDate.nullable(),
  notes: z.array(z.string()).optional(),
  sources: z.array(SourceRef).min(1),
});
export type Licence = z.infer<typeof Licence>;

/** One scored part of a release. */
export const Exposure = z.strictObject({
  component: Id,
  level: LevelCode,
  /** The licence record, where the published label could be matched with one. */
  licence: Id.optional(),
  /** The label as the source writes it. */
  licence_label: z.string().optional(),
  basis: SourceRef,
});
export type Exposure = z.infer<typeof Exposure>;

/** One publication of a model. */
export const Release = z.strictObject({
  id: Id,
  date: Claim(PartialDate),
  /** The licence of the weights, the one Article 53(2) looks at. */
  licence: Claim(Id),
  licence_text: z.string(),
  channel: Claim(z.enum(['download', 'api', 'none'])),
  exposes: z.array(Exposure).min(1),
  notes: z.array(z.string()).optional(),
});
export type Release = z.infer<typeof Release>;

export const Model = z.strictObject({
  id: Id,
  name: z.string(),
  name_basis: SourceRef,
  developer: Claim(Id),
  modality: Claim(z.string()),
  outputs: Claim(z.array(z.string())),
  parameters: Claim(z.number().positive()),
  training_tokens: Claim(z.number().positive()),
  /** Total training compute, FLOP. */
  training_compute_flop: Claim(z.number().positive()),
  benchmarks: z
    .array(
      z.strictObject({
        metric: z.string(),
        value: z.number(),
        variant: z.string().optional(),
        basis: SourceRef,
      }),
    )
    .optional(),
  reference: Claim(z.url()),
  in_icml_40: Claim(z.boolean()),
  /** A model is published once or more; the first release is the one scored in the paper. */
  releases: z.array(Release).min(1),
  notes: z.array(z.string()).optional(),
});
export type Model = z.infer<typeof Model>;

/** The actor's side of a case, named and seeded, for which findings are kept in the graph. */
export const Situation = z.strictObject({
  id: Id,
  label: z.string(),
  meaning: z.string(),
  facts: FactValues,
  sources: z.array(SourceRef).min(1),
});
export type Situation = z.infer<typeof Situation>;

/** A distinct vector of release facts; many models share one. `id` is the hash of its canonical form. */
export const Configuration = z.strictObject({ id: Id, label: z.string(), facts: FactValues });
export type Configuration = z.infer<typeof Configuration>;

/** A case to start from on the check page. */
export const Preset = z.strictObject({ id: Id, label: z.string(), meaning: z.string(), facts: FactValues });
export type Preset = z.infer<typeof Preset>;
