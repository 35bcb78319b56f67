import { expect, it } from 'vitest';
import { answerScene } from '../../scene/answer-scene.ts';
import { graphMlOf } from './graphml.ts';

const columns = ['kind', 'a_id', 'a', 'how', 'b_id', 'b'];
const result = {
  nodes: [
    { id: 'a_id', label: 'a', of: 'kind' },
    { id: 'b_id', label: 'b', of: 'kind' },
  ],
};
const rows = [
  ['Model', 'x', 'X & "Y" <z>', 'tuned', 'y', 'Y\u0007'],
  ['Model', 'x', 'X & "Y" <z>', 'merged', 'y', 'Y\u0007'],
];
const file = graphMlOf(
  answerScene(columns, rows, result),
  columns,
  rows,
  new Set(['kind', 'a_id', 'a', 'b_id', 'b']),
);

it('writes labels and kinds, escaped, without what XML cannot hold', () => {
  expect(file).toContain('<data key="kind">Model</data>');
  expect(file).toContain('<data key="label">X &amp; &quot;Y&quot; &lt;z&gt;</data>');
  expect(file).toContain('<data key="label">Y</data>');
});

it('tells on an edge what its rows say beside the nodes', () => {
  expect(file).toContain('<key id="e3" for="edge" attr.name="how" attr.type="string"/>');
  expect(file).toContain('<data key="e3">tuned; merged</data>');
  expect(file.match(/<edge /g)).toHaveLength(1);
});

it('names each end by a node, and closes what it opens', () => {
  const ids = [...file.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id);
  const ends = [...file.matchAll(/(?:source|target)="([^"]+)"/g)].map(([, id]) => id);
  expect(ends.every((end) => ids.includes(end))).toBe(true);
  for (const tag of ['graphml', 'graph', 'node', 'edge', 'data'])
    expect(file.match(new RegExp(`<${tag}[ >]`, 'g'))!.length, tag).toBe(
      file.match(new RegExp(`</${tag}>`, 'g'))!.length,
    );
});
