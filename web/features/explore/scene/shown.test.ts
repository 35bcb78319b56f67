import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, type Scene } from './scene.ts';
import { anyScene, edge, group, sceneOf } from './scenes.fixture.ts';
import { kindCounts, shownPart, toggledKind, toggledType, typeCounts } from './shown.ts';

const themes = group('Obligation x', 'ABOUT', 'out', 'Theme', 4);
const sources = group('Theme t', 'STATED_IN', 'out', 'Source', 2);
const scene = sceneOf(
  ['Theme t', 'Obligation x', 'Model a', 'Model b'],
  [
    edge('Obligation x', 'ABOUT', 'Theme t'),
    edge('Model a', 'SUBJECT_TO', 'Obligation x'),
    edge('Model b', 'SUBJECT_TO', 'Obligation x'),
  ],
  { groups: [themes, sources] },
);
const hiding = (kinds: string[], types: string[] = []): Scene => ({ ...scene, hidden: { kinds, types } });
const shown = (scene: Scene) => {
  const { nodes, edges, groups } = shownPart(scene);
  return [
    nodes.map(keyOf),
    edges.map(({ type }) => type),
    groups.map(({ label, left }) => `${left} ${label}`),
  ];
};

describe('what is shown', () => {
  it('is all of it where nothing is hidden', () => {
    const { nodes, edges } = shownPart(scene);
    expect({ nodes, edges }).toEqual({ nodes: scene.nodes, edges: scene.edges });
    expect(shownPart(scene).groups).toEqual([
      { ...themes, left: 3 },
      { ...sources, left: 2 },
    ]);
  });

  it('leaves out the nodes of a kind, their relationships, its groups and those hanging on it', () => {
    expect(shown(hiding(['Theme']))).toEqual([
      ['Obligation x', 'Model a', 'Model b'],
      ['SUBJECT_TO', 'SUBJECT_TO'],
      [],
    ]);
    expect(shown(hiding(['Source']))[2]).toEqual(['3 Theme']);
    expect(shown(hiding(['Obligation']))).toEqual([['Theme t', 'Model a', 'Model b'], [], ['2 Source']]);
  });

  it('leaves out the relationships and groups of a type, and no node', () => {
    expect(shown(hiding([], ['ABOUT']))).toEqual([
      scene.nodes.map(keyOf),
      ['SUBJECT_TO', 'SUBJECT_TO'],
      ['2 Source'],
    ]);
  });

  it('leaves out a group that stands for nothing', () =>
    expect(shownPart({ ...scene, groups: [{ ...themes, total: 1 }] }).groups).toEqual([]));

  it('holds no relationship without its ends', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const { nodes, edges, groups } = shownPart(scene);
        const keys = nodes.map(keyOf);
        expect(edges.every(({ from, to }) => keys.includes(from) && keys.includes(to))).toBe(true);
        expect(groups.every(({ of }) => keys.includes(of))).toBe(true);
      }),
    );
  });
});

describe('the counts', () => {
  it('name kinds in a fixed order, with those of groups and those hidden', () => {
    expect(kindCounts(hiding(['Model', 'Role']))).toEqual([
      { kind: 'Model', count: 2, hidden: true },
      { kind: 'Obligation', count: 1, hidden: false },
      { kind: 'Role', count: 0, hidden: true },
      { kind: 'Theme', count: 1, hidden: false },
      { kind: 'Source', count: 0, hidden: false },
    ]);
  });

  it('name types in a fixed order, with those of groups and those hidden', () => {
    expect(typeCounts(hiding(['Model'], ['LIFTS', 'ABOUT']))).toEqual([
      { type: 'SUBJECT_TO', count: 2, hidden: false },
      { type: 'LIFTS', count: 0, hidden: true },
      { type: 'ABOUT', count: 1, hidden: true },
      { type: 'STATED_IN', count: 0, hidden: false },
    ]);
  });

  it('add up to the scene', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const sum = (counts: { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
        expect(sum(kindCounts(scene))).toBe(scene.nodes.length);
        expect(sum(typeCounts(scene))).toBe(scene.edges.length);
      }),
    );
  });
});

it('hides what was shown and shows what was hidden', () => {
  const hidden = toggledType(toggledKind(scene, 'Theme'), 'ABOUT');
  expect(hidden.hidden).toEqual({ kinds: ['Theme'], types: ['ABOUT'] });
  expect(toggledType(toggledKind(hidden, 'Theme'), 'ABOUT')).toEqual(scene);
});
