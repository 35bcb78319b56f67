import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAcross } from './next-node.ts';

const at = (id: string, x: number, y: number) => ({ id, x, y });
const edge = (from: string, to: string) => ({ from, to });

describe('an arrow key', () => {
  const places = [
    at('a', 0, 0),
    at('near', 40, 0),
    at('far', 200, 30),
    at('up', 10, -90),
    at('left', -120, 0),
  ];

  it('follows a line before it goes to what is nearer', () =>
    expect(nextAcross(places, [edge('a', 'far')], 'a', 'right')).toBe('far'));

  it('follows a line against its direction too', () =>
    expect(nextAcross(places, [edge('far', 'a')], 'a', 'right')).toBe('far'));

  it('takes the nearest of several neighbours', () =>
    expect(nextAcross(places, [edge('a', 'far'), edge('near', 'a')], 'a', 'right')).toBe('near'));

  it('goes to the nearest node that way where no line leads there', () => {
    expect(nextAcross(places, [edge('a', 'far')], 'a', 'up')).toBe('up');
    expect(nextAcross(places, [], 'a', 'left')).toBe('left');
  });

  it('turns further than 60° before it goes nowhere', () =>
    expect(nextAcross(places, [], 'a', 'down')).toBe('far'));

  it('goes nowhere where nothing is', () => expect(nextAcross(places, [], 'far', 'down')).toBeUndefined());

  it('keeps within 60° of the arrow while there is something', () => {
    const wide = [at('a', 0, 0), at('steep', 10, 100), at('flat', 300, 10)];
    expect(nextAcross(wide, [edge('a', 'steep')], 'a', 'right')).toBe('flat');
    expect(nextAcross(wide.slice(0, 2), [edge('a', 'steep')], 'a', 'right')).toBe('steep');
  });

  it('holds at 60° and not beyond', () => {
    const point = (degrees: number) => [
      at('a', 0, 0),
      at('b', 100 * Math.cos((degrees * Math.PI) / 180), 100 * Math.sin((degrees * Math.PI) / 180)),
      at('c', 300, 0),
    ];
    expect(nextAcross(point(60), [], 'a', 'right')).toBe('b');
    expect(nextAcross(point(61), [], 'a', 'right')).toBe('c');
  });

  it('begins with the first node', () => {
    expect(nextAcross(places, [], 'gone', 'right')).toBe('a');
    expect(nextAcross([], [], 'gone', 'right')).toBeUndefined();
  });

  it('never leads back to where it stands, nor to the other side', () => {
    const node = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 12 }), (nodes) => {
        const all = nodes.map(({ x, y }, index) => at(String(index), x, y));
        const to = all.find(({ id }) => id === nextAcross(all, [], '0', 'right'));
        const onThatSide = all.some(({ x }) => x > all[0]!.x);
        expect(to === undefined ? false : to.x > all[0]!.x).toBe(onThatSide);
      }),
    );
  });
});
