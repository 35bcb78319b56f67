import { expect, it } from 'vitest';
import { offersAt, type GraphSchema } from './completion.ts';

const schema: GraphSchema = {
  labels: [
    { label: 'Model', nodes: 40, properties: ['id', 'name'] },
    { label: 'Obligation', nodes: 240, properties: ['citation', 'id'] },
  ],
  types: [
    { type: 'UNDER', relationships: 9, from: ['Obligation'], to: ['Instrument'] },
    { type: 'IN', relationships: 9, from: ['Instrument'], to: ['Jurisdiction'] },
    { type: 'STATED_IN', relationships: 9, from: ['A', 'B', 'C'], to: ['Source'] },
  ],
  clauses: ['MATCH', 'RETURN'],
  functions: ['count', 'collect'],
  graphVersion: 'abc',
};
/** Asks at the bar. */
function at(marked: string, asked = false) {
  const place = marked.indexOf('|');
  return offersAt(marked.replace('|', ''), place, schema, asked);
}
const labelsAt = (marked: string, asked = false) => at(marked, asked)?.offers.map(({ label }) => label);

it.each([
  ['MATCH (m:|', ['Model', 'Obligation']],
  ['MATCH (m:Mo|) RETURN m', ['Model', 'Obligation']],
  ['MATCH (m) WHERE m:|', ['Model', 'Obligation']],
  ['MATCH (o)-[:|', ['UNDER', 'IN', 'STATED_IN']],
  ['MATCH (o)-[u:UN|]->()', ['UNDER', 'IN', 'STATED_IN']],
  ['MATCH (o:Obligation) RETURN o.|', ['citation', 'id']],
  ['MATCH (o:Obligation) RETURN o.ci|, 1', ['citation', 'id']],
  ['MATCH (x) RETURN x.|', ['citation', 'id', 'name']],
  ['MATCH (m:Model {|', ['id', 'name']],
  ['MATCH (m:Model {id: $id, n|', ['id', 'name']],
  ['MATCH (m {id: $model}) WHERE m.x = $|', ['model']],
  ['WITH $a AS a RETURN $b|', ['a']],
])('offers at %j', (marked, labels) => expect(labelsAt(marked)).toEqual(labels));

it.each([["RETURN '(:|"], ['// (:|'], ['RETURN 1.|'], ['RETURN |'], ['MATCH (m {id: |']])(
  'offers nothing at %j',
  (marked) => expect(at(marked)).toBeUndefined(),
);

it('offers clauses, functions and names of the text for a word, and for none when asked', () => {
  expect(labelsAt('MATCH (model:Model) RET|')).toEqual(['model', 'MATCH', 'RETURN', 'count', 'collect']);
  expect(labelsAt('|', true)).toEqual(['MATCH', 'RETURN', 'count', 'collect']);
});

it('begins where the word begins', () => expect(at('MATCH (m:Mo|')?.from).toBe(9));

it('quotes a type that is an operator, opens a function, and says what hangs on what', () => {
  expect(at('()-[:|')?.offers.map(({ apply, detail }) => [apply, detail])).toEqual([
    [undefined, 'Obligation to Instrument'],
    ['`IN`', 'Instrument to Jurisdiction'],
    [undefined, '3 labels to Source'],
  ]);
  expect(at('RETURN cou|')?.offers.at(-2)?.apply).toBe('count(');
});

it('offers types behind a bar', () => {
  const place = 'MATCH ()-[:UNDER|'.length;
  expect(offersAt('MATCH ()-[:UNDER|', place, schema, false)?.offers).toHaveLength(3);
});
