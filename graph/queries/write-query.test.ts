import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkSeeds } from '../seed/check.ts';
import { seedsOf } from '../seed/records.ts';
import { readQueryText } from './read-query.ts';
import { writeQueryText } from './write-query.ts';

const { set } = await checkSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
const queries = seedsOf(set).saved_queries;

it.each(queries)('$id is the same when its file is read back', (query) => {
  const { record, problems } = readQueryText(writeQueryText(query), `queries/${query.id}.cypher`);
  expect(problems).toEqual([]);
  expect(record).toEqual(query);
});

it('keeps what a question may hold', () => {
  const odd = {
    ...queries[0]!,
    question: '---*/ “a: b” #c\'s "d"?',
    explanation: 'Line one.\n---*/\nLine three.',
  };
  const { record } = readQueryText(writeQueryText(odd), `queries/${odd.id}.cypher`);
  expect(record).toEqual(odd);
});
