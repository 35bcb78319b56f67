import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

const cellOf = (value: unknown) => csvOf(['a'], [{ a: value }]).slice('\uFEFFa\r\n'.length, -'\r\n'.length);

it.each([
  ['plain', 'plain'],
  ['a, "b"', '"a, ""b"""'],
  ['two\nlines', '"two\nlines"'],
  [['a', 'b'], 'a b'],
  [undefined, ''],
  [null, ''],
  [0, '0'],
  [-12.5, '-12.5'],
  ['-12.5', "'-12.5"],
  ['=SUM(A1)', "'=SUM(A1)"],
  ['@a', "'@a"],
])('writes %j as %s', (value, cell) => expect(cellOf(value)).toBe(cell));
