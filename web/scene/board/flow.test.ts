import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flow } from './flow.ts';

it('fills one row after the other', () =>
  expect(flow([40, 40, 40], 100, 10)).toEqual({
    places: [
      { left: 0, row: 0 },
      { left: 50, row: 0 },
      { left: 0, row: 1 },
    ],
    rows: 2,
  }));

it('gives what is too wide a row of its own', () =>
  expect(flow([500, 20], 100, 10).places.map(({ row }) => row)).toEqual([0, 1]));

it('needs no row for nothing', () => expect(flow([], 100, 10).rows).toBe(0));

it('keeps within the room, in order and apart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100 })), (widths) => {
      const { places, rows } = flow(widths, 100, 10);
      places.forEach(({ left, row }, at) => {
        expect(left + widths[at]!).toBeLessThanOrEqual(100);
        expect(row).toBeLessThan(rows);
        const before = places[at - 1];
        if (before?.row === row) expect(left).toBe(before.left + widths[at - 1]! + 10);
      });
    }),
  );
});
