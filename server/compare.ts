import { compare } from '../graph/compare/compare.ts';
import { questionOf } from '../graph/compare/question.ts';
import { modelsNamed, withPreset, type CompareRequest } from '../graph/compare/request.ts';
import type { CompareAnswer } from '../graph/model/compare.ts';
import { ProblemError } from './errors.ts';
import type { Knowledge } from './knowledge.ts';
import { comparedModels } from './model-queries.ts';

/**
 * The comparison that a request asks for, over the graph. Throws a `ProblemError` that names every parameter it cannot
 * use.
 */
export async function answerComparison(knowledge: Knowledge, asked: CompareRequest): Promise<CompareAnswer> {
  const { rulebase, rules } = await knowledge.current();
  const { request } = withPreset(asked, rulebase.compare_presets);
  const models = await comparedModels(knowledge.store, modelsNamed(request));
  const { question, problems } = questionOf(asked, { rulebase, models });
  if (question) return compare(question, rulebase, rules);
  const ofFacts = problems.every(({ field }) => field.startsWith('facts.'));
  throw new ProblemError(ofFacts ? 'invalid-facts' : 'invalid-request', undefined, problems);
}
