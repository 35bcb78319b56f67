import { z } from 'zod';
import { Confidence, IsoDate } from './basics.ts';
import { FactValue } from './fact.ts';
import { Nature } from './law.ts';

export const Verdict = z.enum([
  'not-in-force',
  'not-triggered',
  'exempt',
  'upcoming',
  'applies',
  'undetermined',
]);
export type Verdict = z.infer<typeof Verdict>;

/** The truth of a condition in Kleene's logic. */
export const Truth = z.union([z.boolean(), z.literal('unknown')]);
export type Truth = z.infer<typeof Truth>;

/** How a value came into the case. */
export const Origin = z.enum(['stated', 'licence', 'implied', 'convention']);
export type Origin = z.infer<typeof Origin>;

/**
 * One node of the explanation: the evaluation tree itself.
 * `kind` is the operator; `words` the line a person reads; `value` its truth; `decided_by` says for a rebuttable
 * test whether the stated legal test or the proxy gave the value, and the part that gave it stands first.
 */
export type Explanation = {
  kind: 'all' | 'any' | 'not' | 'definition' | 'fact' | 'always' | 'rebuttable';
  words: string;
  value: Truth;
  id?: string;
  citation?: string;
  given?: FactValue;
  origin?: Origin;
  reading?: string;
  decided_by?: 'test' | 'proxy';
  parts?: Explanation[];
};
export const Explanation: z.ZodType<Explanation> = z
  .lazy(() =>
    z.object({
      kind: z.enum(['all', 'any', 'not', 'definition', 'fact', 'always', 'rebuttable']),
      words: z.string(),
      value: Truth,
      id: z.string().exactOptional(),
      citation: z.string().exactOptional(),
      given: FactValue.exactOptional(),
      origin: Origin.exactOptional(),
      reading: z.string().exactOptional(),
      decided_by: z.enum(['test', 'proxy']).exactOptional(),
      parts: z.array(Explanation).exactOptional(),
    }),
  )
  .meta({ id: 'Explanation' });

/** A place in a source, with how firmly it is held. */
export const Citation = z.object({
  text: z.string(),
  source: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  pinpoint: z.string().nullable(),
  confidence: Confidence,
  checked: IsoDate,
});
export type Citation = z.infer<typeof Citation>;

/** What time says for the case: whether the duty is live, ahead, or not law on the day. */
export const Timing = z.object({
  phase: z.enum(['live', 'ahead', 'not-enforced', 'none', 'open']),
  from: IsoDate.nullable(),
  until: IsoDate.nullable(),
  words: z.string(),
  citation: z.string().nullable(),
  when: Explanation.exactOptional(),
});
export type Timing = z.infer<typeof Timing>;

/** The verdict under one reading of a contested test, or under two that change it only together (`one + other`). */
export const RivalReading = z.object({
  definition: z.string(),
  reading: z.string(),
  label: z.string(),
  holder: z.string(),
  citation: z.string(),
  lead: z.boolean(),
  verdict: Verdict,
});
export type RivalReading = z.infer<typeof RivalReading>;

/** The answer for one case and one obligation. */
export const Finding = z.object({
  obligation: z.string(),
  title: z.string(),
  citation: z.string(),
  instrument: z.string(),
  jurisdiction: z.string(),
  nature: Nature,
  themes: z.array(z.string()),
  verdict: Verdict,
  binding: z.boolean(),
  contested: z.boolean(),
  /** Start of the duty for this case; `null` where it has none or it is not known. */
  from: IsoDate.nullable(),
  until: IsoDate.nullable(),
  /** One sentence. */
  because: z.string(),
  citations: z.array(Citation),
  /** Weakest confidence among the rules the verdict rests on, the named tests they use included. */
  confidence: Confidence,
  /** Unknown facts that would decide an undetermined verdict, the ones that settle it alone first. */
  deciding: z.array(z.string()),
  /** Verdicts still possible; one entry when decided. */
  possible: z.array(Verdict),
  exempted_by: z.array(z.string()),
  readings: z.array(RivalReading),
  notes: z.array(z.string()),
  /** What has to be checked again before anyone relies on the rule. */
  doubts: z.array(z.string()),
  explanation: z.object({
    timing: Timing,
    scope: z.array(z.object({ exemption: z.string(), tree: Explanation })),
    trigger: Explanation,
    exemptions: z.array(z.object({ exemption: z.string(), tree: Explanation })),
  }),
});
export type Finding = z.infer<typeof Finding>;

/** A fact as the case holds it after reading: its value and how it came there. */
export const CaseFact = z.object({ value: FactValue, origin: Origin, note: z.string().exactOptional() });
export type CaseFact = z.infer<typeof CaseFact>;
