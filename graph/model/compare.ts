import { z } from 'zod';
import { IsoDate } from './basics.ts';
import { CompareKind } from './compare-seeds.ts';
import { FactValue } from './fact.ts';
import { Citation, Finding, Verdict } from './finding.ts';
import { Comparison, Nature, Obligation } from './law.ts';

/** How many rules have a verdict, and how many of those bind. Only verdicts that occur are listed, in the order of attention. */
export const VerdictCount = z.object({ verdict: Verdict, count: z.int(), binding: z.int() });
export type VerdictCount = z.infer<typeof VerdictCount>;

/** A fact that the case states, with its name and value in words. */
export const StatedFact = z.object({
  fact: z.string(),
  label: z.string(),
  value: FactValue,
  words: z.string(),
});
export type StatedFact = z.infer<typeof StatedFact>;

/** One column: what it stands for, and the question that its cells answer. */
export const CompareColumn = z.object({
  /** Unlike that of any other column: the id of what it stands for, after that of its group where there are groups. */
  id: z.string(),
  label: z.string(),
  /** What the label leaves unsaid, in one sentence. */
  detail: z.string().nullable(),
  group: z.string().nullable(),
  /** The legal orders it covers; a state with its parts, unless a part is asked for by name. */
  jurisdictions: z.array(z.string()),
  /** What the case states here and not in every column: together with the facts of the answer it is the whole case. */
  facts: z.array(StatedFact),
  asOf: IsoDate,
  knownOn: IsoDate,
  /** Over the rules of all rows, each counted once. */
  counts: z.array(VerdictCount),
});
export type CompareColumn = z.infer<typeof CompareColumn>;

/** Neighbouring columns that stand under one head. */
export const CompareGroup = z.object({
  id: z.string(),
  label: z.string(),
  detail: z.string().nullable(),
  columns: z.int(),
});
export type CompareGroup = z.infer<typeof CompareGroup>;

/** What the rules of one theme come to in one column. */
export const ThemeCell = z.object({
  counts: z.array(VerdictCount),
  /** The rule that asks for attention first, with its verdict. */
  leading: z.object({ obligation: z.string(), verdict: Verdict, binding: z.boolean() }).nullable(),
  /** Whether the verdict on some rule of the cell hangs on how a test is read. */
  contested: z.boolean(),
  /**
   * Why there is no rule: the rulebook holds none of this kind; none, but others that lift or frame duties; or no law of
   * these legal orders at all.
   */
  empty: z.object({ why: z.enum(['no-rule', 'other-rules', 'not-covered']), words: z.string() }).nullable(),
  /** Whether it says something else than the first column of its group. */
  differs: z.boolean(),
});
export type ThemeCell = z.infer<typeof ThemeCell>;

/** The finding on one rule in one column, without its explanation. */
export const DutyCell = Finding.pick({
  verdict: true,
  contested: true,
  from: true,
  until: true,
  because: true,
  confidence: true,
  deciding: true,
  exempted_by: true,
}).extend({ differs: z.boolean() });
export type DutyCell = z.infer<typeof DutyCell>;

/** A rule with its findings, one a column; `null` where the column does not cover its legal order. */
export const ComparedRule = Obligation.pick({
  id: true,
  title: true,
  citation: true,
  demand: true,
  instrument: true,
  themes: true,
}).extend({
  /** The short title of the instrument. */
  instrumentTitle: z.string(),
  jurisdiction: z.string(),
  nature: Nature,
  binding: z.boolean(),
  citations: z.array(Citation),
  doubts: z.array(z.string()),
  cells: z.array(DutyCell.nullable()),
  /** Whether its cells say the same in each group. */
  agrees: z.boolean(),
});
export type ComparedRule = z.infer<typeof ComparedRule>;

/** A rule that lifts others, as far as a cell names it. */
export const LiftingRule = z.object({
  id: z.string(),
  title: z.string(),
  citation: z.string(),
  citations: z.array(Citation),
});
export type LiftingRule = z.infer<typeof LiftingRule>;

const ComparedEnd = z.object({
  id: z.string(),
  title: z.string(),
  citation: z.string(),
  jurisdiction: z.string(),
});

/** How two rules of the legal orders compare, read from `a` to `b`: `narrower` means that `a` reaches or asks less. */
export const ComparableRules = Comparison.pick({
  id: true,
  how: true,
  on: true,
  why: true,
  lookalike: true,
}).extend({ a: ComparedEnd, b: ComparedEnd });
export type ComparableRules = z.infer<typeof ComparableRules>;

/** One theme: a broad one counts the rules of those under it, each once. */
export const CompareRow = z.object({
  theme: z.string(),
  label: z.string(),
  meaning: z.string(),
  broader: z.string().nullable(),
  cells: z.array(ThemeCell),
  /** The rules on the theme itself, as keys of `rules`. */
  obligations: z.array(z.string()),
  comparable: z.array(ComparableRules),
  /** Whether its cells say the same in each group. */
  agrees: z.boolean(),
  /** Whether nothing in it reaches the case in any column: all is not triggered or not in force, or there is no rule. */
  quiet: z.boolean(),
});
export type CompareRow = z.infer<typeof CompareRow>;

/** A whole comparison as data, from which the page, the tables and the documents are made. */
export const CompareAnswer = z.object({
  title: z.string(),
  /** The question as the query of an address, with both days: the same graph gives the same answer to it. */
  address: z.string(),
  preset: z.string().nullable(),
  by: CompareKind,
  across: CompareKind.nullable(),
  /** Whether rows that agree were left out, and whether those that reach nothing were kept. */
  shown: z.object({ differences: z.boolean(), all: z.boolean() }),
  /** What was asked, in words. */
  asked: z.array(z.object({ label: z.string(), text: z.string() })),
  /** What the case states in every column. */
  facts: z.array(StatedFact),
  groups: z.array(CompareGroup),
  columns: z.array(CompareColumn),
  rows: z.array(CompareRow),
  rules: z.record(z.string(), ComparedRule),
  exemptions: z.record(z.string(), LiftingRule),
  /** What the facts are called that would decide something. */
  unknown: z.record(z.string(), z.string()),
  /** Rows that were left out: because nothing in them reaches the case, and because they agree. */
  leftOut: z.object({ quiet: z.int(), agreeing: z.int() }),
  /** What the answer does not say. */
  limits: z.array(z.string()),
  asOf: IsoDate,
  knownOn: IsoDate,
  graphVersion: z.string(),
});
export type CompareAnswer = z.infer<typeof CompareAnswer>;
