import { describe, expect, it } from 'vitest';
import type { UnknownFact } from '../../../../graph/model/what-if.ts';
import { settlingInWords } from './settling.ts';

const rules = { facts: new Map(), licences: new Map() };
const fact = (guaranteed: number, settles: number): UnknownFact => ({
  fact: 'personal_data',
  decides: 9,
  guaranteed,
  best: { value: false, settles },
  answers: [],
});

describe('what finding out a fact settles', () => {
  it.each([
    [
      fact(22, 54),
      false,
      'Whatever the answer, it settles 22 of the 78 that are open; 54 if the answer is: no.',
    ],
    [fact(4, 4), false, 'Whatever the answer, it settles 4 of the 78 that are open.'],
    [fact(0, 3), false, 'It settles none of the 78 that are open for certain; 3 if the answer is: no.'],
    [fact(1, 1), true, 'This fact alone decides the rule, whatever the answer.'],
    [fact(0, 1), true, 'This fact alone decides the rule if the answer is: no. With others it stays open.'],
    [fact(0, 0), true, 'No fact decides the rule alone; this one takes part in deciding it.'],
  ])('is told in a sentence', (unknown, own, words) =>
    expect(settlingInWords(unknown, 78, own, rules)).toBe(words),
  );
});
