import { expect, it } from 'vitest';
import { sceneBox, sceneElements, shapeGap, shapeSize } from './scene-elements.ts';

const measure = (text: string) => text.length * 7;
const node = (key: string) => ({ key, kind: 'Model', id: key, label: key, rows: [0] });

it('makes room for the shape and the text at its right', () =>
  expect(sceneBox('abcd', measure)).toEqual({
    lines: ['abcd'],
    width: shapeSize + shapeGap + 28 + 4,
    height: 24,
  }));

it('says where a text was cut', () => {
  const { lines } = sceneBox('one two three four five six seven eight nine ten eleven twelve', measure);
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/ …$/);
});

it('lays a node where its shape is, and lets edges end where the layout says', () => {
  const boxes = new Map(['a', 'b'].map((key) => [key, { lines: [key], width: 58, height: 24 }]));
  const places = {
    nodes: new Map([
      ['a', { x: 29, y: 12 }],
      ['b', { x: 129, y: 12 }],
    ]),
    edges: new Map([['e', [{ x: 58, y: 12 }, { x: 100, y: 12 }]]]), // prettier-ignore
  };
  const edge = { id: 'e', from: 'a', to: 'b', rows: [0] };
  const loop = { id: 'l', from: 'a', to: 'a', rows: [0] };
  const [a, , drawn, round] = sceneElements(
    { nodes: [node('a'), node('b')], edges: [edge, loop], byRow: [] },
    boxes,
    places,
  );
  expect(a!.position).toEqual({ x: shapeSize / 2, y: 12 });
  expect(drawn!.data).toMatchObject({
    source: 'a',
    target: 'b',
    start: '49px 0px',
    end: '-9px 0px',
    weights: [],
  });
  expect(round!.data).toEqual({ id: 'l', source: 'a', target: 'a', loop: true });
});
