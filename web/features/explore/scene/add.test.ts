import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adding, groupsLeft, leftIn } from './add.ts';
import { groupKey, keyOf } from './scene.ts';
import { anyScene, edge, faultsOf, group, node, sceneOf } from './scenes.fixture.ts';

const duties = group('Model a', 'SUBJECT_TO', 'out', 'Obligation', 3);
const scene = sceneOf(['Model a', 'Obligation x'], [edge('Model a', 'SUBJECT_TO', 'Obligation x')], {
  groups: [duties],
});

describe('adding', () => {
  it('brings newcomers to their places and leaves the old ones as and where they are', () => {
    const edges = [...scene.edges, edge('Model a', 'SUBJECT_TO', 'Obligation y')];
    const newcomers = [node('Model a', { name: 'other' }), node('Obligation y'), node('Obligation y')];
    const places = {
      'Model a': { x: 9, y: 9 },
      'Obligation y': { x: 5, y: 6 },
      'Obligation z': { x: 0, y: 0 },
    };
    const next = adding(scene, { nodes: newcomers, edges }, places);
    expect(next.nodes).toEqual([...scene.nodes, node('Obligation y')]);
    expect(next.places).toEqual({ ...scene.places, 'Obligation y': { x: 5, y: 6 } });
    expect(next.edges).toEqual(edges);
    expect(next.groups).toEqual([duties]);
  });

  it('takes the relationships as the whole list, those with both ends in the scene', () => {
    const next = adding(scene, { nodes: [], edges: [edge('Model a', 'ABOUT', 'Theme gone')] }, {});
    expect(next.edges).toEqual([]);
  });

  it('places a new group, counts a known one anew where it lies, and drops one that is used up', () => {
    const themes = group('Obligation x', 'ABOUT', 'out', 'Theme', 2);
    const more = { ...duties, total: 4 };
    const place = { x: 7, y: 7 };
    const places = { [groupKey(themes)]: place, [groupKey(duties)]: place };
    const next = adding(scene, { nodes: [], edges: scene.edges, groups: [themes, more] }, places);
    expect(next.groups).toEqual([more, themes]);
    expect(next.places).toEqual({ ...scene.places, [groupKey(themes)]: place });
    const used = adding(scene, { nodes: [], edges: scene.edges, groups: [{ ...duties, total: 1 }] }, {});
    expect(used.groups).toEqual([]);
    expect(used.places).not.toHaveProperty([groupKey(duties)]);
  });

  it('takes no group of a node that is not there', () => {
    const next = adding(
      scene,
      { nodes: [], edges: [], groups: [group('Theme t', 'ABOUT', 'in', 'Model', 9)] },
      {},
    );
    expect(next.groups).toEqual([duties]);
  });

  it('lays at the origin what has no place', () => {
    expect(adding(scene, { nodes: [node('Theme t')], edges: [] }, {}).places['Theme t']).toEqual({
      x: 0,
      y: 0,
    });
  });

  it('gives from any two scenes one that holds together, with the nodes of both', () => {
    fc.assert(
      fc.property(anyScene, anyScene, (one, other) => {
        const next = adding(one, { ...other, edges: [...one.edges, ...other.edges] }, other.places);
        expect(faultsOf(next)).toEqual([]);
        expect(next.nodes.slice(0, one.nodes.length)).toEqual(one.nodes);
        expect(new Set(next.nodes.map(keyOf))).toEqual(new Set([...one.nodes, ...other.nodes].map(keyOf)));
        for (const key of one.nodes.map(keyOf)) expect(next.places[key]).toEqual(one.places[key]);
      }),
    );
  });
});

describe('what a group has left', () => {
  it.each([
    [
      'counts a neighbour once over parallel relationships',
      [edge('Model a', 'SUBJECT_TO', 'Obligation x', {}, 'again')],
      2,
    ],
    ['leaves out another type', [edge('Model a', 'LIFTS', 'Obligation y')], 2],
    ['leaves out the other direction', [edge('Obligation y', 'SUBJECT_TO', 'Model a')], 2],
    ['leaves out another kind', [edge('Model a', 'SUBJECT_TO', 'Theme y')], 2],
    ['counts a further neighbour', [edge('Model a', 'SUBJECT_TO', 'Obligation y')], 1],
  ])('%s', (_, further, left) => {
    const edges = [...scene.edges, ...further];
    expect(leftIn({ edges }, duties)).toBe(left);
    expect(groupsLeft({ edges, groups: [duties] })).toEqual([{ ...duties, left }]);
  });

  it('is nothing where the scene has as many or more', () => {
    const used = { ...duties, total: 1 };
    expect(leftIn(scene, used)).toBe(0);
    expect(leftIn(scene, { ...duties, total: 0 })).toBe(0);
    expect(groupsLeft({ ...scene, groups: [used] })).toEqual([]);
  });

  it('is told for incoming relationships too', () => {
    expect(leftIn(scene, group('Obligation x', 'SUBJECT_TO', 'in', 'Model', 5))).toBe(4);
  });
});
