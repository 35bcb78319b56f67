import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeId, keyOf } from './scene.ts';
import { anyScene, edge, node, sceneOf } from './scenes.fixture.ts';
import { treeOf, type TreeNode } from './tree.ts';

/** A tree as indented lines. */
const linesOf = (tree: readonly TreeNode[], depth = 0): string[] =>
  tree.flatMap(({ key, words, children, also }) => [
    `${'  '.repeat(depth)}${words && `${words} `}${key}${also > 0 ? ` +${also}` : ''}`,
    ...linesOf(children, depth + 1),
  ]);
const all = (tree: readonly TreeNode[]): TreeNode[] => tree.flatMap((at) => [at, ...all(at.children)]);

const scene = sceneOf(
  [
    'Theme t',
    node('Obligation x', { name: 'Zeta' }),
    node('Obligation y', { name: 'Alpha' }),
    'Model a',
    'Role r',
    'Source s',
  ],
  [
    edge('Obligation x', 'ABOUT', 'Theme t'),
    edge('Obligation y', 'ABOUT', 'Theme t'),
    edge('Model a', 'SUBJECT_TO', 'Obligation x', { verdict: 'upcoming' }),
    edge('Model a', 'SUBJECT_TO', 'Obligation y', { verdict: 'applies' }),
    edge('Role r', 'STATED_IN', 'Source s', {}, '1'),
    edge('Role r', 'STATED_IN', 'Source s', {}, '2'),
    edge('Source s', 'PART_OF', 'Role r'),
    edge('Role r', 'PART_OF', 'Role r'),
  ],
);

describe('a tree', () => {
  it('goes from its root by the fewest steps, and on with what is not reached', () => {
    expect(linesOf(treeOf(scene, 'Model a'))).toEqual([
      'Model a',
      '  is subject to Obligation y',
      '    is about Theme t +1',
      '  will be subject to Obligation x +1',
      'Role r',
      '  includes, is stated in Source s',
    ]);
  });

  it.each([[null], ['Model gone']])('begins with the first node where its root is %s', (root) =>
    expect(linesOf(treeOf(scene, root))).toEqual([
      'Theme t',
      '  is the subject of Obligation y',
      '    binds Model a +1',
      '  is the subject of Obligation x +1',
      'Role r',
      '  includes, is stated in Source s',
    ]),
  );

  it('is empty where nothing is', () => expect(treeOf(sceneOf([]), null)).toEqual([]));

  it('shows every node once, and counts each relationship that it does not show at both its ends', () => {
    fc.assert(
      fc.property(anyScene, fc.nat(30), (scene, at) => {
        const keys = scene.nodes.map(keyOf);
        const tree = treeOf(scene, keys[at % keys.length]!);
        expect(tree[0]!.key).toBe(keys[at % keys.length]);
        const shown = all(tree);
        expect(shown.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
        const joined = new Set(
          shown.flatMap(({ key, children }) => children.map((child) => `${key} > ${child.key}`)),
        );
        const elsewhere = scene.edges.filter(
          ({ from, to }) => from !== to && !joined.has(`${from} > ${to}`) && !joined.has(`${to} > ${from}`),
        );
        expect(shown.reduce((sum, { also }) => sum + also, 0)).toBe(2 * new Set(elsewhere.map(edgeId)).size);
      }),
    );
  });
});
