import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLanes } from './lanes.ts';
import { layeredScenes, overlapsIn } from './overlaps.fixture.ts';

const box = { width: 100, height: 46 };
const node = (key: string, lane: string | null, layer: number, order = 0) => ({ key, lane, layer, order });
const boxes = new Map(['a', 'b', 'c', 'd'].map((key) => [key, box]));

describe('lanes', () => {
  it('stand one below the other by name, that without a name first', () => {
    const { lanes } = inLanes([node('a', 'US', 1), node('b', 'EU', 1), node('c', null, 0)], boxes);
    expect(lanes.map(({ name }) => name)).toEqual(['', 'EU', 'US']);
    expect(lanes[1]!.top).toBe(lanes[0]!.top + lanes[0]!.height);
    expect(new Set(lanes.map(({ left, width }) => `${left} ${width}`)).size).toBe(1);
  });

  it('keep a layer in one line across all lanes', () => {
    const { places } = inLanes([node('a', 'US', 1), node('b', 'EU', 1), node('c', null, 0)], boxes);
    expect(places['a']!.x).toBe(places['b']!.x);
    expect(places['c']!.x).toBeLessThan(places['a']!.x);
  });

  it('keep the order within a layer', () => {
    const { places } = inLanes([node('a', 'EU', 0, 2), node('b', 'EU', 0, 0), node('c', 'EU', 0, 1)], boxes);
    expect(['a', 'b', 'c'].toSorted((one, other) => places[one]!.y - places[other]!.y)).toEqual([
      'b',
      'c',
      'a',
    ]);
  });

  it('are none for nothing', () => expect(inLanes([], boxes)).toEqual({ places: {}, lanes: [] }));

  it('hold their own nodes, none on another, and no others', () => {
    fc.assert(
      fc.property(layeredScenes, ({ nodes, sizes }) => {
        const { places, lanes } = inLanes(nodes, sizes);
        expect(overlapsIn(places, sizes)).toEqual([]);
        for (const { key, lane } of nodes) {
          const { left, top, width, height } = lanes.find(({ name }) => name === (lane ?? ''))!;
          const { x, y } = places[key]!;
          const own = sizes.get(key)!;
          expect(x - own.width / 2).toBeGreaterThanOrEqual(left);
          expect(x + own.width / 2).toBeLessThanOrEqual(left + width);
          expect(y - own.height / 2).toBeGreaterThanOrEqual(top);
          expect(y + own.height / 2).toBeLessThanOrEqual(top + height);
        }
      }),
      { numRuns: 60 },
    );
  });
});
