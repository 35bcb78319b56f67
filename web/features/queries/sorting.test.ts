import { expect, it } from 'vitest';
import { nextSorting, orderOf } from './sorting.ts';

it.each([
  [[[2], [10], [1]], false, [2, 0, 1]],
  [[[2], [10], [1]], true, [1, 0, 2]],
  [[['Art. 10'], ['Art. 9'], [null], ['Art. 9']], false, [1, 3, 0, 2]],
  [[[null], [1], [undefined], [2]], true, [3, 1, 0, 2]],
  [[['b'], ['a'], ['b']], false, [1, 0, 2]],
  [[[true], [false]], false, [1, 0]],
])('orders %j, down %s', (rows, down, order) => expect(orderOf(rows, { column: 0, down })).toEqual(order));

it('leaves rows as they came', () => expect(orderOf([['b'], ['a']], undefined)).toEqual([0, 1]));

it('goes up, down, and back to how the rows came', () => {
  const up = nextSorting(undefined, 1);
  expect(up).toEqual({ column: 1, down: false });
  const down = nextSorting(up, 1);
  expect(down).toEqual({ column: 1, down: true });
  expect(nextSorting(down, 1)).toBeUndefined();
  expect(nextSorting(down, 0)).toEqual({ column: 0, down: false });
});
