import { expect, it } from 'vitest';
import { answerScene, drawnPart, markedByNode, markedByRow } from './answer-scene.ts';

const columns = ['kind', 'from_id', 'from', 'how', 'to_id', 'to'];
const result = {
  nodes: [
    { id: 'from_id', label: 'from', of: 'kind' },
    { id: 'to_id', label: 'to', of: 'kind' },
  ],
};
const rows = [
  ['Model', 'b', 'B', 'tuned', 'a', 'A'],
  ['Model', 'c', 'C', 'tuned', 'a', 'A'],
  ['Model', 'c', 'C', 'merged', 'a', 'A'],
  ['Model', 'd', null, null, null, null],
];
const scene = answerScene(columns, rows, result);

it('makes one node of what several rows name, and joins them in the order of the header', () => {
  expect(scene.nodes).toEqual([
    { key: 'Model b', kind: 'Model', id: 'b', label: 'B', rows: [0] },
    { key: 'Model a', kind: 'Model', id: 'a', label: 'A', rows: [0, 1, 2] },
    { key: 'Model c', kind: 'Model', id: 'c', label: 'C', rows: [1, 2] },
    { key: 'Model d', kind: 'Model', id: 'd', label: 'd', rows: [3] },
  ]);
  expect(scene.edges.map(({ from, to, rows }) => [from, to, rows])).toEqual([
    ['Model b', 'Model a', [0]],
    ['Model c', 'Model a', [1, 2]],
  ]);
});

it('keeps nodes apart that share an id and not a kind', () => {
  const { nodes } = answerScene(
    ['a_kind', 'b_kind', 'id'],
    [['Model', 'Developer', 'x']],
    { nodes: [{ id: 'id', label: 'id', of: 'a_kind' }, { id: 'id', label: 'id', of: 'b_kind' }] }, // prettier-ignore
  );
  expect(nodes.map(({ key }) => key)).toEqual(['Model x', 'Developer x']);
});

it('joins nothing across a node that is left out', () => {
  const three = { nodes: ['a', 'b', 'c'].map((id) => ({ id, label: id, of: 'kind' })) };
  const { nodes, edges } = answerScene(['kind', 'a', 'b', 'c'], [['Model', '1', null, '3']], three);
  expect(nodes).toHaveLength(2);
  expect(edges).toEqual([]);
});

it.each([1, 2, 3, 4, 5])('draws no edge without its ends, with %d elements', (most) => {
  const part = drawnPart(scene, most);
  expect(part.nodes.length + part.edges.length).toBe(most);
  const keys = new Set(part.nodes.map(({ key }) => key));
  expect(part.edges.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true);
});

it('draws all of a scene that is small enough', () => expect(drawnPart(scene)).toBe(scene));

it('marks what a row names, and the rows that name a node', () => {
  expect(markedByRow(scene, 1)).toEqual({
    nodes: ['Model c', 'Model a'],
    edges: ['Model c > Model a'],
    rows: [1],
  });
  expect(markedByNode(scene, 'Model a')).toEqual({
    nodes: ['Model a'],
    edges: ['Model b > Model a', 'Model c > Model a'],
    rows: [0, 1, 2],
  });
  expect(markedByNode(scene, 'Model x')).toEqual({ nodes: ['Model x'], edges: [], rows: [] });
});
