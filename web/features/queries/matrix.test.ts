import { expect, it } from 'vitest';
import { matrixOf, mergedOrder } from './matrix.ts';

const names = { row: 'part', column: 'level', cell: 'n' };

it('puts a cell at each pair, and nothing where there is none', () => {
  const rows = [
    ['code', 'C2', 1],
    ['code', 'C5', 4],
    ['data', 'C1', 2],
    ['data', 'C5', null],
  ];
  expect(matrixOf(['part', 'level', 'n'], rows, names)).toEqual({
    rows: ['code', 'data'],
    columns: ['C1', 'C2', 'C5'],
    cells: [
      [[], [1], [4]],
      [[2], [], []],
    ],
  });
});

it('keeps all values of a pair that several rows name', () => {
  const rows = [
    ['applies', 'a', 'x'],
    ['exempt', 'a', 'x'],
  ];
  expect(matrixOf(['n', 'part', 'level'], rows, names).cells).toEqual([[['applies', 'exempt']]]);
});

it('has no heads where there are no rows', () =>
  expect(matrixOf(['part', 'level', 'n'], [], names)).toEqual({ rows: [], columns: [], cells: [] }));

it.each([
  [[], []],
  [[['b', 'a']], ['b', 'a']],
  [
    [
      ['a', 'c'],
      ['a', 'b', 'c'],
    ],
    ['a', 'b', 'c'],
  ],
  [
    [['1.10'], ['1.9']],
    ['1.9', '1.10'],
  ],
  [
    [
      ['b', 'a'],
      ['a', 'b'],
    ],
    ['b', 'a'],
  ],
])('merges %j', (orders, merged) => expect(mergedOrder(orders)).toEqual(merged));
