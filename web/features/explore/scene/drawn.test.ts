import { describe, expect, it } from 'vitest';
import { boxText, drawnOf, lineId, lookOf } from './drawn.ts';
import { groupKey } from './scene.ts';
import { edge, group, node, sceneOf } from './scenes.fixture.ts';

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };
const boxes = new Map(['Model m', 'Obligation x', 'Obligation y'].map((key) => [key, box(100, 40)]));
function box(width: number, height: number) {
  return { width, height, lines: [] };
}
const draw = (scene: ReturnType<typeof sceneOf>) =>
  drawnOf(scene, days, boxes, (jurisdiction) => `law of ${jurisdiction}`);

describe('what is drawn', () => {
  const binds = edge('Configuration c', 'SUBJECT_TO', 'Obligation x', { verdict: 'applies' }, 'host');
  const nodes = [node('Configuration c'), node('Obligation x'), node('Theme t')];

  it('has one line for parallel relationships of a type, and one for each type', () => {
    const stated = ['1', '2'].map((key) => edge('Obligation x', 'STATED_IN', 'Theme t', {}, key));
    const about = edge('Obligation x', 'ABOUT', 'Theme t');
    const { edges } = draw(sceneOf(nodes, [...stated, about]));
    expect(edges.map(({ id }) => id)).toEqual([lineId(stated[0]!), lineId(about)]);
  });

  it('draws a line by its verdict, and what lifts or touches in its own way', () => {
    expect(lookOf(binds)).toBe('applies');
    expect(lookOf(edge('Exemption e', 'LIFTS', 'Obligation x'))).toBe('lifts');
    expect(lookOf(edge('Obligation x', 'TOUCHES', 'Component c'))).toBe('touches');
    expect(lookOf(edge('Obligation x', 'ABOUT', 'Theme t'))).toBe('plain');
  });

  it('marks a duty with its verdict, and nothing else', () => {
    const drawn = draw(sceneOf(nodes, [binds]));
    expect(drawn.nodes.map(({ verdict }) => verdict)).toEqual([null, 'applies', null]);
  });

  it('leaves out what the filter hides', () => {
    const scene = { ...sceneOf(nodes, [binds]), hidden: { kinds: ['Configuration'], types: [] } };
    expect(draw(scene)).toMatchObject({ nodes: [{ key: 'Obligation x' }, { key: 'Theme t' }], edges: [] });
  });

  it('shows a group by what it still stands for, on a line from the node it hangs on', () => {
    const few = group('Obligation x', 'SUBJECT_TO', 'in', 'Configuration', 44);
    const scene = sceneOf(nodes, [binds], { groups: [few] });
    const drawn = draw(scene);
    expect(drawn.nodes.at(-1)).toMatchObject({ key: groupKey(few), name: 'configurations', count: 43 });
    expect(drawn.edges.at(-1)).toMatchObject({ from: groupKey(few), to: 'Obligation x', look: 'applies' });
    expect(boxText([], [few])).toEqual([
      { key: groupKey(few), detail: null, name: 'configurations', count: 44 },
    ]);
  });

  it('fades what does not hold on the day', () => {
    const span = {
      status: 'in-force',
      from: '2027-01-01',
      until: null,
      known: '2024-01-01',
      knownUntil: null,
    } as const;
    const later = node('Obligation y', { spans: [span] });
    expect(draw(sceneOf([later, node('Theme t')], [])).nodes.map(({ faded }) => faded)).toEqual([
      true,
      false,
    ]);
  });
});

describe('lanes', () => {
  const scene = {
    ...sceneOf(
      [
        node('Model m'),
        node('Obligation x', { jurisdiction: 'EU' }),
        node('Obligation y', { jurisdiction: 'CN' }),
      ],
      [],
    ),
    places: {
      'Model m': { x: 0, y: 0 },
      'Obligation x': { x: 300, y: 100 },
      'Obligation y': { x: 300, y: 300 },
    },
  };

  it('are as wide as the whole and as high as what lies in them, and only there where asked for', () => {
    expect(draw(scene).lanes).toEqual([]);
    const { lanes } = draw({ ...scene, arrangement: 'lanes' });
    expect(lanes.map(({ name, left, width }) => [name, left, width])).toEqual([
      ['law of EU', -74, 448],
      ['law of CN', -74, 448],
    ]);
    expect(lanes[0]!.top).toBeLessThan(80);
    expect(lanes[0]!.top + lanes[0]!.height).toBeGreaterThan(120);
    expect(lanes[0]!.top + lanes[0]!.height).toBeLessThan(lanes[1]!.top);
  });
});
