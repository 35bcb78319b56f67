import { expect, it } from 'vitest';
import { linkOf, wordsOfCell } from './cells.ts';

it.each([
  [null, '–'],
  [[], '–'],
  [['a', 'b'], 'a, b'],
  [true, 'yes'],
  [false, 'no'],
  [0, '0'],
  [{ a: 1 }, '{"a":1}'],
])('tells %j as %s', (value, words) => expect(wordsOfCell(value)).toBe(words));

it('leads from ids of things that have a page, and from nothing else', () => {
  expect(linkOf('model_id', 'gpt-2')).toBe('/models/gpt-2');
  expect(linkOf('obligation_id', 'EU-AIA-53-1-a')).toBe('/law/rule/EU-AIA-53-1-a');
  expect(linkOf('model', 'GPT-2')).toBeUndefined();
  expect(linkOf('model_id', null)).toBeUndefined();
});
