import { z } from 'zod';
import { Id, IsoDate, Sources } from './basics.ts';
import { FactValues } from './fact.ts';

/**
 * One degree of openness as a profile of release facts, so that the same case can be asked about at several degrees.
 * Its facts take the place of all that the case says of licence, price, channel and published parts.
 */
export const Degree = z.strictObject({
  id: Id,
  label: z.string(),
  /** What is published and on which terms, and why these terms stand for the degree. */
  meaning: z.string(),
  /** From the least open, counted from 1: the order in which degrees are shown. */
  rank: z.int().min(1),
  /** The class of a scheme that the profile stands for. */
  tier: Id.optional(),
  facts: FactValues,
  sources: Sources,
});
export type Degree = z.infer<typeof Degree>;

/** What the columns of a comparison stand for. */
export const CompareKind = z.enum(['jurisdictions', 'tiers', 'models', 'days']);
export type CompareKind = z.infer<typeof CompareKind>;

/** A day in the world, and the day up to which publications count on it. */
export const ComparedDay = z.strictObject({ asOf: IsoDate, knownOn: IsoDate.optional() });
export type ComparedDay = z.infer<typeof ComparedDay>;

/** A comparison to start from, by the parameters of its address. What is asked beside it goes before what it says. */
export const ComparePreset = z.strictObject({
  id: Id,
  label: z.string(),
  /** What it asks, and why these columns. */
  meaning: z.string(),
  by: CompareKind,
  across: CompareKind.optional(),
  jurisdictions: z.array(Id).min(1).optional(),
  /** Ids of degrees. */
  tiers: z.array(Id).min(1).optional(),
  models: z.array(Id).min(1).optional(),
  days: z.array(ComparedDay).min(1).optional(),
  themes: z.array(Id).min(1).optional(),
  /** The case: a preset of the check page, a model, a situation, and facts, each before the one named earlier. */
  case: Id.optional(),
  model: Id.optional(),
  situation: Id.optional(),
  facts: FactValues.optional(),
  sources: Sources,
});
export type ComparePreset = z.infer<typeof ComparePreset>;
