import { z } from 'zod';
import type { CompareRequest } from '../graph/compare/request.ts';
import { dayOf } from '../graph/compare/address.ts';
import { CompareKind } from '../graph/model/compare-seeds.ts';
import { Id, IsoDate } from '../graph/model/basics.ts';
import { readJson } from './json-body.ts';
import { ProblemError } from './errors.ts';
import { today } from './today.ts';

/**
 * Several ids or days, separated by commas. All parameters together stay below the 16 kB that an address may have: what
 * is longer would be refused before anybody could say why.
 */
export const Ids = z
  .string()
  .max(640)
  .regex(/^[A-Za-z0-9._+@-]+(,[A-Za-z0-9._+@-]+)*$/, 'write ids separated by commas');
/** Facts by id as a JSON object, short enough for an address. */
export const FactsText = z
  .string()
  .max(3500)
  .regex(/^[ -~]*$/, 'write other than plain letters as \\u and four digits');
const Flag = z.enum(['true', 'false']);

/** The parameters of a comparison: the whole question, so that its address is a link to the answer. */
export const CompareQuery = z.strictObject({
  preset: Id.optional().describe('A comparison to start from; the other parameters go before it'),
  by: CompareKind.optional().describe('What the columns are'),
  across: CompareKind.optional().describe(
    'What the columns are grouped by: the same columns for each of these',
  ),
  case: Id.optional().describe('The case: a preset of the check page'),
  model: Id.optional().describe('The case: the first release of a model'),
  situation: Id.optional().describe('Who acts: goes before what the case or the model says'),
  facts: FactsText.optional().describe(
    'Facts by id as a JSON object; they go before the case, the model and the situation',
  ),
  jurisdictions: Ids.optional().describe('Legal orders; a state with its parts, unless a part is named too'),
  tiers: Ids.optional().describe('Degrees of openness by id, as in the rulebase; all where none is named'),
  models: Ids.optional().describe('Models to compare'),
  days: Ids.optional().describe(
    'Days as YYYY-MM-DD, or YYYY-MM-DD@YYYY-MM-DD with the day up to which publications count',
  ),
  themes: Ids.optional().describe('Themes; a broad one stands for those under it'),
  asOf: IsoDate.optional(),
  knownOn: IsoDate.optional(),
  differences: Flag.default('false').describe('Leave out what says the same in every column of a group'),
  all: Flag.default('false').describe('Keep themes in which nothing reaches the case'),
  format: z.enum(['json', 'csv', 'xlsx', 'docx', 'html']).default('json'),
});
export type CompareQuery = z.infer<typeof CompareQuery>;

/** The request that a query makes, with the days that it leaves out. Throws a `ProblemError` for facts that are no JSON. */
export function requestOf(query: CompareQuery): CompareRequest {
  const { preset, by, across, model, situation, days, facts } = query;
  return {
    preset,
    by,
    across,
    case: query.case,
    model,
    situation,
    facts: facts === undefined ? undefined : factsOf(facts),
    jurisdictions: listOf(query.jurisdictions),
    tiers: listOf(query.tiers),
    models: listOf(query.models),
    days: listOf(days)?.map(dayOf),
    themes: listOf(query.themes),
    asOf: query.asOf ?? today(),
    knownOn: query.knownOn ?? today(),
    differences: query.differences === 'true',
    all: query.all === 'true',
  };
}

function listOf(text: string | undefined): string[] | undefined {
  return text?.split(',');
}

/** Facts as a JSON object of an address. Throws a `ProblemError` that names the field. */
export function factsOf(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = readJson(new TextEncoder().encode(text));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'malformed-json') throw unfit('not a JSON object');
    const within = error.errors.map((problem) => ({ ...problem, field: `facts.${problem.field}` }));
    throw new ProblemError(error.code, error.message, within);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unfit('not a JSON object');
  if (Object.keys(value).length > 500) throw unfit('more than 500 facts');
  return value as Record<string, unknown>;
}

function unfit(message: string): ProblemError {
  return new ProblemError('invalid-request', undefined, [
    { field: 'facts', message, mend: 'write facts by their ids, such as {"public.weights":true}' },
  ]);
}
