import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partGap } from './layout-types.ts';
import { overlapsIn, scenes } from './overlaps.fixture.ts';
import { below, extentOf, inGrid, pack } from './pack.ts';
import { settle } from './settle.ts';

describe('packing', () => {
  const boxes = new Map(['a', 'b', 'c'].map((key) => [key, { width: 100, height: 40 }]));

  it('keeps the shape of each part', () => {
    const packed = pack([{ a: { x: 500, y: 500 }, b: { x: 700, y: 540 } }, { c: { x: 0, y: 0 } }], boxes);
    expect(packed['b']!.x - packed['a']!.x).toBe(200);
    expect(packed['b']!.y - packed['a']!.y).toBe(40);
  });

  it('leaves room between parts, and puts none on another', () => {
    fc.assert(
      fc.property(fc.array(scenes, { minLength: 1, maxLength: 6 }), (all) => {
        const parts = all.map(({ places, sizes }, at) => {
          const named = (key: string) => `${at} ${key}`;
          return {
            sizes: [...sizes].map(([key, box]) => [named(key), box] as const),
            places: Object.fromEntries(
              Object.entries(settle(places, sizes, {})).map(([key, place]) => [named(key), place]),
            ),
          };
        });
        const sizes = new Map(parts.flatMap((part) => part.sizes));
        const packed = pack(
          parts.map(({ places }) => places),
          sizes,
        );
        const between = overlapsIn(packed, sizes, partGap).filter(
          ([a, b]) => a.split(' ')[0] !== b.split(' ')[0],
        );
        expect(between).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a grid', () => {
  it('stands in columns of the width given, none on another', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 100, max: 2_000 }), ({ sizes }, width) => {
        const keys = [...sizes.keys()];
        const places = inGrid(keys, sizes, width);
        expect(Object.keys(places)).toHaveLength(keys.length);
        expect(overlapsIn(places, sizes)).toEqual([]);
        const widest = Math.max(...[...sizes.values()].map((box) => box.width));
        expect(extentOf(places, sizes).width).toBeLessThanOrEqual(Math.max(width, widest));
      }),
    );
  });
});

it('puts one picture below another, from the same left side', () => {
  const boxes = new Map(['a', 'b'].map((key) => [key, { width: 100, height: 40 }]));
  const both = below({ a: { x: 10, y: 10 } }, { b: { x: 700, y: 700 } }, boxes);
  expect(both).toEqual({ a: { x: 10, y: 10 }, b: { x: 10, y: 10 + 40 + partGap } });
  expect(below({}, { b: { x: 1, y: 2 } }, boxes)).toEqual({ b: { x: 1, y: 2 } });
});
