import { CompareAnswer } from '../../graph/model/compare.ts';
import { compareFile, compareFileName, compareForms } from '../../graph/exchange/compare-file.ts';
import { answerComparison } from '../compare.ts';
import { CompareQuery, requestOf } from '../compare-query.ts';
import type { Knowledge } from '../knowledge.ts';
import { route } from '../route.ts';

/** One case in several columns, by theme and rule: as data, or as a file to carry away. */
export const compare = (knowledge: Knowledge) =>
  route(
    {
      method: 'get',
      path: '/compare',
      summary:
        'One case seen in several legal orders, at several degrees of openness, for several models or on several days, by theme and rule; format gives it as a file',
      query: CompareQuery,
      answer: CompareAnswer,
      media: ['application/json', ...Object.values(compareForms)],
      problems: ['invalid-facts'],
    },
    async ({ query }, _request, response) => {
      const answer = await answerComparison(knowledge, requestOf(query));
      if (query.format === 'json') return answer;
      const file = compareFile(answer, query.format);
      response.attachment(compareFileName(answer, query.format));
      response.type(compareForms[query.format]);
      response.send(typeof file === 'string' ? file : Buffer.from(file));
      return answer;
    },
  );
