import { expect, it } from 'vitest';
import { wordsOf } from './matching.ts';

it('takes each word by itself, in lower case', () => {
  expect(wordsOf('  AI   Act ')).toEqual(['ai', 'act']);
  expect(wordsOf('生成式人工智能')).toEqual(['生成式人工智能']);
  expect(wordsOf(' ')).toEqual([]);
});

it('leaves no word out: what follows the seventh of more than eight is one phrase', () => {
  expect(wordsOf('a b c d e f g h')).toHaveLength(8);
  expect(wordsOf('a b c d e f g h i')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h i']);
});
