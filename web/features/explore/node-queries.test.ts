import { expect, it } from 'vitest';
import type { QueryInput } from '../../../graph/model/saved-query.ts';
import type { QueryRow } from '../queries/api.ts';
import { nodesOfRows, queriesOf } from './node-queries.ts';

const query = (id: string, ...inputs: Partial<QueryInput>[]) =>
  ({ id, inputs: inputs.map((one) => ({ type: 'node', required: true, ...one })) }) as QueryRow;
const asked = (label: string, ...queries: QueryRow[]) =>
  queriesOf(label, queries).map(({ query: { id }, input }) => `${id}: ${input}`);

it('asks of a node what takes one of its label', () =>
  expect(
    asked(
      'Model',
      query('one', { name: 'model', node: 'Model' }),
      query('other', { name: 'risk', node: 'Risk' }),
      query('none'),
    ),
  ).toEqual(['one: model']));

it('asks only what needs nothing else: the rest has a default or may be left out', () => {
  const model = { name: 'model', node: 'Model' };
  const law = { name: 'law', node: 'Instrument' };
  expect(
    asked(
      'Model',
      query('default', model, { ...law, default: 'EU-AIA' }),
      query('optional', model, { ...law, required: false }),
      query('open', model, law),
      query('two', model, { ...model, name: 'second' }),
    ),
  ).toEqual(['default: model', 'optional: model']);
});

it('takes the nodes that rows name, each once', () =>
  expect(
    nodesOfRows({
      columns: ['model_id', 'model', 'duty_id', 'obligation_id'],
      rows: [
        ['m', 'M', 'd', 'd'],
        ['m', 'M', null, 'e'],
      ],
    }),
  ).toEqual([
    { label: 'Model', id: 'm' },
    { label: 'Obligation', id: 'd' },
    { label: 'Obligation', id: 'e' },
  ]));

it('takes the nodes of a scene by the label beside each id', () => {
  const columns = ['from_id', 'from_kind', 'to_id', 'kind', 'other'];
  expect(nodesOfRows({ columns, rows: [['a', 'Release', 'b', 'Model', 'c']] })).toEqual([
    { label: 'Release', id: 'a' },
    { label: 'Model', id: 'b' },
  ]);
  expect(nodesOfRows({ columns: ['x_id'], rows: [['a']] })).toEqual([]);
});
