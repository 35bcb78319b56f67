import type { FactValues } from '../model/fact.ts';
import type { Developer, Licence, Model, Situation } from '../model/release.ts';
import type { LevelCode } from '../model/taxonomy.ts';
import type { CaseFacts } from '../rules/case-facts.ts';
import type { Question } from '../rules/outcome.ts';

/** A model as it is reported on: its record with those it names, what its first release states, and who acts. */
export type ReportedModel = {
  model: Model;
  developer: Developer | null;
  licences: readonly Licence[];
  /** The levels of the first release, in the order of the parts. */
  levels: readonly LevelCode[];
  /** What the first release states. */
  facts: FactValues;
  situation: Situation;
};

/** What a report is asked for: a case as it was stated, on two days, in some legal orders or all. */
export type ReportAsked = { facts: CaseFacts; question: Question; model?: ReportedModel };
