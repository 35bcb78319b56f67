import { expect, it } from 'vitest';
import { fromGrafeo } from './values.ts';

it.each([
  ['a big integer', 12n, 12],
  ['a missing value', undefined, null],
  ['a moment without a zone', new Date('2025-08-02T10:20:30Z'), '2025-08-02T10:20:30'],
  ['one at a full ten seconds', new Date('2025-08-02T10:20:00Z'), '2025-08-02T10:20:00'],
  ['one with a fraction', new Date('2025-08-02T10:20:30.500Z'), '2025-08-02T10:20:30.5'],
  [
    'a node',
    { _id: 0, _labels: ['B', 'A'], z: 1n, id: 'x' },
    { labels: ['A', 'B'], properties: { id: 'x', z: 1 } },
  ],
  [
    'a relationship',
    { _id: 0, _type: 'R', _source: 1, _target: 2, key: 'k' },
    { type: 'R', properties: { key: 'k' } },
  ],
  [
    'a path',
    { nodes: [{ _id: 0, _labels: ['A'], id: 'x' }], edges: [] },
    { nodes: [{ labels: ['A'], properties: { id: 'x' } }], relationships: [] },
  ],
  ['a map that only looks like a path', { nodes: [1], edges: [2] }, { nodes: [1], edges: [2] }],
])('turns %s into plain JSON', (_, value, plain) => {
  expect(fromGrafeo(value)).toEqual(plain);
});

it('refuses what JSON cannot hold', () => {
  expect(() => fromGrafeo(2n ** 60n)).toThrow(/1152921504606846976/);
  expect(() => fromGrafeo([Number.NaN])).toThrow(/NaN/);
  expect(() => fromGrafeo(Buffer.from('x'))).toThrow(/Buffer/);
});
