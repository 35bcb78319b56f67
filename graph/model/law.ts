import { z } from 'zod';
import { Id, IsoDate, PartialDate, Sources } from './basics.ts';
import { Condition } from './condition.ts';

/**
 * A legal order, or a body whose texts are met in several of them. `parent` makes California part of the United
 * States. `market` is the word of the fact `markets` that stands for it, where its texts look at that.
 */
export const Jurisdiction = z.strictObject({
  id: Id,
  name: z.string(),
  kind: z.enum(['state', 'part', 'body']),
  market: z.string().optional(),
  parent: Id.optional(),
  sources: Sources,
});
export type Jurisdiction = z.infer<typeof Jurisdiction>;

/** What a text or a duty is on a day. `enacted` is made but not yet started; only `in-force` (and `not-enforced`) can bind. */
export const Status = z.enum([
  'proposed',
  'enacted',
  'in-force',
  'not-enforced',
  'stayed',
  'ended',
  'rescinded',
]);
export type Status = z.infer<typeof Status>;

/**
 * One state of a text or duty over time.
 * World time: `from` (inclusive) to `until` (exclusive). Knowledge time: published on `known`, replaced on `known_until`.
 * `when` makes a state depend on the case; neighbouring states of the same status are read in order, the first
 * whose `when` holds counts, and the last carries none.
 */
export const TimelineState = z.strictObject({
  status: Status,
  from: IsoDate,
  until: IsoDate.optional(),
  known: IsoDate,
  known_until: IsoDate.optional(),
  when: Condition.optional(),
  note: z.string().optional(),
  citation: z.string(),
});
export type TimelineState = z.infer<typeof TimelineState>;

export const Timeline = z.array(TimelineState).min(1, 'give at least one state with its date');

/** `binding` law, `voluntary` standards and codes, `policy` without legal force. */
export const Force = z.enum(['binding', 'voluntary', 'policy']);
export type Force = z.infer<typeof Force>;

/** What has to be checked again before anyone relies on the record, each point in a sentence of our own. */
const Doubt = z.array(z.string()).min(1);

/** A statute, regulation, order, measure, standard, code, strategy, case or licence term. */
export const Instrument = z.strictObject({
  id: Id,
  title: z.string(),
  short: z.string(),
  kind: z.enum([
    'regulation',
    'directive',
    'statute',
    'order',
    'measure',
    'standard',
    'code',
    'guideline',
    'strategy',
    'case',
    'licence-term',
    'opinion',
    'agreement',
    'treaty',
    'bill',
  ]),
  jurisdiction: Id,
  force: Force,
  url: z.url(),
  /** What it is and does, in our own words. */
  summary: z.string(),
  timeline: Timeline,
  amends: z.array(Id).optional(),
  repeals: z.array(Id).optional(),
  implements: z.array(Id).optional(),
  interprets: z.array(Id).optional(),
  /** The title in the language of the law, for search and citation: `生成式人工智能服务管理暂行办法`. */
  native_title: z.string().optional(),
  doubt: Doubt.optional(),
  sources: Sources,
});
export type Instrument = z.infer<typeof Instrument>;

/** One way to read a contested test: who holds it, where it is written, and the condition it amounts to. */
export const Reading = z.strictObject({
  id: Id,
  label: z.string(),
  holder: z.string(),
  citation: z.string(),
  condition: Condition,
  sources: Sources,
});
export type Reading = z.infer<typeof Reading>;

const definitionBase = {
  id: Id,
  label: z.string(),
  /** What the test asks, in our own words. */
  meaning: z.string(),
  instrument: Id,
  citation: z.string(),
  sources: Sources,
};

/** A named legal test. A contested one holds several readings; `lead` is the one that decides the verdict. */
export const Definition = z.union([
  z.strictObject({ ...definitionBase, condition: Condition }),
  z.strictObject({ ...definitionBase, readings: z.array(Reading).min(2), lead: Id }),
]);
export type Definition = z.infer<typeof Definition>;

/** A sanction for breach: a ceiling in words, with its parts for comparison. */
export const Penalty = z.strictObject({
  ceiling: z.string(),
  fixed: z
    .strictObject({ amount: z.number().positive(), currency: z.string().regex(/^[A-Z]{3}$/) })
    .optional(),
  turnover_percent: z.number().positive().optional(),
  imposed_by: z.string(),
  from: IsoDate.optional(),
  citation: z.string(),
  sources: Sources,
});
export type Penalty = z.infer<typeof Penalty>;

/**
 * What kind of rule it is: a `duty` to act or refrain, an `option` that nobody has to take, a `scope` rule that says
 * whom a text reaches or what class a model is in, `liability` for harm or breach, a `policy` aim.
 */
export const Nature = z.enum(['duty', 'option', 'scope', 'liability', 'policy']);
export type Nature = z.infer<typeof Nature>;

/**
 * What open release changes about a rule: nothing; it lifts it; it stays below the trigger; it moves the duty to
 * whoever serves the model; it adds or hardens a duty; it narrows one; it is encouraged; it only makes compliance
 * easier or harder.
 */
export const OpennessEffect = z.enum([
  'none',
  'exempts',
  'not-reached',
  'shifts-role',
  'adds',
  'narrows',
  'encourages',
  'practical-only',
]);
export type OpennessEffect = z.infer<typeof OpennessEffect>;

/** One duty of one addressee under one instrument, at article level. */
export const Obligation = z.strictObject({
  id: Id,
  title: z.string(),
  nature: Nature.default('duty'),
  instrument: Id,
  citation: z.string(),
  /** What is asked, in our own words. */
  demand: z.string(),
  themes: z.array(Id).min(1, 'name at least one theme'),
  binds: z.array(Id).min(1, 'name at least one role'),
  touches: z
    .array(Id)
    .min(1, 'name at least one component (use "organisation" where no part of the model is touched)'),
  trigger: Condition,
  timeline: Timeline,
  /** False for a permission, a voluntary step or soft law. */
  binding: z.boolean().default(true),
  /** What openness changes here, in our own words. */
  openness: OpennessEffect,
  openness_effect: z.string(),
  penalty: Penalty.optional(),
  /** When the authority may enforce, where that differs from the start of the duty. */
  enforced_from: z.strictObject({ date: IsoDate, by: z.string(), citation: z.string() }).optional(),
  /** Ways to show compliance: codes, templates, guidelines. */
  tools: z.array(z.string()).optional(),
  notes: z.array(z.string()).optional(),
  doubt: Doubt.optional(),
  sources: Sources,
});
export type Obligation = z.infer<typeof Obligation>;

/**
 * When a rule stands of which the law once knew nothing, or knows nothing more. World time: `from` (inclusive) to
 * `until` (exclusive). Knowledge time: published on `known`, replaced on `known_until`. An end that is not given is open.
 */
export const Validity = z.strictObject({
  from: IsoDate.optional(),
  until: IsoDate.optional(),
  known: IsoDate.optional(),
  known_until: IsoDate.optional(),
});
export type Validity = z.infer<typeof Validity>;

/**
 * A named rule that lifts obligations. A `scope` exclusion is read before the trigger: what is outside the text is exempt
 * from all of it. Its dates are those of the rule itself; one without any is as old as the obligations it lifts.
 */
export const Exemption = z.strictObject({
  id: Id,
  title: z.string(),
  instrument: Id,
  citation: z.string(),
  kind: z.enum(['exemption', 'scope']),
  meaning: z.string(),
  condition: Condition,
  lifts: z.array(Id).min(1, 'an exemption must lift at least one obligation'),
  ...Validity.shape,
  sources: Sources,
});
export type Exemption = z.infer<typeof Exemption>;

/** A dated happening for the timeline: adoption, publication, start, ruling. */
export const Event = z.strictObject({
  id: Id,
  date: PartialDate,
  title: z.string(),
  instruments: z.array(Id).min(1),
  sources: Sources,
});
export type Event = z.infer<typeof Event>;

/** An article-level record without a duty of its own: a classification rule, an interpretation, a power. */
export const Provision = z.strictObject({
  id: Id,
  title: z.string(),
  instrument: Id,
  citation: z.string(),
  /** What it says, in our own words. */
  statement: z.string(),
  /** Definitions it stands behind. */
  grounds: z.array(Id).optional(),
  sources: Sources,
});
export type Provision = z.infer<typeof Provision>;

/**
 * How two rules compare on one aspect, of two legal orders or of successive texts of one, read from `a` to `b`: `narrower` means that `a`
 * reaches or asks less than `b`. Two rules may be compared more than once, on different aspects.
 */
export const Comparison = z.strictObject({
  id: Id,
  a: Id,
  b: Id,
  how: z.enum(['equal', 'narrower', 'wider', 'overlapping', 'opposite']),
  /** The aspect compared. */
  on: z.string(),
  why: z.string(),
  themes: z.array(Id).min(1),
  /** Whether the two are easily taken for the same rule though they differ where it matters. */
  lookalike: z.boolean(),
  sources: Sources,
});
export type Comparison = z.infer<typeof Comparison>;
