import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SceneDraft } from '../../../../graph/model/scene.ts';
import { draftOf, sceneOf as sceneOfKept } from './draft.ts';
import { groupKey, keyOf, refOf } from './scene.ts';
import { anyScene, edge, faultsOf, group, node, sceneOf } from './scenes.fixture.ts';

const scene = sceneOf(
  [node('Model a', { name: 'Alpha' }), 'Obligation x'],
  [edge('Model a', 'SUBJECT_TO', 'Obligation x', { verdict: 'applies', from: '2025-08-02' }, 'host')],
  {
    pinned: ['Obligation x'],
    groups: [group('Model a', 'SUBJECT_TO', 'out', 'Obligation', 9)],
    hidden: { kinds: ['Theme'], types: ['IN'] },
  },
);

describe('a scene that is kept', () => {
  it('is in the form of the API', () => {
    const draft = draftOf(scene, 'Mine', 'A note.', 'v1');
    expect(SceneDraft.parse(draft)).toEqual(draft);
    expect(draft).toMatchObject({
      name: 'Mine',
      note: 'A note.',
      graphVersion: 'v1',
      nodes: [
        { label: 'Model', id: 'a', name: 'Alpha', x: 0, y: 0, pinned: false },
        { label: 'Obligation', id: 'x', name: 'x', x: 200, y: 0, pinned: true },
      ],
      groups: [{ of: { label: 'Model', id: 'a' }, total: 9, x: 400, y: 0 }],
    });
    expect(draft.edges).toHaveLength(1);
  });

  it('shortens a name that is too long to be kept', () => {
    const long = sceneOf([node('Statement s', { name: 'a'.repeat(501) })]);
    expect(SceneDraft.safeParse(draftOf(long, 'Mine', '', 'v1')).success).toBe(true);
  });

  it('comes back as it was, whatever was in it', () => {
    fc.assert(
      fc.property(anyScene, ({ ...scene }) => {
        const { nodes, edges, pinned } = scene;
        const draft = draftOf(scene, 'Mine', '', 'v1');
        expect(SceneDraft.parse(draft)).toEqual(draft);
        const back = sceneOfKept(draft, { nodes, edges, missing: [] });
        expect({ ...back, pinned: back.pinned.toSorted() }).toEqual({ ...scene, pinned: pinned.toSorted() });
      }),
    );
  });

  it('leaves out what is missing, with all that hung on it', () => {
    const draft = draftOf(scene, 'Mine', '', 'v1');
    const back = sceneOfKept(draft, {
      nodes: [node('Obligation x')],
      edges: [],
      missing: [{ label: 'Model', id: 'a' }],
    });
    expect(back.nodes.map(keyOf)).toEqual(['Obligation x']);
    expect(back.groups).toEqual([]);
    expect(back.places).toEqual({ 'Obligation x': { x: 200, y: 0 } });
    expect(back.places).not.toHaveProperty([groupKey(scene.groups[0]!)]);
  });

  it('holds together with any part of its nodes', () => {
    fc.assert(
      fc.property(
        anyScene.chain((scene) => fc.tuple(fc.constant(scene), fc.subarray([...scene.nodes]))),
        ([scene, nodes]) => {
          const missing = scene.nodes
            .filter((node) => !nodes.includes(node))
            .map((node) => refOf(keyOf(node)));
          const draft = draftOf(scene, 'Mine', '', 'v1');
          expect(faultsOf(sceneOfKept(draft, { nodes, edges: scene.edges, missing }))).toEqual([]);
        },
      ),
    );
  });

  it('takes no node that was not kept', () => {
    const nodes = [...scene.nodes, node('Theme t')];
    const draft = draftOf(scene, 'Mine', '', 'v1');
    expect(sceneOfKept(draft, { nodes, edges: scene.edges, missing: [] })).toEqual(scene);
  });
});
