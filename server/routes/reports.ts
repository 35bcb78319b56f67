import type { Response } from 'express';
import { z } from 'zod';
import { Id, IsoDate } from '../../graph/model/basics.ts';
import { Vocabulary } from '../../graph/model/fact.ts';
import { CaseQuestion } from '../case-question.ts';
import { factsOf, FactsText, Ids } from '../compare-query.ts';
import { ProblemError } from '../errors.ts';
import type { Knowledge } from '../knowledge.ts';
import { reportOnCase, reportOnModel, type Reported } from '../report.ts';
import { reportFile, reportForms, type ReportForm } from '../report-file.ts';
import { route, routes } from '../route.ts';

const Format = z.enum(Object.keys(reportForms) as [ReportForm, ...ReportForm[]]).default('html');
const asked = {
  asOf: IsoDate.optional(),
  knownOn: IsoDate.optional(),
  jurisdictions: Ids.optional().describe('Legal orders by id, separated by commas; all where none is named'),
  format: Format,
};
const media = Object.values(reportForms);
const caseProblems = ['invalid-facts', 'unknown-jurisdiction'] as const;

/** A brief on one case or one model, as a file to carry away. */
export const reports = (knowledge: Knowledge) => {
  const ofAddress = route(
    {
      method: 'get',
      path: '/assessments/report',
      summary:
        'A brief on a case, as a file: what applies, what is exempt, what is coming, what is unknown and contested, with sources; the address holds the case',
      query: z.strictObject({
        facts: FactsText.describe('Facts by id as a JSON object'),
        vocabulary: Vocabulary.optional(),
        ...asked,
      }),
      answer: z.string(),
      media,
      problems: caseProblems,
    },
    async ({ query: { facts, jurisdictions, format, ...days } }, _request, response) => {
      const question = { ...days, facts: factsOf(facts), jurisdictions: jurisdictions?.split(',') };
      return send(response, await reportOnCase(knowledge, question), format);
    },
  );
  const ofBody = route(
    {
      method: 'post',
      path: '/assessments/report',
      summary: 'The same for a case of any size',
      query: z.strictObject({ format: Format }),
      body: CaseQuestion,
      answer: z.string(),
      media,
      problems: caseProblems,
    },
    async ({ body, query: { format } }, _request, response) =>
      send(response, await reportOnCase(knowledge, body), format),
  );
  const ofModel = route(
    {
      method: 'get',
      path: '/models/:id/report',
      summary:
        'A brief on the first release of a model in a seeded situation, as a file; without one, that of its provider',
      params: z.strictObject({ id: z.string().max(120) }),
      query: z.strictObject({ situation: Id.optional(), ...asked }),
      answer: z.string(),
      media,
      problems: ['not-found', 'unknown-jurisdiction'],
    },
    async ({ params, query: { format, jurisdictions, ...query } }, _request, response) => {
      const question = { ...params, ...query, jurisdictions: jurisdictions?.split(',') };
      return send(response, await reportOnModel(knowledge, question), format);
    },
  );
  return routes(ofAddress, ofBody, ofModel);
};

async function send(response: Response, { document, name }: Reported, form: ReportForm): Promise<string> {
  const file = await reportFile(document, form).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code === 'too-many-requests')
      response.setHeader('Retry-After', '5');
    throw error;
  });
  // The deadline may have answered meanwhile.
  if (response.headersSent) return '';
  response.attachment(`${name}.${form}`);
  response.type(reportForms[form]);
  response.send(typeof file === 'string' ? file : Buffer.from(file));
  return '';
}
