import { z } from 'zod';
import { Id, PartialDate, Sources } from './basics.ts';

/** The part an actor plays: provider, deployer, representative. */
export const Role = z.strictObject({ id: Id, label: z.string(), meaning: z.string(), sources: Sources });
export type Role = z.infer<typeof Role>;

/** What a duty is about, so that like can be compared with like. */
export const Theme = z.strictObject({
  id: Id,
  label: z.string(),
  meaning: z.string(),
  broader: Id.optional(),
  /** Its place among its neighbours, from 1; without one it comes after those, by id. */
  position: z.int().min(1).optional(),
  sources: Sources,
});
export type Theme = z.infer<typeof Theme>;

/** A releasable part of a model. Twelve are scored (`position` 1..12 is the place in the openness strip); others are touched by law only. */
export const Component = z.strictObject({
  id: Id,
  label: z.string(),
  kind: z.enum(['code', 'data', 'other']),
  group: z.string(),
  position: z.int().min(1).max(12).optional(),
  meaning: z.string(),
  /** The seed documents' six dimensions this component belongs to. */
  dimension: z.string().optional(),
  sources: Sources,
});
export type Component = z.infer<typeof Component>;

/** Level codes: C1..C5 for code, D1..D5 for data, 1 closed to 5 unrestricted; `NA` not applicable, `UNKNOWN` could not be told. */
export const LevelCode = z.enum([
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'NA',
  'UNKNOWN',
]);
export type LevelCode = z.infer<typeof LevelCode>;

/** One step of the openness scale. */
export const Level = z.strictObject({
  id: LevelCode,
  label: z.string(),
  class: z.enum(['closed', 'semi-open', 'open', 'none']),
  meaning: z.string(),
  sources: Sources,
});
export type Level = z.infer<typeof Level>;

/** A scheme that tells open releases from closed ones: its own words, its own classes. */
export const Scheme = z.strictObject({
  id: Id,
  label: z.string(),
  issuer: z.string(),
  /** Day or year of the edition that the classes follow. */
  date: PartialDate,
  meaning: z.string(),
  sources: Sources,
});
export type Scheme = z.infer<typeof Scheme>;

/** A class of a scheme. `rank` counts from 1, the least open; a class asks for all of those below it. */
export const Tier = z.strictObject({
  id: Id,
  scheme: Id,
  /** The class as the classifier names it. */
  class: z.string(),
  rank: z.int().min(1),
  label: z.string(),
  meaning: z.string(),
  sources: Sources,
});
export type Tier = z.infer<typeof Tier>;

/** A document a statement can be traced to, and what of it was read. */
export const Source = z.strictObject({
  id: Id,
  title: z.string(),
  url: z.url().optional(),
  kind: z.enum(['official', 'secondary', 'paper', 'dataset', 'repository', 'compiler']),
  /** What was actually read of it, and when. */
  read: z.string(),
  checked: z.string(),
});
export type Source = z.infer<typeof Source>;
