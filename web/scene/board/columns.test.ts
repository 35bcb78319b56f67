import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldLayers, layersOf } from './columns.ts';
import { layeredScenes, overlapsIn } from './overlaps.fixture.ts';
import { extentOf } from './pack.ts';

const box = { width: 100, height: 46 };
const keys = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`);
const boxesFor = (all: readonly string[]) => new Map(all.map((key) => [key, box]));
const oneKind = () => 'Model';

describe('layers', () => {
  it('are read from left sides, each from top to bottom', () => {
    const boxes = new Map([
      ['a', box],
      ['b', { width: 180, height: 46 }],
      ['c', box],
    ]);
    const places = { c: { x: 300, y: 0 }, b: { x: 90, y: 60 }, a: { x: 50.2, y: 0 } };
    expect(layersOf(places, boxes)).toEqual([['a', 'b'], ['c']]);
  });
});

describe('folding', () => {
  it('leaves a short picture as high as it is', () => {
    const all = keys(6);
    const places = Object.fromEntries(all.map((key, at) => [key, { x: 50, y: at * 60 }]));
    expect(new Set(Object.values(foldLayers(places, boxesFor(all), oneKind)).map(({ x }) => x)).size).toBe(1);
  });

  it('gives a long layer the shape of a screen', () => {
    const all = keys(120);
    const places = Object.fromEntries(
      all.map((key, at) => [key, at === 0 ? { x: 50, y: 3000 } : { x: 400, y: at * 60 }]),
    );
    const { width, height } = extentOf(foldLayers(places, boxesFor(all), oneKind), boxesFor(all));
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(4);
  });

  it('keeps nodes of one kind together where it folds', () => {
    const all = keys(120);
    const places = Object.fromEntries(all.map((key, at) => [key, { x: 50, y: at * 60 }]));
    const kindOf = (key: string) => (Number(key.slice(1)) % 2 === 0 ? 'even' : 'odd');
    const folded = foldLayers(places, boxesFor(all), kindOf);
    const order = all
      .toSorted((a, b) => folded[a]!.x - folded[b]!.x || folded[a]!.y - folded[b]!.y)
      .map(kindOf);
    expect(order.filter((kind, at) => at > 0 && kind !== order[at - 1])).toHaveLength(1);
  });

  it('keeps the order of a layer that it does not fold, and what is straight straight', () => {
    const boxes = boxesFor(['a', 'b', 'c']);
    const places = { a: { x: 50, y: 10 }, b: { x: 350, y: 10 }, c: { x: 350, y: 200 } };
    const folded = foldLayers(places, boxes, oneKind);
    expect(folded['a']!.y).toBe(folded['b']!.y);
    expect(folded['c']!.y).toBeGreaterThan(folded['b']!.y);
  });

  it('leaves no two nodes on each other, and layers from left to right', () => {
    fc.assert(
      fc.property(layeredScenes, ({ nodes, places, sizes }) => {
        const folded = foldLayers(places, sizes, oneKind);
        expect(overlapsIn(folded, sizes)).toEqual([]);
        const right = (key: string) => folded[key]!.x + sizes.get(key)!.width / 2;
        const left = (key: string) => folded[key]!.x - sizes.get(key)!.width / 2;
        for (const one of nodes)
          for (const other of nodes)
            if (one.layer < other.layer) expect(right(one.key)).toBeLessThan(left(other.key));
      }),
      { numRuns: 40 },
    );
  });

  it('cuts a list into columns of nearly the same height', () => {
    const all = keys(10);
    expect(fold(all, 240, boxesFor(all)).map(({ length }) => length)).toEqual([4, 3, 3]);
    expect(fold(all, 1, boxesFor(all))).toHaveLength(10);
  });
});
