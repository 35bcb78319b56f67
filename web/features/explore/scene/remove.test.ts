import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapsible, collapsing, hiding, keeping } from './remove.ts';
import { groupKey, keyOf, type Scene } from './scene.ts';
import { anyScene, edge, faultsOf, group, sceneOf } from './scenes.fixture.ts';

const keysOf = ({ nodes }: Scene) => nodes.map(keyOf);
const models = group('Obligation x', 'SUBJECT_TO', 'in', 'Model', 9);
const scene = sceneOf(
  ['Model a', 'Obligation x', 'Obligation y', 'Theme t', 'Source s'],
  [
    edge('Model a', 'SUBJECT_TO', 'Obligation x'),
    edge('Model a', 'SUBJECT_TO', 'Obligation y'),
    edge('Obligation x', 'ABOUT', 'Theme t'),
    edge('Theme t', 'STATED_IN', 'Source s'),
  ],
  { groups: [models], pinned: ['Obligation x', 'Model a'] },
);

describe('hiding', () => {
  it('takes a node out with all that hung on it', () => {
    const next = hiding(scene, ['Obligation x']);
    expect(keysOf(next)).toEqual(['Model a', 'Obligation y', 'Theme t', 'Source s']);
    expect(next.edges.map(({ type }) => type)).toEqual(['SUBJECT_TO', 'STATED_IN']);
    expect(next.groups).toEqual([]);
    expect(next.pinned).toEqual(['Model a']);
    expect(Object.keys(next.places)).toEqual(keysOf(next));
  });

  it('takes a group out and leaves its node', () => {
    const next = hiding(scene, [groupKey(models)]);
    expect(next).toMatchObject({ nodes: scene.nodes, edges: scene.edges, groups: [] });
    expect(next.places).not.toHaveProperty([groupKey(models)]);
  });

  it('gives the scene itself where nothing is taken', () => expect(hiding(scene, ['Model z'])).toBe(scene));

  it('leaves any scene whole, without what was taken', () => {
    fc.assert(
      fc.property(
        anyScene.chain((scene) => fc.tuple(fc.constant(scene), fc.subarray(keysOf(scene)))),
        ([scene, keys]) => {
          const next = hiding(scene, keys);
          expect(faultsOf(next)).toEqual([]);
          expect(keysOf(next)).toEqual(keysOf(scene).filter((key) => !keys.includes(key)));
        },
      ),
    );
  });
});

describe('keeping', () => {
  it.each([
    [0, ['Obligation x']],
    [1, ['Model a', 'Obligation x', 'Theme t']],
    [2, ['Model a', 'Obligation x', 'Obligation y', 'Theme t', 'Source s']],
  ])('leaves what lies within %i steps', (steps, kept) => {
    const next = keeping(scene, ['Obligation x'], steps);
    expect(keysOf(next)).toEqual(kept);
    expect(next.groups).toEqual([models]);
  });

  it('takes one step unless told otherwise, and all where all is near', () => {
    expect(keysOf(keeping(scene, ['Source s']))).toEqual(['Theme t', 'Source s']);
    expect(keeping(scene, ['Source s'], 9)).toBe(scene);
  });

  it('walks along no hidden type, and not through a hidden kind', () => {
    const types = { ...scene, hidden: { kinds: [], types: ['ABOUT'] } };
    expect(keysOf(keeping(types, ['Obligation x']))).toEqual(['Model a', 'Obligation x']);
    const kinds = { ...scene, hidden: { kinds: ['Theme'], types: [] } };
    expect(keysOf(keeping(kinds, ['Obligation x'], 2))).toEqual([
      'Model a', 'Obligation x', 'Obligation y', 'Theme t',
    ]); // prettier-ignore
  });

  it('takes a group for its node', () =>
    expect(keysOf(keeping(scene, [groupKey(models)], 0))).toEqual(['Obligation x']));

  it('leaves any scene whole', () => {
    fc.assert(
      fc.property(anyScene, fc.nat(3), (scene, steps) => {
        expect(faultsOf(keeping(scene, keysOf(scene).slice(0, 2), steps))).toEqual([]);
      }),
    );
  });
});

describe('collapsing', () => {
  it('takes out what hangs on the node alone', () => {
    expect(collapsible(scene, 'Model a')).toEqual(['Obligation y']);
    expect(keysOf(collapsing(scene, 'Model a'))).not.toContain('Obligation y');
  });

  it('leaves a neighbour that is pinned', () =>
    expect(collapsible({ ...scene, pinned: ['Obligation y'] }, 'Model a')).toEqual([]));

  it('leaves a neighbour with a relationship to another node, also where its type is hidden', () => {
    const hidden = { ...scene, pinned: [], hidden: { kinds: [], types: ['STATED_IN'] } };
    expect(collapsible(hidden, 'Obligation x')).toEqual([groupKey(models)]);
  });

  it('takes a neighbour with several relationships to the node and one to itself', () => {
    const more = [
      edge('Obligation y', 'COMPARABLE_TO', 'Obligation y'),
      edge('Obligation y', 'ABOUT', 'Model a'),
    ];
    expect(collapsible({ ...scene, edges: [...scene.edges, ...more] }, 'Model a')).toEqual(['Obligation y']);
  });

  it('never takes the node itself', () => {
    const loop = sceneOf(['Model a'], [edge('Model a', 'DERIVED_FROM', 'Model a')]);
    expect(collapsing(loop, 'Model a')).toBe(loop);
  });

  it('takes the groups of the node', () => {
    expect(collapsible(scene, 'Obligation x')).toEqual([groupKey(models)]);
    expect(collapsing(scene, 'Obligation x').groups).toEqual([]);
  });
});
