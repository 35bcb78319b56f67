import { describe, expect, it } from 'vitest';
import { largestScene, sampleScene } from './scene.fixture.ts';
import { SceneDraft } from './scene.ts';

const [law, duty] = sampleScene.nodes as [object, object];
const [edge] = sampleScene.edges as [object];
const [group] = sampleScene.groups as [object];

describe('a scene to keep', () => {
  it('is taken as it is, and what was left out is filled in', () => {
    expect(SceneDraft.parse(sampleScene)).toEqual(sampleScene);
    const { note: _note, groups: _groups, ...less } = { ...sampleScene, name: ' Duties ', hidden: {} };
    expect(SceneDraft.parse(less)).toMatchObject({
      name: 'Duties',
      note: '',
      groups: [],
      hidden: { kinds: [], types: [] },
    });
  });

  it('may name what no graph has, the other way round, and a relationship of a node with itself', () => {
    const nodes = [law, { ...duty, label: 'Ghost', id: 'no-such' }];
    const edges = [edge, { ...edge, from: 0, to: 1 }, { ...edge, to: 1 }, { ...edge, key: 'other' }];
    expect(SceneDraft.safeParse({ ...sampleScene, nodes, edges }).success).toBe(true);
  });

  it('may have the same id under two labels', () => {
    const nodes = [law, { ...duty, label: 'Definition', id: 'EU-AIA' }];
    expect(SceneDraft.safeParse({ ...sampleScene, nodes }).success).toBe(true);
  });

  it.each<[string, object, string, RegExp]>([
    ['no node', { nodes: [], groups: [], edges: [] }, 'nodes', /at least one/],
    ['a node twice', { nodes: [law, duty, law] }, 'nodes.2', /Instrument EU-AIA stands here twice/],
    ['an end that is not there', { edges: [{ ...edge, to: 2 }] }, 'edges.0.to', /2 nodes, counted from 0/],
    ['another end', { edges: [edge, { ...edge, from: 7 }] }, 'edges.1.from', /2 nodes/],
    ['an end by its name', { edges: [{ ...edge, to: 'EU-AIA' }] }, 'edges.0.to', /number/],
    ['a relationship twice', { edges: [edge, edge] }, 'edges.1', /twice/],
    [
      'a group of nothing',
      { groups: [{ ...group, of: { label: 'Model', id: 'x' } }] },
      'groups.0.of',
      /Model x/,
    ],
    ['a group twice', { groups: [group, { ...group, total: 1 }] }, 'groups.1', /twice/],
    ['a name of blanks', { name: '  ' }, 'name', /name/],
    ['a later form', { format: 2 }, 'format', /1/],
    ['a place out of reach', { nodes: [{ ...law, x: 1e7 }], groups: [], edges: [] }, 'nodes.0.x', /1000000/],
    ['a day that is none', { asOf: '2026-02-30' }, 'asOf', /calendar/],
    ['a field of its own', { colour: 'red' }, '', /colour/],
  ])('is refused for %s, once', (_, change, field, message) => {
    const { error } = SceneDraft.safeParse({ ...sampleScene, ...change });
    expect(error!.issues.map(({ path }) => path.join('.'))).toEqual([field]);
    expect(error!.issues[0]!.message).toMatch(message);
  });

  it('names the first of many mistakes of the same kind', () => {
    const edges = largestScene().edges;
    expect(SceneDraft.safeParse({ ...sampleScene, edges }).error!.issues).toHaveLength(1);
  });

  it('fits into the body of a request at its largest', () => {
    const scene = largestScene();
    expect(SceneDraft.parse(scene)).toEqual(scene);
    expect(Buffer.byteLength(JSON.stringify({ scene, shared: false, version: 100 }))).toBeLessThan(1_000_000);
  });
});
