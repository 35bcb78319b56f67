import { expect, it } from 'vitest';
import { plainOf, propertiesOf } from './cells.ts';
import { graphOf } from './graph-of-rows.ts';

const gpt = { labels: ['Model'], properties: { id: 'gpt-2', name: 'GPT-2', record: '{}', seeded: 'a' } };
const release = { labels: ['Release'], properties: { id: 'gpt-2' } };
const has = { type: 'HAS_RELEASE', properties: { key: '' } };
const path = { nodes: [gpt, release], relationships: [has] };

it('finds each node once, wherever it stands, with the rows that hold it', () => {
  const { scene, cells } = graphOf([[gpt, 1, null], [[gpt]], [path], [{ inner: release }], [has]]);
  expect(scene.nodes).toEqual([
    { key: 'Model gpt-2', kind: 'Model', id: 'gpt-2', label: 'GPT-2', rows: [0, 1, 2] },
    { key: 'Release gpt-2', kind: 'Release', id: 'gpt-2', label: 'gpt-2', rows: [2, 3] },
  ]);
  expect(cells.get('Model gpt-2')).toBe(gpt);
});

it('joins the nodes of a path, once for each two, and nothing else', () => {
  const { scene, steps } = graphOf([[path], [path], [gpt, has, release]]);
  expect(scene.edges).toEqual([
    { id: 'Model gpt-2 > Release gpt-2', from: 'Model gpt-2', to: 'Release gpt-2', rows: [0, 1] },
  ]);
  expect(steps).toEqual([{ from: 'Model gpt-2', type: 'HAS_RELEASE', to: 'Release gpt-2' }]);
  expect(scene.byRow[2]).toEqual(['Model gpt-2', 'Release gpt-2']);
});

it('finds nothing in scalars', () =>
  expect(graphOf([[1, 'a', null, [2]], [{ a: 1 }]]).scene).toEqual({
    nodes: [],
    edges: [],
    byRow: [[], []],
  }));

it('writes things into a file as JSON and leaves the rest', () => {
  expect(plainOf(gpt)).toBe(JSON.stringify(gpt));
  expect(plainOf([1, 'a'])).toEqual([1, 'a']);
  expect(plainOf('a')).toBe('a');
});

it('leaves the record out of the properties', () =>
  expect(propertiesOf(gpt.properties)).toEqual([
    ['id', 'gpt-2'],
    ['name', 'GPT-2'],
  ]));
