import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Id } from '../../../../graph/model/basics.ts';
import { Label, RelationshipType } from '../../../../graph/model/scene.ts';
import { mostInAddress, queryOf, readAddress } from './address.ts';
import { keyOf, refOf } from './scene.ts';
import { anyScene, sceneOf } from './scenes.fixture.ts';

const scene = sceneOf(['Model deepseek-r1', 'Obligation EU-AIA-53-1-a']);
const usual = { situation: 'provider', asOf: '2026-11-20', knownOn: '2026-11-20' };
const nothing = { nodes: [], chosen: [], problems: [] };

describe('the address of a scene', () => {
  it('names its nodes, and leaves out what is as usual', () =>
    expect(queryOf(scene, [], usual)).toEqual({ show: 'Model:deepseek-r1,Obligation:EU-AIA-53-1-a' }));

  it('names what is not as usual', () => {
    const other = {
      ...scene,
      situation: 'host',
      asOf: '2025-08-02',
      knownOn: '2025-08-01',
      arrangement: 'lanes' as const,
      hidden: { kinds: ['Theme'], types: ['IN', 'ABOUT'] },
    };
    expect(queryOf(other, ['Obligation EU-AIA-53-1-a', 'Theme gone'], usual)).toEqual({
      show: 'Model:deepseek-r1,Obligation:EU-AIA-53-1-a',
      chosen: 'Obligation:EU-AIA-53-1-a',
      situation: 'host',
      on: '2025-08-02',
      known: '2025-08-01',
      look: 'lanes',
      hide: 'Theme,IN,ABOUT',
    });
    expect(queryOf(scene)).toMatchObject({ situation: 'provider', on: '2026-11-20', known: '2026-11-20' });
  });

  it('is there for 60 nodes and not for 61', () => {
    const of = (count: number) => sceneOf(Array.from({ length: count }, (_, at) => `Fact f${at}`));
    expect(queryOf(of(60))).not.toBe(null);
    expect(queryOf(of(61))).toBe(null);
    expect(queryOf(of(0), [], usual)).toEqual({});
  });

  it('brings the scene back', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const chosen = scene.pinned;
        const { kinds, types } = scene.hidden;
        const {
          nodes,
          hidden = { kinds: [], types: [] },
          arrangement = 'layers',
          ...read
        } = readAddress(queryOf(scene, chosen)!);
        expect(nodes).toEqual(scene.nodes.map((node) => refOf(keyOf(node))));
        expect({ hidden, arrangement }).toEqual({ hidden: { kinds, types }, arrangement: scene.arrangement });
        expect(read).toEqual({ ...usual, chosen, problems: [] });
      }),
    );
  });
});

describe('what an address says wrongly', () => {
  it.each([
    [{ show: 'Model' }, '“Model” in the address is no node; write one as Model:llama-3-8b.'],
    [{ show: 'model:a' }, '“model:a” in the address is no node; write one as Model:llama-3-8b.'],
    [{ show: 'Model:a b' }, '“Model:a b” in the address is no node; write one as Model:llama-3-8b.'],
    [{ chosen: 'Model:a' }, '“Model:a” is chosen in the address and not shown.'],
    [{ situation: 'a b' }, '“a b” in the address is no situation.'],
    [{ on: '2026-02-30' }, '“2026-02-30” in the address is no day; write it as 2026-08-02.'],
    [{ known: '2026-02' }, '“2026-02” in the address is no day; write it as 2026-08-02.'],
    [{ look: 'round' }, '“round” in the address is no layout; use layers, lanes, free.'],
    [{ hide: 'theme' }, '“theme” in the address is no kind of node and no type of relationship.'],
    [{ on: ['2026-01-01', '2026-01-02'] }, 'The address gives “on” more than once.'],
  ])('%j is left out and told', (query, problem) =>
    expect(readAddress(query)).toEqual({ ...nothing, problems: [problem] }),
  );

  it('leaves what is right', () => {
    const read = readAddress({
      show: 'Model:a,,Model:a,no, Role:r',
      chosen: 'Role:r,Model:b',
      hide: 'Theme,no,IN',
    });
    expect(read).toMatchObject({
      nodes: [
        { label: 'Model', id: 'a' },
        { label: 'Role', id: 'r' },
      ],
      chosen: ['Role r'],
      hidden: { kinds: ['Theme'], types: ['IN'] },
    });
    expect(read.problems).toHaveLength(3);
  });

  it('shows the first nodes of too many', () => {
    const of = (count: number) => Array.from({ length: count }, (_, at) => `Fact:f${at}`).join(',');
    expect(readAddress({ show: of(mostInAddress) }).problems).toEqual([]);
    const read = readAddress({ show: of(mostInAddress + 1) });
    expect(read.nodes).toHaveLength(mostInAddress);
    expect(read.problems).toEqual(['The address names 61 nodes; the first 60 are shown.']);
  });

  it('passes over what is empty or of something else', () =>
    expect(readAddress({ show: '', on: null, look: undefined, scene: 'abc' })).toEqual(nothing));

  it('reads the forms of the graph and no others', () => {
    const text = fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9._+_ -]{1,8}$/),
      fc.stringMatching(/^[A-Z][A-Za-z_]{0,6}$/),
      fc.constantFrom('A'.repeat(60), 'A'.repeat(61), `A${'a'.repeat(39)}`, `A${'a'.repeat(40)}`),
      fc.constantFrom('a'.repeat(120), 'a'.repeat(121)),
    );
    fc.assert(
      fc.property(text, (text) => {
        const trimmed = text.trim();
        const read = (label: string, id: string) =>
          readAddress({ show: `${label}:${id}` }).nodes.length === 1;
        expect(read('Model', trimmed)).toBe(Id.safeParse(trimmed).success);
        const isType = RelationshipType.safeParse(trimmed).success;
        expect(read(trimmed, 'a')).toBe(Label.safeParse(trimmed).success && !isType);
        const { types = [], kinds = [] } = readAddress({ hide: trimmed }).hidden ?? {};
        expect(types.length === 1).toBe(isType);
        expect(kinds.length === 1).toBe(Label.safeParse(trimmed).success && !isType);
      }),
      { numRuns: 500 },
    );
  });
});
