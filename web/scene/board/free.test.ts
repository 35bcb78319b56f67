import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutFreely } from './free.ts';
import { overlapsIn } from './overlaps.fixture.ts';
import { settle } from './settle.ts';

const box = { width: 150, height: 46 };
const ring = (count: number) => {
  const keys = Array.from({ length: count }, (_, at) => `n${at}`);
  return {
    keys,
    edges: keys.map((from, at) => ({ id: `e${at}`, from, to: keys[(at + 1) % count]! })),
    boxes: new Map(keys.map((key) => [key, box])),
  };
};
const far = (one: { x: number; y: number }, other: { x: number; y: number }) =>
  Math.hypot(one.x - other.x, one.y - other.y);

describe('a free layout', () => {
  it('puts what is joined nearer than what is not', () => {
    const { keys, edges, boxes } = ring(14);
    const places = layOutFreely(keys, edges, boxes, {});
    const mean = (step: number) =>
      keys.reduce((sum, key, at) => sum + far(places[key]!, places[keys[(at + step) % 14]!]!), 0) / 14;
    expect(mean(1)).toBeLessThan(mean(7));
  });

  it('leaves fixed nodes exactly where they are, and after settling no two nodes on each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.boolean(), (count, held) => {
        const { keys, edges, boxes } = ring(count);
        const fixed = held ? { n0: { x: 1234.5, y: -77 }, n1: { x: 1500, y: 400 } } : {};
        const places = settle(layOutFreely(keys, edges, boxes, fixed), boxes, fixed);
        expect(Object.values(places).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(
          true,
        );
        expect(overlapsIn(places, boxes)).toEqual([]);
        for (const [key, place] of Object.entries(fixed)) expect(places[key]).toEqual(place);
      }),
      { numRuns: 15 },
    );
  });

  it('places many nodes too, quicker', () => {
    const { keys, edges, boxes } = ring(260);
    const places = layOutFreely(keys, edges, boxes, {});
    expect(Object.keys(places)).toHaveLength(260);
    expect(Object.values(places).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
