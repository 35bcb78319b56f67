import { z } from 'zod';
import { FactValue } from './fact.ts';
import { Verdict } from './finding.ts';

/** One fact that is changed; `from` is `null` where it was not known. */
export const Change = z.object({ fact: z.string(), from: FactValue.nullable(), to: FactValue });
export type Change = z.infer<typeof Change>;

/** What a change takes along: a stated fact that no longer holds, its value after (`null`: not known), and why. */
export const Follow = z.object({
  fact: z.string(),
  from: FactValue,
  to: FactValue.nullable(),
  because: z.string(),
});
export type Follow = z.infer<typeof Follow>;

/** The verdict on an obligation, and where it is law. */
export const Told = z.object({ obligation: z.string(), jurisdiction: z.string(), verdict: Verdict });
export type Told = z.infer<typeof Told>;

/** How many obligations have each verdict. */
export const Counts = z.record(Verdict, z.int());
export type Counts = z.infer<typeof Counts>;

/** What a change does to the findings in every jurisdiction. */
export const Effect = z.object({
  /** The obligations whose verdict the change turns, before and after, in the order of the rulebase. */
  before: z.array(Told),
  after: z.array(Told),
  counts: z.object({ before: Counts, after: Counts }),
  /** Duties that are lifted and were not before. */
  lifts: z.array(z.string()),
  /** Duties that apply or are to come, and did not before. */
  costs: z.array(z.string()),
  /** Duties that were lifted, and may apply after the change: it is not known. */
  opens: z.array(z.string()),
});
export type Effect = z.infer<typeof Effect>;

/** A change that reaches what was asked for, and what it does. */
export const Solution = Effect.extend({
  changes: z.array(Change),
  /** Stated facts that the change takes along. */
  follows: z.array(Follow),
  /** What was asked to be lifted and is so only under the leading reading of a contested test. */
  contested: z.array(z.string()),
});
export type Solution = z.infer<typeof Solution>;

/** A fact that alone stands in the way: with another value of it some allowed change would lift what is named, together. */
export const Blocker = z.object({
  fact: z.string(),
  /** Its value in the case; `null` where it is not known. */
  value: FactValue.nullable(),
  /** Values with which it would be within reach. */
  with: z.array(FactValue),
});
export type Blocker = z.infer<typeof Blocker>;

/** What no allowed change lifts, and why. */
export const Blocked = z.object({
  /** The obligations that no allowed change lifts, each by itself; none where each could be lifted, but not all together. */
  obligations: z.array(z.string()),
  /**
   * Facts of which each alone keeps these obligations, or else all that was asked for, from being lifted; those first
   * that may be moved or are not known. None where that cannot be told.
   */
  facts: z.array(Blocker),
});
export type Blocked = z.infer<typeof Blocked>;

/** The smallest changes that lift some obligations, or what stands in their way. */
export const Lifting = z.object({
  /** Whether all are lifted already, so that nothing has to be changed. */
  holds: z.boolean(),
  solutions: z.array(Solution),
  /** Where no change reaches the goal. */
  blocked: Blocked.nullable(),
});
export type Lifting = z.infer<typeof Lifting>;

/** One step in closing a fact by itself: the duties that appear with it, or why the case refuses it. */
export const ClosingStep = z.object({
  to: FactValue,
  appears: z.array(Told),
  refused: z.string().nullable(),
});
export type ClosingStep = z.infer<typeof ClosingStep>;

/** What of a release could be closed before a duty appears. */
export const CouldClose = z.object({
  /** What no rule looks at: closed as far as it goes, at no cost. */
  free: z.array(Change),
  /** Each other fact by itself, step by step from its value now. */
  alone: z.array(z.object({ fact: z.string(), from: FactValue.nullable(), steps: z.array(ClosingStep) })),
  /**
   * The largest sets of closings under which no duty appears: none of them could be closed further, in any fact,
   * without one. Empty where nothing can be closed at all.
   */
  together: z.array(
    z.object({ changes: z.array(Change), follows: z.array(Follow), lifts: z.array(z.string()) }),
  ),
});
export type CouldClose = z.infer<typeof CouldClose>;

/** An answer to a question, and how many open findings it would settle by itself. */
export const SettlingAnswer = z.object({ value: FactValue, settles: z.int() });
export type SettlingAnswer = z.infer<typeof SettlingAnswer>;

/** A fact not known, and what finding it out would settle. */
export const UnknownFact = z.object({
  fact: z.string(),
  /** How many open findings it takes part in deciding. */
  decides: z.int(),
  /** How many open findings it settles by itself at least, whatever the answer. */
  guaranteed: z.int(),
  /** The answer that settles most. */
  best: SettlingAnswer,
  /** Every answer that was tried: those that the case allows. Of a set of many words not all are. */
  answers: z.array(SettlingAnswer),
});
export type UnknownFact = z.infer<typeof UnknownFact>;
