import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNew } from './place.ts';
import type { Place } from './scene.ts';

type Size = { width: number; height: number };
const small: Size = { width: 100, height: 30 };
const named = (count: number, lead = 'n') => Array.from({ length: count }, (_, at) => `${lead}${at}`);
const boxesOf = (keys: readonly string[], size = small) => new Map(keys.map((key) => [key, size]));

/** The pairs of which one stands nearer than the gap to the other, up to rounding. */
function tooNear(places: Record<string, Place>, boxes: ReadonlyMap<string, Size>, fresh: readonly string[]) {
  const keys = Object.keys(places);
  const apart = (a: string, b: string, axis: 'x' | 'y', size: 'width' | 'height') =>
    Math.abs(places[a]![axis] - places[b]![axis]) - (boxes.get(a)![size] + boxes.get(b)![size]) / 2;
  return fresh.flatMap((a) =>
    keys
      .filter((b) => b !== a && Math.max(apart(a, b, 'x', 'width'), apart(a, b, 'y', 'height')) < 12 - 1e-6)
      .map((b) => `${a} ${b}`),
  );
}

describe('beside an anchor', () => {
  const boxes = boxesOf(['at', ...named(60)]);
  const beside = (count: number, side: 'left' | 'right' = 'right', places: Record<string, Place> = {}) =>
    placeNew({
      places: { at: { x: 0, y: 0 }, ...places },
      boxes,
      anchor: 'at',
      newcomers: named(count),
      side,
    });

  it.each([
    [1, [0]],
    [2, [-21, 21]],
    [3, [-42, 0, 42]],
    [4, [-63, -21, 21, 63]],
  ])('%i lie evenly around its height, from top to bottom', (count, rows) => {
    expect(Object.values(beside(count))).toEqual(rows.map((y) => ({ x: 140, y })));
  });

  it('lie evenly up to 12, and reach 6 rows', () => {
    const rows = Object.values(beside(12)).map(({ y }) => y / 42);
    expect([rows[0], rows.at(-1)]).toEqual([-5.5, 5.5]);
    expect(Object.values(beside(13))[0]!.y / 42).toBe(-6);
    const wall = Object.fromEntries(
      named(60)
        .slice(10, 22)
        .map((key, at) => [key, { x: 140, y: (at - 5.5) * 42 }]),
    );
    expect(Object.values(beside(2, 'right', wall)).map(({ x }) => x)).toEqual([280, 280]);
  });

  it('lie at the left where that is the side', () =>
    expect(beside(1, 'left')).toEqual({ n0: { x: -140, y: 0 } }));

  it.each([
    [12, [12]],
    [13, [13]],
    [14, [13, 1]],
    [30, [13, 13, 4]],
  ])('%i fill columns of up to 13 rows', (count, lengths) => {
    const columns = Map.groupBy(Object.values(beside(count)), ({ x }) => x);
    expect([...columns.keys()]).toEqual([140, 280, 420].slice(0, lengths.length));
    expect([...columns.values()].map(({ length }) => length)).toEqual(lengths);
  });

  it('take the free rows nearest to its height', () => {
    const places = { n50: { x: 140, y: 0 }, n51: { x: 140, y: 43 } };
    expect(Object.values(beside(2, 'right', places)).map(({ y }) => y)).toEqual([-105, -63]);
    expect(beside(1, 'right', { n50: { x: 140, y: 0 } })).toEqual({ n0: { x: 140, y: -42 } });
  });

  it('take a further column where the first is full', () => {
    const wall = Object.fromEntries(
      named(60)
        .slice(10)
        .map((key, at) => [key, { x: 140, y: (at - 25) * 42 }]),
    );
    expect(beside(1, 'right', wall)).toEqual({ n0: { x: 280, y: 0 } });
  });

  it('count the gap of 12 px to what is there', () => {
    const at = (x: number) => beside(1, 'right', { n50: { x, y: 41.9 } })['n0']!.y;
    expect(at(140 + 111.9)).not.toBe(0);
    expect(at(140 + 112)).toBe(0);
    expect(beside(1, 'right', { n50: { x: 140, y: 42 } })['n0']).toEqual({ x: 140, y: 0 });
  });
});

describe('without an anchor', () => {
  const boxes = boxesOf(['at', 'below', ...named(25)]);
  const apart = (places: Record<string, Place>, count: number, anchor: string | null = null) =>
    placeNew({ places, boxes, anchor, newcomers: named(count), side: 'right' });

  it('lie in columns of twelve', () => {
    const columns = Map.groupBy(Object.values(apart({}, 25)), ({ x }) => x);
    expect([...columns].map(([x, { length }]) => [x, length])).toEqual([
      [50, 12],
      [190, 12],
      [330, 1],
    ]);
    expect(apart({}, 2)).toEqual({ n0: { x: 50, y: 15 }, n1: { x: 50, y: 57 } });
  });

  it('lie under what is wider than high, and at the right of what is not', () => {
    expect(apart({ at: { x: 50, y: 15 } }, 1)).toEqual({ n0: { x: 50, y: 85 } });
    expect(apart({ at: { x: 50, y: 15 }, below: { x: 50, y: 85 } }, 1)).toEqual({ n0: { x: 190, y: 15 } });
    expect(apart({ at: { x: 50, y: 15 }, below: { x: 50, y: 84 } }, 1)).toEqual({ n0: { x: 50, y: 154 } });
    expect(apart({ at: { x: 50, y: 15 }, below: { x: 50, y: 200 } }, 1)).toEqual({ n0: { x: 190, y: 15 } });
  });

  it('are placed so for an anchor without a place, too', () =>
    expect(apart({}, 1, 'at')).toEqual({ n0: { x: 50, y: 15 } }));
});

describe('always', () => {
  const size = fc.record({
    width: fc.integer({ min: 10, max: 300 }),
    height: fc.integer({ min: 10, max: 90 }),
  });
  const coordinate = fc.double({ min: -900, max: 900, noNaN: true });
  const input = fc.record({
    old: fc.array(fc.record({ x: coordinate, y: coordinate, size }), { maxLength: 40 }),
    fresh: fc.array(size, { minLength: 1, maxLength: 40 }),
    anchored: fc.boolean(),
    side: fc.constantFrom('left' as const, 'right' as const),
  });

  it('lays nothing on anything, moves nothing, and gives the same again', () => {
    fc.assert(
      fc.property(input, ({ old, fresh, anchored, side }) => {
        const places = Object.fromEntries(old.map(({ x, y }, at) => [`o${at}`, { x, y }]));
        const newcomers = named(fresh.length);
        const boxes = new Map([
          ...old.map(({ size }, at) => [`o${at}`, size] as const),
          ...fresh.map((size, at) => [`n${at}`, size] as const),
        ]);
        const given = { places, boxes, anchor: anchored && old.length > 0 ? 'o0' : null, newcomers, side };
        const found = placeNew(given);
        expect(Object.keys(found)).toEqual(newcomers);
        expect(tooNear({ ...places, ...found }, boxes, newcomers)).toEqual([]);
        expect(placeNew(given)).toEqual(found);
      }),
    );
  });

  it('has places for 250 newcomers among 250 others', () => {
    const [old, fresh] = [named(250, 'o'), named(250)];
    const places = Object.fromEntries(old.map((key, at) => [key, { x: (at % 16) * 130, y: (at >> 4) * 61 }]));
    const boxes = boxesOf([...old, ...fresh]);
    const found = placeNew({ places, boxes, anchor: 'o0', newcomers: fresh, side: 'right' });
    expect(tooNear({ ...places, ...found }, boxes, fresh)).toEqual([]);
  });

  it('gives no place to what has one, and one to what is named twice or was not measured', () => {
    const places = { at: { x: 1, y: 1 } };
    const newcomers = ['at', 'new', 'new'];
    const found = placeNew({ places, boxes: new Map(), anchor: 'at', newcomers, side: 'right' });
    expect(Object.keys(found)).toEqual(['new']);
    expect(placeNew({ places, boxes: new Map(), anchor: null, newcomers: [], side: 'left' })).toEqual({});
    expect(placeNew({ places, boxes: new Map(), anchor: 'at', newcomers: [], side: 'left' })).toEqual({});
  });
});
