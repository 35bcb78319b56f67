import { expect, it } from 'vitest';
import { fieldOf, parametersOf, valueOf } from './parameter-value.ts';

it.each([
  ['3', 3, 'number'],
  [' -1.5e+3 ', -1500, 'number'],
  ['1e999', '1e999', 'text'],
  ['0x10', '0x10', 'text'],
  ['true', true, 'true or false'],
  ['null', null, 'null'],
  ['', null, 'null'],
  ['["a", 1]', ['a', 1], 'list'],
  ['[not json', '[not json', 'text'],
  ['gpt-2', 'gpt-2', 'text'],
  ['2025-08-02', '2025-08-02', 'text'],
  ["'3'", '3', 'text'],
  ['"true"', 'true', 'text'],
  ["''", '', 'text'],
])('reads %j as %j, a %s', (field, value, kind) => expect(valueOf(field)).toEqual({ value, kind }));

it.each([[3], [true], [null], ['a'], ['3'], ['null'], [''], ["'a'"], [['a', 1]], [' a ']])(
  'writes %j so that it is read again',
  (value) => expect(valueOf(fieldOf(value)).value).toEqual(value),
);

it('sends null for a field that is empty, and nothing that the text does not name', () =>
  expect(parametersOf(['a', 'b'], { a: '1', other: 'x' })).toEqual({ a: 1, b: null }));
