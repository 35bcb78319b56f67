import { expect, it } from 'vitest';
import type { Goal } from './address.ts';
import { foundInWords } from './found-words.ts';

it.each<[number, Goal, string]>([
  [1, 'duty', 'One change does it.'],
  [2, 'theme', 'Two changes do it, the one that takes least first.'],
  [1, 'most', 'One change lifts duties.'],
  [14, 'most', '14 changes lift duties, the one that lifts most first.'],
])('%i found for %s: %s', (count, goal, words) => expect(foundInWords(count, goal)).toBe(words));
