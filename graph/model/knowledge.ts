import { z } from 'zod';
import { Id, Sources } from './basics.ts';

/**
 * How firmly a point is attested: `stated` by the summaries the project grew from, `confirmed` where a third party
 * restates it with attribution, `inferred` by the compilers of this record, `recalled-fair` and `recalled-weak` where
 * it is only remembered, the first fitting the wording seen elsewhere.
 */
export const Attestation = z.enum(['stated', 'confirmed', 'inferred', 'recalled-fair', 'recalled-weak']);
export type Attestation = z.infer<typeof Attestation>;

/** Whose point it is: the paper's authors, whoever wrote the summary of it, or the compilers of these records. */
export const Credit = z.enum(['authors', 'summary-compiler', 'record-compilers']);
export type Credit = z.infer<typeof Credit>;

/** Who names a link between two records: a source, or the compilers by inference. */
export const NamedBy = z.enum(['source', 'inference']);
export type NamedBy = z.infer<typeof NamedBy>;

const attested = {
  attestation: Attestation,
  credited_to: Credit,
  /** What the attestation leaves open: which part of the point it covers. */
  attestation_note: z.string().optional(),
  sources: Sources,
};

/** A part of a point that stands on weaker ground than the rest of it. */
const Addition = z.strictObject({ statement: z.string(), attestation: Attestation });

/** What acts against a risk or furthers a benefit, and who says so. */
const Measure = z.strictObject({ mitigation: Id, named_by: NamedBy });

/** A step in the spread and progress of generative AI; steps have no dates. */
export const Stage = z.strictObject({
  id: Id,
  label: z.string(),
  /** Place in the order, from 1. */
  position: z.int().min(1),
  definition: z.string(),
  examples: z.array(z.string()).min(1),
  /** What tells it from the step before or after. */
  set_apart_by: z.string(),
  ...attested,
});
export type Stage = z.infer<typeof Stage>;

/** One of the fields of life in which risks and benefits are weighed. */
export const ImpactArea = z.strictObject({
  id: Id,
  label: z.string(),
  position: z.int().min(1),
  meaning: z.string(),
  ...attested,
});
export type ImpactArea = z.infer<typeof ImpactArea>;

const effect = {
  id: Id,
  /** In a few words, for lists. */
  label: z.string(),
  statement: z.string(),
  adds: z.array(Addition).optional(),
  area: Id,
  stages: z.array(Id).min(1, 'name at least one stage'),
  /** Components whose openness brings it about; by inference throughout. Empty where no part of a model does. */
  drivers: z.array(Id),
  /** At which levels, where that matters. */
  driver_note: z.string().optional(),
  ...attested,
};

/** A way in which harm or loss comes about. */
export const Risk = z.strictObject({
  ...effect,
  /** What the risk speaks against: opening, or not opening. */
  counts_against: z.enum(['openness', 'closedness']).default('openness'),
  mitigations: z.array(Measure),
});
export type Risk = z.infer<typeof Risk>;

/** A way in which openness does good. */
export const Benefit = z.strictObject({ ...effect, furthered_by: z.array(Measure) });
export type Benefit = z.infer<typeof Benefit>;

/** What lowers a risk or furthers a benefit. A `practice` is one of the four that the paper asks of developers. */
export const Mitigation = z.strictObject({
  id: Id,
  label: z.string(),
  kind: z.enum(['practice', 'release', 'safeguard', 'law', 'community']),
  meaning: z.string(),
  adds: z.array(Addition).optional(),
  ...attested,
});
export type Mitigation = z.infer<typeof Mitigation>;

/** Why openness is said to bring a benefit about: the claim, what it takes for granted, and what would break it. */
export const Mechanism = z.strictObject({
  id: Id,
  label: z.string(),
  claim: z.string(),
  how: z.string(),
  assumption: z.string(),
  evidence: z
    .array(
      z.strictObject({
        /** Where the evidence stands: `abstract`, `body of the paper`, `related work`. */
        anchor: z.string(),
        says: z.string(),
        strength: z.enum(['argued', 'documented', 'weak', 'missing']),
      }),
    )
    .min(1, 'give at least one evidence anchor, if only to say that evidence is missing'),
  breaks_if: z.string(),
  supports: z.array(Id).min(1, 'name at least one benefit'),
  /** Risks that are the break condition come true. */
  undercut_by: z.array(Id),
  ...attested,
});
export type Mechanism = z.infer<typeof Mechanism>;

/** A notion one needs to follow the argument, with the question that checks whether it was understood. */
export const Concept = z.strictObject({
  id: Id,
  label: z.string(),
  meaning: z.string(),
  why_needed: z.string(),
  check_question: z.string(),
  answer: z.string(),
  about: z.array(Id),
  ...attested,
});
export type Concept = z.infer<typeof Concept>;

/** Advice to somebody. */
export const Recommendation = z.strictObject({
  id: Id,
  label: z.string(),
  audiences: z.array(z.enum(['developers', 'policy-makers', 'researchers', 'public'])).min(1),
  advice: z.string(),
  /** The practices and measures it consists of. */
  measures: z.array(Id),
  ...attested,
});
export type Recommendation = z.infer<typeof Recommendation>;

/** What the paper leaves open. */
export const OpenQuestion = z.strictObject({
  id: Id,
  label: z.string(),
  question: z.string(),
  basis: z.string(),
  unresolved: z.string(),
  /** Kinds of evidence that would settle it. */
  resolved_by: z.array(z.string()).min(1),
  about: z.array(Id),
  ...attested,
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;

/** A point against openness, and how it is answered. Objection and answer may stand on different ground. */
export const Objection = z.strictObject({
  id: Id,
  label: z.string(),
  objection: z.string(),
  held_in: z.string(),
  answer: z.string(),
  answer_attestation: Attestation,
  about: z.array(Id),
  answered_by: z.array(Id),
  ...attested,
});
export type Objection = z.infer<typeof Objection>;

/** What a further statement of the source documents is: a result, a part of the method, a doubt, a step to take. */
export const StatementKind = z.enum([
  'quick-fact',
  'summary',
  'motive',
  'method',
  'key-result',
  'observation',
  'regulation',
  'structure',
  'trade-off',
  'failure-sign',
  'first-experiment',
  'limitation',
  'confidence',
  'next-check',
]);
export type StatementKind = z.infer<typeof StatementKind>;

/** Anything else the source documents state, with the records it is about. */
export const Statement = z.strictObject({
  id: Id,
  label: z.string(),
  kind: StatementKind,
  statement: z.string(),
  /** For the kind `confidence`: how sure the summary is. */
  degree: z.enum(['high', 'medium', 'low']).optional(),
  /** Figures the statement rests on. */
  figures: z
    .array(
      z.strictObject({ what: z.string(), value: z.int().nonnegative(), of: z.int().positive().optional() }),
    )
    .optional(),
  about: z.array(Id),
  /** Statements it cannot be true together with, what speaks for each, and how Tierwise treats the matter. */
  disagrees_with: z
    .array(z.strictObject({ statement: Id, evidence: z.string(), resolution: z.string() }))
    .optional(),
  ...attested,
});
export type Statement = z.infer<typeof Statement>;

/**
 * Which risks duties answer and which practices they ask for. Duties are named, or met through themes; a theme stands
 * for all duties and liabilities on it or on a narrower theme, the ones in `except` left out.
 */
export const ObligationLink = z.strictObject({
  id: Id,
  themes: z.array(Id).optional(),
  obligations: z.array(Id).optional(),
  except: z.array(Id).optional(),
  addresses: z.array(Id),
  calls_for: z.array(Id),
  /** Why, in one line. */
  reason: z.string(),
  sources: Sources,
});
export type ObligationLink = z.infer<typeof ObligationLink>;
