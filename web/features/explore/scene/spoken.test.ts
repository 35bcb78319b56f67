import { describe, expect, it } from 'vitest';
import { groupKey, type Scene, type Span } from './scene.ts';
import { edge, group, node, sceneOf } from './scenes.fixture.ts';
import { spokenNode } from './spoken.ts';

const duty = node('Obligation x', { name: 'Technical documentation', detail: 'Art. 53(1)(a)' });
const scene = sceneOf(
  [duty, node('Theme t', { name: 'Documentation' }), node('ImpactArea i', { name: 'Society' }), 'Model a'],
  [
    edge('Obligation x', 'ABOUT', 'Theme t'),
    edge('Obligation x', 'STATED_IN', 'Theme t'),
    edge('Obligation x', 'COMPARABLE_TO', 'Obligation x'),
    edge('Obligation x', 'TOUCHES', 'Model a'),
  ],
  { groups: [group('Model a', 'SUBJECT_TO', 'out', 'Obligation', 1209)] },
);

describe('a node', () => {
  it('is told with its kind, name and place, and how many neighbours are shown', () => {
    expect(spokenNode(scene, 'Obligation x')).toBe(
      'Obligation: Technical documentation, Art. 53(1)(a). 2 neighbours shown.',
    );
    expect(spokenNode(scene, 'Obligation x', 12)).toBe(
      'Obligation: Technical documentation, Art. 53(1)(a). 2 of 12 neighbours shown.',
    );
    expect(spokenNode(scene, 'Theme t', 1)).toBe('Theme: Documentation. 1 of 1 neighbour shown.');
    expect(spokenNode(scene, 'ImpactArea i')).toBe('Impact area: Society. 0 neighbours shown.');
  });

  it('counts no neighbour that is hidden', () => {
    const hidden = { ...scene, hidden: { kinds: ['Model'], types: ['ABOUT', 'STATED_IN'] } };
    expect(spokenNode(hidden, 'Obligation x', 12)).toContain(' 0 of 12 neighbours shown.');
  });

  it('tells the marks that it bears', () => {
    const spans: Span[] = [
      { status: 'enacted', from: '2026-01-01', until: null, known: '2026-01-01', knownUntil: null },
    ];
    const marked: Scene = {
      ...scene,
      nodes: [{ ...duty, spans }, ...scene.nodes.slice(1)],
      edges: [edge('Configuration c', 'EXEMPT_FROM', 'Obligation x', { verdict: 'exempt' })],
      pinned: ['Obligation x'],
    };
    expect(spokenNode(marked, 'Obligation x')).toBe(
      'Obligation: Technical documentation, Art. 53(1)(a). Exempt. Made, not yet started. Pinned. 0 neighbours shown.',
    );
    expect(spokenNode({ ...marked, knownOn: '2025-12-31' }, 'Obligation x')).toContain(
      ' Not yet published. ',
    );
  });
});

it('tells what a group stands for', () =>
  expect(spokenNode(scene, groupKey(scene.groups[0]!))).toBe(
    'Model a is subject to 1,209 more of the kind Obligation.',
  ));

it('tells nothing of what is not there', () => expect(spokenNode(scene, 'Role r')).toBe(''));
