import { z } from 'zod';
import { report } from '../graph/report/report.ts';
import { IsoDate } from '../graph/model/basics.ts';
import type { Document } from '../graph/model/document.ts';
import { readCaseFacts } from '../graph/rules/case-facts.ts';
import { defaultSituation } from '../graph/rules/default-situation.ts';
import type { CaseQuestion } from './case-question.ts';
import { readDays, readQuestion } from './case-question.ts';
import { ProblemError } from './errors.ts';
import type { Knowledge } from './knowledge.ts';
import { modelRecord } from './model-queries.ts';

/** A report, and what its file is called, without the ending. */
export type Reported = { document: Document; name: string };

/** What is asked of a model: for whom, on which days, in which legal orders. Without a situation, that of its provider. */
export type ModelQuestion = {
  id: string;
  situation?: string | undefined;
  asOf?: z.infer<typeof IsoDate> | undefined;
  knownOn?: z.infer<typeof IsoDate> | undefined;
  jurisdictions?: string[] | undefined;
};

/** The report on one case. Throws a `ProblemError` that names what does not fit. */
export async function reportOnCase(
  knowledge: Knowledge,
  asked: z.infer<typeof CaseQuestion>,
): Promise<Reported> {
  const { rulebase, rules } = await knowledge.current();
  const read = readQuestion(asked, rulebase);
  return {
    document: report(read, rulebase, rules),
    name: `tierwise-report-case-${read.question.asOf}`,
  };
}

/** The report on one model of the graph. Throws a `ProblemError` for a model, situation or legal order that is not there. */
export async function reportOnModel(knowledge: Knowledge, asked: ModelQuestion): Promise<Reported> {
  const record = await modelRecord(knowledge.store, asked.id);
  const [release] = record?.releases ?? [];
  if (!record || !release) throw new ProblemError('not-found', `There is no model "${asked.id}".`);
  const { rulebase, rules } = await knowledge.current();
  const { situations } = rulebase;
  const situation =
    asked.situation === undefined
      ? defaultSituation(situations, record.developer?.country.value ?? null)
      : situations.find(({ id }) => id === asked.situation);
  if (!situation) throw new ProblemError('not-found', `There is no situation "${asked.situation}".`);
  const question = readDays(asked, rulebase);
  // The situation speaks last: who acts and where is not the model's to say.
  const { facts } = readCaseFacts({ ...release.facts, ...situation.facts }, rulebase.facts);
  const { model, developer, licences } = record;
  return {
    document: report(
      {
        facts,
        question,
        model: { model, developer, licences, levels: release.levels, facts: release.facts, situation },
      },
      rulebase,
      rules,
    ),
    name: `tierwise-report-${model.id}-${situation.id}-${question.asOf}`,
  };
}
