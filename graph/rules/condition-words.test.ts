import { describe, expect, it } from 'vitest';
import type { Condition } from '../model/condition.ts';
import type { Fact } from '../model/fact.ts';
import type { Definition } from '../model/law.ts';
import { wordsOfCondition } from './condition-words.ts';

const fact = (id: string, label: string, type: Fact['type']) => [id, { id, label, type } as Fact] as const;
const facts = new Map([
  fact('open', 'The weights are public', { kind: 'boolean' }),
  fact('sold', 'It is sold', { kind: 'boolean' }),
  fact('size', 'Training compute', { kind: 'number', unit: 'FLOP' }),
]);
const definitions = new Map([['gpai', { id: 'gpai', label: 'General-purpose model' } as Definition]]);
const words = (condition: Condition) => wordsOfCondition(condition, { facts, definitions });

describe('a condition in a sentence', () => {
  it.each<[Condition, string]>([
    [{ fact: 'open', is: true }, 'the weights are public'],
    [{ definition: 'gpai' }, '“General-purpose model”'],
    [{ not: { fact: 'sold', is: true } }, 'not: it is sold'],
    [
      { all: [{ definition: 'gpai' }, { fact: 'open', is: true }] },
      '“General-purpose model” and the weights are public',
    ],
    [
      {
        any: [
          { fact: 'open', is: true },
          { fact: 'sold', is: true },
        ],
      },
      'either the weights are public or it is sold',
    ],
    [
      {
        all: [
          { definition: 'gpai' },
          {
            any: [
              { fact: 'open', is: true },
              { fact: 'sold', is: true },
            ],
          },
        ],
      },
      '“General-purpose model”; and either the weights are public or it is sold',
    ],
    [{ all: [{ fact: 'sold', is: true, note: 'Sold to anyone' }] }, 'sold to anyone'],
    [{ always: true }, 'in every case'],
    [{ rebuttable: { test: { fact: 'sold', is: true }, otherwise: { always: false } } }, 'it is sold'],
    [
      { rebuttable: { test: { fact: 'open', is: true }, otherwise: { fact: 'size', above: 1e25 } } },
      'training compute above 10²⁵ FLOP, unless stated otherwise (the weights are public)',
    ],
  ])('%j', (condition, expected) => {
    expect(words(condition)).toBe(expected);
  });
});
