import { z } from 'zod';
import { Id, Sources } from './basics.ts';
import { Move } from './move.ts';

const Choice = z.strictObject({ value: z.string(), label: z.string(), help: z.string().optional() });
export type Choice = z.infer<typeof Choice>;

/** What a fact may hold. A `set` is a closed list: what it does not name is not so. Numbers carry their unit (FLOP, USD, persons). */
export const FactType = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('boolean') }),
  z.strictObject({ kind: z.literal('number'), unit: z.string(), min: z.number().optional() }),
  z.strictObject({ kind: z.literal('date') }),
  z.strictObject({ kind: z.literal('one-of'), choices: z.array(Choice).min(2) }),
  z.strictObject({ kind: z.literal('set'), choices: z.array(Choice).min(1) }),
  z.strictObject({
    kind: z.literal('text'),
    /** Names that leave open which is meant, in lower case, each with what it could mean. They are refused. */
    unclear: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  }),
]);
export type FactType = z.infer<typeof FactType>;

/** The vocabularies in which case files may be written. */
export const Vocabulary = z.enum(['eu', 'us', 'cn']);
export type Vocabulary = z.infer<typeof Vocabulary>;

/**
 * The names a vocabulary gives to the fact, and its words for our values (theirs -> ours).
 * `member_of` is for a vocabulary that keeps several of our yes-or-no facts as words of one set: the fact is true
 * where the set under that key names the word, and false where it does not.
 */
export const FactAlias = z.strictObject({
  keys: z.array(z.string()).min(1).optional(),
  values: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  member_of: z.strictObject({ key: z.string(), word: z.string() }).optional(),
});
export type FactAlias = z.infer<typeof FactAlias>;

/** The part of a case a fact belongs to; the form is grouped by it. */
export const FactSubject = z.enum([
  'actor',
  'release',
  'licence',
  'openness',
  'capability',
  'market',
  'modification',
  'system',
  'data',
  'service',
  'trade',
]);
export type FactSubject = z.infer<typeof FactSubject>;

/** One typed input of a case, declared as data: the form, the command line and the API are made from it. */
export const Fact = z.strictObject({
  id: Id,
  label: z.string(),
  question: z.string().endsWith('?', 'end the question with a question mark'),
  help: z.string().optional(),
  subject: FactSubject,
  type: FactType,
  aliases: z.partialRecord(Vocabulary, FactAlias).optional(),
  /** Asked only while this other fact is not known to be false: `system.exists` before `system.high_risk`. */
  only_if: Id.optional(),
  /** A reader other than a legal condition, for facts that only feed a derivation (a licence name, a display). */
  read_by: z.string().optional(),
  /** How whoever releases can change it, where that is a choice. */
  move: Move.optional(),
  sources: Sources,
});
export type Fact = z.infer<typeof Fact>;

/** Partial knowledge of a number: what is certain about it and no more. */
export const NumberRange = z
  .strictObject({
    above: z.number().optional(),
    'at-least': z.number().optional(),
    below: z.number().optional(),
    'at-most': z.number().optional(),
  })
  .refine((range) => Object.values(range).some((bound) => bound !== undefined), 'give at least one bound');
export type NumberRange = z.infer<typeof NumberRange>;

/** Partial knowledge of a set: what is certainly in it and what is certainly not; the rest is unknown. */
export const PartialSet = z
  .strictObject({ includes: z.array(z.string()).optional(), excludes: z.array(z.string()).optional() })
  .refine(({ includes, excludes }) => includes ?? excludes, 'name what is in the set or what is not');
export type PartialSet = z.infer<typeof PartialSet>;

/** A value a fact can take in a case. Missing means unknown. */
export const FactValue = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.string()),
  NumberRange,
  PartialSet,
]);
export type FactValue = z.infer<typeof FactValue>;

/** Facts of a case by fact id. */
export const FactValues = z.record(z.string(), FactValue);
export type FactValues = z.infer<typeof FactValues>;
