import { z } from 'zod';
import { Id, PartialDate, SourceRef } from './basics.ts';
import { FactValues } from './fact.ts';
import { LevelCode } from './taxonomy.ts';

/** A value with its basis; `null` says that it was looked for and is not known. */
function Claim<T extends z.ZodType>(value: T) {
  return z.strictObject({ value: value.nullable(), basis: SourceRef, note: z.string().optional() });
}

/** ISO 3166-1 alpha-2 code, or `EU`. */
const Country = z.string().regex(/^[A-Z]{2}$/);

export const Developer = z.strictObject({
  id: Id,
  name: z.string(),
  /** ISO 3166-1 alpha-2 code of the seat; not known of those with seats in several countries. */
  country: Claim(Country),
  /** The countries, where there are several. */
  countries: z.array(Country).min(2).optional(),
});
export type Developer = z.infer<typeof Developer>;

const LicencePoint = z.strictObject({
  value: z.union([z.boolean(), z.literal('unclear')]),
  reason: z.string(),
});
const Freedom = z.union([z.boolean(), z.literal('restricted')]);

/** What stands behind the restrictions of a licence, where it states it. A part that is missing is not known to exist. */
export const LicenceLimits = z.strictObject({
  /** Above so many active users the licence does not hold as it stands. */
  user_threshold: z
    .strictObject({ users: z.int().positive(), per: z.enum(['month', 'day']), note: z.string().optional() })
    .optional(),
  /** The same by revenue, in US dollars. */
  revenue_threshold: z
    .strictObject({ usd: z.number().positive(), per: z.enum(['year', 'month']), note: z.string().optional() })
    .optional(),
  /** Where it does not hold: ISO 3166-1 alpha-2 codes, and `EU`. */
  territory: z.strictObject({ excluded: z.array(Country).min(1).optional(), words: z.string() }).optional(),
  /** Uses that it forbids. */
  field_of_use: z.array(z.string()).min(1).optional(),
  /** How it ends; `revocable` says whether its giver may take it back without a breach, where that is known. */
  termination: z.strictObject({ revocable: z.boolean().optional(), words: z.string() }).optional(),
});
export type LicenceLimits = z.infer<typeof LicenceLimits>;

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
  /** Further details of the restrictions in words: names to show, terms to hand on, what outputs may train. */
  restriction_details: z.array(z.string()).optional(),
  limits: LicenceLimits.optional(),
  osi_approved: z.boolean().nullable(),
  /** Whether it grants what the Open Source AI Definition 1.0 asks of a licence; a release needs more than that. */
  osaid: z.strictObject({ compatible: z.union([z.boolean(), z.literal('unclear')]), why: z.string() }),
  eu_art_53_2: z.strictObject({ reading: z.enum(['free-and-open', 'not', 'contested']), why: z.string() }),
  effective: PartialDate.nullable(),
  notes: z.array(z.string()).optional(),
  sources: z.array(SourceRef).min(1),
});
export type Licence = z.infer<typeof Licence>;

/** One scored part of a release. Its level is the one that `scored_by` of the release gave. */
export const Exposure = z.strictObject({
  component: Id,
  level: LevelCode,
  /** The licence record, where the published label could be matched with one. */
  licence: Id.optional(),
  /** Licences that bind beside it, such as those of a base model. */
  further_licences: z.array(Id).min(1).optional(),
  /** The label as the source writes it. */
  licence_label: z.string().optional(),
  basis: SourceRef,
  /** Why the level is not the one that the rule gives, or passes over what was known of the model. */
  oddity: z.string().optional(),
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
  /** Who gave the levels: the authors of the openness paper, or these seeds by the paper's rule. */
  scored_by: z.enum(['authors', 'rule']),
  exposes: z.array(Exposure).min(1),
  notes: z.array(z.string()).optional(),
});
export type Release = z.infer<typeof Release>;

/** What a model was made from. Without a base it was trained from scratch, or its origin was not told: see `how`. */
export const Lineage = z.strictObject({
  /** The base, where it is among the models. */
  base: Id.optional(),
  /** The base by name, where it is not. */
  base_name: z.string().optional(),
  how: z.string(),
  basis: SourceRef,
});
export type Lineage = z.infer<typeof Lineage>;

/** One thing on which sources disagree, with what each of them says. */
const Disagreement = z.strictObject({
  field: z.string(),
  claims: z.array(z.strictObject({ value: z.string(), basis: SourceRef })).min(2),
});

/** An entry of an index of open models: which model it covers, the licence it lists, and what it records. */
const IndexEntry = z.strictObject({
  entry: z.string(),
  covers: z.string(),
  licence: z.string().nullable(),
  /** The date it lists. */
  release: PartialDate.optional(),
  /** By its own names: how open each part is, or under which licence it stands. */
  records: z.record(z.string(), z.string()),
  basis: SourceRef,
});

export const Model = z.strictObject({
  id: Id,
  name: z.string(),
  name_basis: SourceRef,
  developer: Claim(Id),
  modality: Claim(z.string()),
  outputs: Claim(z.array(z.string())),
  /** All parameters; of a mixture of experts, `active_parameters` are those that take part in one step. */
  parameters: Claim(z.number().positive()),
  active_parameters: Claim(z.number().positive()).optional(),
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
  /** Whether it is made for one narrow task, where that takes it out of the notion of a general-purpose model. */
  narrow_task: Claim(z.boolean()).optional(),
  lineage: Lineage.optional(),
  /** The European Open Source AI Index, and the Model Openness Tool. */
  indexes: z.strictObject({ osai: IndexEntry.optional(), mot: IndexEntry.optional() }).optional(),
  claims: z.array(Disagreement).min(1).optional(),
  links: z.array(z.url()).min(1).optional(),
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
