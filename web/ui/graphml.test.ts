import { expect, it } from 'vitest';
import { graphMl } from './graphml.ts';

const file = graphMl({
  id: 'scene',
  columns: {
    graph: [{ key: 'on', name: 'as of' }],
    node: [
      { key: 'name', name: 'name' },
      { key: 'x', name: 'x', type: 'double' },
      { key: 'pinned', name: 'pinned', type: 'boolean' },
    ],
    edge: [{ key: 'why', name: 'why & how' }],
  },
  values: { on: '2026-11-20' },
  nodes: [
    { key: 'Model "a"', values: { name: 'A & <B>\u0007 "C"', x: 0, pinned: false } },
    { key: 'Model b', values: { name: '', x: 1.5, unknown: 'left out' } },
  ],
  edges: [{ from: 'Model b', to: 'Model "a"', values: {} }],
});

it('declares its data under their types', () =>
  expect(file.match(/<key .*\/>/g)).toEqual([
    '<key id="on" for="graph" attr.name="as of" attr.type="string"/>',
    '<key id="name" for="node" attr.name="name" attr.type="string"/>',
    '<key id="x" for="node" attr.name="x" attr.type="double"/>',
    '<key id="pinned" for="node" attr.name="pinned" attr.type="boolean"/>',
    '<key id="why" for="edge" attr.name="why &amp; how" attr.type="string"/>',
  ]));

it('writes what is there, escaped and without what XML cannot hold, and nothing for what is not', () =>
  expect(file.slice(file.indexOf('  <graph '))).toBe(`  <graph id="scene" edgedefault="directed">
    <data key="on">2026-11-20</data>
    <node id="n0">
      <data key="name">A &amp; &lt;B&gt; &quot;C&quot;</data>
      <data key="x">0</data>
      <data key="pinned">false</data>
    </node>
    <node id="n1">
      <data key="x">1.5</data>
    </node>
    <edge id="x0" source="n1" target="n0">
    </edge>
  </graph>
</graphml>
`));
