import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../../test/docs/blocks.ts';
import { relationshipWords } from './relationship-words.ts';
import { edge, node, sceneOf } from './scenes.fixture.ts';
import { neighboursOf, wordsOfEdge } from './walk.ts';

describe('the neighbours of a node', () => {
  const scene = sceneOf(
    [
      node('Obligation x'),
      node('Theme t', { name: 'Testing' }),
      node('Theme d', { name: 'Documentation' }),
      node('Model a', { name: 'Zeta' }),
      node('Model b', { name: 'Alpha' }),
      node('Source s'),
    ],
    [
      edge('Obligation x', 'STATED_IN', 'Source s', {}, '2'),
      edge('Obligation x', 'STATED_IN', 'Source s', {}, '1'),
      edge('Obligation x', 'ABOUT', 'Theme t'),
      edge('Obligation x', 'ABOUT', 'Theme d'),
      edge('Theme d', 'ABOUT', 'Obligation x'),
      edge('Model a', 'SUBJECT_TO', 'Obligation x'),
      edge('Model b', 'SUBJECT_TO', 'Obligation x'),
      edge('Obligation x', 'COMPARABLE_TO', 'Obligation x'),
      edge('Model a', 'DERIVED_FROM', 'Model b'),
    ],
  );

  it('stand by type, along before against, by name, each relationship for itself', () => {
    const near = neighboursOf(scene, 'Obligation x');
    expect(near.map(({ type, direction, key, edge }) => [type, direction, key, edge.key].join(' '))).toEqual([
      'SUBJECT_TO in Model b ',
      'SUBJECT_TO in Model a ',
      'ABOUT out Theme d ',
      'ABOUT out Theme t ',
      'ABOUT in Theme d ',
      'COMPARABLE_TO out Obligation x ',
      'STATED_IN out Source s 1',
      'STATED_IN out Source s 2',
    ]);
    expect(near.every(({ edge }) => scene.edges.includes(edge))).toBe(true);
  });

  it('are none where a node is alone or not there', () => expect(neighboursOf(scene, 'Role r')).toEqual([]));
});

describe('the words of a relationship', () => {
  it.each([
    ['SUBJECT_TO', 'applies', 'is subject to', 'binds'],
    ['SUBJECT_TO', 'upcoming', 'will be subject to', 'will bind'],
    ['SUBJECT_TO', undefined, 'is subject to', 'binds'],
    ['MAY_BE_SUBJECT_TO', 'undetermined', 'may be subject to', 'may bind'],
    ['EXEMPT_FROM', 'exempt', 'is exempt from', 'exempts'],
    ['UNDER', null, 'is written in', 'contains'],
    ['IN', null, 'is law of', 'has'],
    ['HAS_RELEASE', null, 'was released as', 'is a release of'],
    ['NEWLY_MADE', null, 'newly made', 'is reached by “newly made” from'],
  ] as const)('%s, %s: %s, against it %s', (type, verdict, along, against) => {
    expect(wordsOfEdge(type, 'out', verdict)).toBe(along);
    expect(wordsOfEdge(type, 'in', verdict)).toBe(against);
  });

  it('are there for every type of the data model, and for no other', () => {
    const types = tableOf('docs/data-model.md', 'from', 'type', 'to').map(([, type]) =>
      type!.replaceAll('`', ''),
    );
    expect(types.length).toBeGreaterThan(50);
    expect(Object.keys(relationshipWords).toSorted()).toEqual([...new Set(types)].toSorted());
  });
});
