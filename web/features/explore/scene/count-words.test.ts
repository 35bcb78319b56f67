import { expect, it } from 'vitest';
import { countOfKind, countWords } from './count-words.ts';

it.each([
  [1, 'Obligation', '1 obligation'],
  [0, 'Obligation', '0 obligations'],
  [44, 'Configuration', '44 configurations'],
  [1, 'SavedQuery', '1 saved query'],
  [59, 'SavedQuery', '59 saved queries'],
  [1_200, 'ImpactArea', '1,200 impact areas'],
])('counts %i of %s', (count, kind, words) => expect(countOfKind(count, kind)).toBe(words));

it('has one node and many nodes', () =>
  expect([1, 2].map((count) => countWords(count, 'node'))).toEqual(['1 node', '2 nodes']));
