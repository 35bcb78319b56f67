import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, type Scene } from './scene.ts';
import { anyScene, edge, group, node, sceneOf } from './scenes.fixture.ts';
import { spokenChange } from './spoken.ts';

const duties = Array.from({ length: 12 }, (_, at) =>
  node(`Obligation d${at}`, { name: 'ABCDEFGHIJKL'[at]! }),
);
const empty = sceneOf([]);
const models = sceneOf(['Model a', 'Model b', 'Role r'], [edge('Model a', 'ABOUT', 'Role r')]);

describe('what came and went', () => {
  it.each<[string, Scene, Scene, string]>([
    ['one', empty, sceneOf(duties.slice(0, 1)), 'Added 1 node: Obligation A.'],
    ['two', empty, sceneOf(duties.slice(0, 2)), 'Added 2 nodes: Obligation A, B.'],
    ['twelve', empty, sceneOf(duties), 'Added 12 nodes: Obligation A, B and 10 more.'],
    ['two kinds', empty, sceneOf([duties[0]!, 'Model a']), 'Added 2 nodes: Obligation A, Model a.'],
    ['one out', sceneOf(duties.slice(0, 1)), empty, 'Took out 1 node: Obligation A.'],
    ['three out', models, empty, 'Took out 3 nodes.'],
    ['both', models, sceneOf(duties.slice(0, 1)), 'Added 1 node: Obligation A; took out 3 nodes.'],
  ])('%s', (_, before, after, said) => expect(spokenChange(before, after)).toBe(said));
});

describe('what is hidden', () => {
  const hiding = (kinds: string[], types: string[] = []) => ({ ...models, hidden: { kinds, types } });
  it.each<[Scene, Scene, string]>([
    [models, hiding(['Model']), 'Model hidden: 2 nodes.'],
    [hiding(['Model']), models, 'Model shown: 2 nodes.'],
    [models, hiding(['Role']), 'Role hidden: 1 node.'],
    [models, hiding([], ['ABOUT']), '“is about” hidden: 1 relationship.'],
    [hiding([], ['ABOUT']), models, '“is about” shown: 1 relationship.'],
    [hiding(['Role']), hiding(['Model']), 'Model hidden: 2 nodes; Role shown: 1 node.'],
  ])('is told', (before, after, said) => expect(spokenChange(before, after)).toBe(said));
});

describe('verdicts and days', () => {
  const verdict = (of: string | null, configuration = 'c') =>
    of === null
      ? []
      : [edge(`Configuration ${configuration}`, 'SUBJECT_TO', 'Obligation x', { verdict: of })];
  const on = (asOf: string, edges = verdict('applies'), given: Partial<Scene> = {}) => ({
    ...models,
    edges,
    asOf,
    ...given,
  });
  const before = on('2026-11-20');
  const bothTo = (of: string) => [...verdict(of), ...verdict(of, 'd')];
  it.each<[Scene, string]>([
    [on('2025-08-02'), 'As of 2 Aug 2025: no verdict changed.'],
    [on('2025-08-02', verdict('exempt')), 'As of 2 Aug 2025: 1 verdict changed, applies to exempt.'],
    [on('2025-08-02', verdict(null)), 'As of 2 Aug 2025: 1 verdict changed, applies to none.'],
    [on('2025-08-02', bothTo('upcoming')), 'As of 2 Aug 2025: 2 verdicts changed.'],
    [on('2026-11-20', verdict('upcoming')), '1 verdict changed, applies to upcoming.'],
    [
      on('2026-11-20', verdict('applies'), { knownOn: '2025-01-01' }),
      'As known on 1 Jan 2025: no verdict changed.',
    ],
    [
      on('2025-08-02', verdict('applies'), { knownOn: '2025-01-01' }),
      'As of 2 Aug 2025, as known on 1 Jan 2025: no verdict changed.',
    ],
    [
      on('2026-11-20', verdict('exempt'), { situation: 'host' }),
      'In another situation: 1 verdict changed, applies to exempt.',
    ],
  ])('are told', (after, said) => expect(spokenChange(before, after)).toBe(said));
});

describe('the rest', () => {
  it.each<[string, Partial<Scene>, string]>([
    ['a pin', { pinned: ['Model a'] }, 'Pinned Model a.'],
    ['a group', { groups: [group('Model a', 'ABOUT', 'out', 'Theme', 3)] }, 'Added 1 group.'],
    ['a layout', { arrangement: 'lanes', places: {} }, 'Laid out in lanes.'],
    ['a move', { places: { ...models.places, 'Model b': { x: 200, y: 1 } } }, 'Moved 1 node.'],
    ['a move along', { places: { ...models.places, 'Model b': { x: 201, y: 0 } } }, 'Moved 1 node.'],
  ])('%s is told', (_, given, said) => expect(spokenChange(models, { ...models, ...given })).toBe(said));

  it('is told the other way too', () => {
    expect(spokenChange({ ...models, pinned: ['Model a', 'Model b'] }, models)).toBe(
      'No longer pinned: Model a, b.',
    );
    const grouped = { ...models, groups: [group('Model a', 'ABOUT', 'out', 'Theme', 3)] };
    expect(spokenChange(grouped, models)).toBe('Took out 1 group.');
  });
});

it('tells nothing where nothing changed, and one sentence where nodes did', () => {
  fc.assert(
    fc.property(anyScene, anyScene, (before, after) => {
      expect(spokenChange(before, before)).toBe('');
      const [was, is] = [before, after].map(({ nodes }) => nodes.map(keyOf).toSorted());
      if (was!.join() !== is!.join()) expect(spokenChange(before, after)).toMatch(/^(Added|Took out) .*\.$/);
    }),
  );
});
