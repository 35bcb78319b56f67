import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowGap } from './layout-types.ts';
import { overlapsIn, scenes } from './overlaps.fixture.ts';
import { settle } from './settle.ts';

describe('settling', () => {
  const boxes = new Map(['a', 'b', 'c'].map((key) => [key, { width: 100, height: 40 }]));

  it('leaves what lies clear', () => {
    const places = { a: { x: 0, y: 0 }, b: { x: 200, y: 0 }, c: { x: 0, y: 54 } };
    expect(settle(places, boxes, {})).toEqual(places);
  });

  it('moves what overlaps by as little as it takes', () =>
    expect(settle({ a: { x: 0, y: 0 }, b: { x: 10, y: 30 } }, boxes, {})).toEqual({
      a: { x: 0, y: 0 },
      b: { x: 10, y: expect.closeTo(54, 4) },
    }));

  it('moves what lies on a fixed node, and not the fixed node', () =>
    expect(settle({ a: { x: 0, y: 0 }, b: { x: 0, y: 5 } }, boxes, { b: { x: 0, y: 5 } })).toEqual({
      a: { x: 0, y: expect.closeTo(-49, 4) },
      b: { x: 0, y: 5 },
    }));

  it('spreads a crowd on all sides', () => {
    const crowd = Array.from({ length: 60 }, (_, at) => `n${at}`);
    const sizes = new Map(crowd.map((key) => [key, { width: 100, height: 40 }]));
    const places = settle(Object.fromEntries(crowd.map((key) => [key, { x: 0, y: 0 }])), sizes, {});
    const corners = new Set(crowd.map((key) => [places[key]!.x > 60, places[key]!.y > 60].join()));
    expect(corners.size).toBe(4);
  });

  it('puts fixed nodes where they are fixed, whatever the layout says', () =>
    expect(settle({ a: { x: 0, y: 0 } }, boxes, { a: { x: 77, y: 88 } })).toEqual({ a: { x: 77, y: 88 } }));

  it('leaves no two nodes on each other, and fixed nodes exactly there', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 0, max: 3 }), ({ places, sizes }, held) => {
        const keys = Object.keys(places);
        // Fixed nodes are clear of each other here: they are the one thing that nobody may move.
        const fixed = Object.fromEntries(keys.slice(0, held).map((key, at) => [key, { x: at * 700, y: 0 }]));
        const settled = settle(places, sizes, fixed);
        expect(Object.keys(settled).toSorted()).toEqual(keys.toSorted());
        expect(overlapsIn(settled, sizes, rowGap)).toEqual([]);
        for (const [key, place] of Object.entries(fixed)) expect(settled[key]).toEqual(place);
      }),
    );
  });
});
