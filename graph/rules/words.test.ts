import { describe, expect, it } from 'vitest';
import type { Fact } from '../model/fact.ts';
import { listWords, lowerFirst, wordsOfDate, wordsOfNumber, wordsOfTest, wordsOfValue } from './words.ts';

const sources = [{ source: 'test', checked: '2026-01-01', confidence: 'primary' as const }];
const fact = (id: string, label: string, type: Fact['type']): Fact => ({
  id,
  label,
  question: '?',
  subject: 'release',
  type,
  sources,
});
const facts = new Map(
  [
    fact('compute', 'Training compute', { kind: 'number', unit: 'FLOP', min: 0 }),
    fact('original', 'Compute of the original', { kind: 'number', unit: 'FLOP', min: 0 }),
    fact('open', 'The weights are public', { kind: 'boolean' }),
    fact('route', 'Route', {
      kind: 'one-of',
      choices: [
        { value: 'api', label: 'an API' },
        { value: 'app', label: 'App of Europe' },
      ],
    }),
    fact('placed', 'Placed', { kind: 'date' }),
  ].map((item) => [item.id, item]),
);

describe('words', () => {
  it.each([
    [{ fact: 'compute', above: 1e23 }, 'Training compute above 10²³ FLOP'],
    [{ fact: 'compute', 'at-most': 3e24 }, 'Training compute at most 3 × 10²⁴ FLOP'],
    [
      { fact: 'compute', above: { fact: 'original', times: 1 / 3 } },
      'Training compute above one third of compute of the original',
    ],
    [{ fact: 'open', is: true }, 'The weights are public'],
    [{ fact: 'open', is: false }, 'Not: the weights are public'],
    [{ fact: 'route', 'one-of': ['api', 'app'] }, 'Route: an API or App of Europe'],
    [{ fact: 'placed', before: '2025-08-02' }, 'Placed before 2 Aug 2025'],
    [{ fact: 'placed', 'from-day': '2025-08-02' }, 'Placed on or after 2 Aug 2025'],
  ] as const)('of the test %j', (test, words) => {
    expect(wordsOfTest(test as never, facts)).toBe(words);
  });
  it('of figures', () => {
    expect(wordsOfNumber(10_000, 'persons')).toBe('10,000 persons');
    expect(wordsOfNumber(999_999, '')).toBe('999,999');
    expect(wordsOfNumber(1e25 / 3, 'FLOP')).toBe('3.333 × 10²⁴ FLOP');
  });
  it('of values', () => {
    expect(wordsOfValue(facts.get('compute'), { above: 1e23, 'at-most': 1e25 })).toBe(
      'above 10²³ and at most 10²⁵ FLOP',
    );
    expect(wordsOfValue(facts.get('open'), false)).toBe('no');
    expect(wordsOfValue(facts.get('route'), ['api', 'app'])).toBe('an API, App of Europe');
    expect(wordsOfValue(facts.get('route'), [])).toBe('none');
  });
  it('of dates as far as they are known', () => {
    expect(['2025-08-02', '2025-08', '2025'].map(wordsOfDate)).toEqual(['2 Aug 2025', 'Aug 2025', '2025']);
    expect(['../2025-08-01', '2025-08-02/..', '2025/2026-03'].map(wordsOfDate)).toEqual([
      'until 1 Aug 2025',
      'from 2 Aug 2025 on',
      'from 2025 to Mar 2026',
    ]);
  });
  it('joined into sentences', () => {
    expect(listWords(['a', 'b', 'c'], 'or')).toBe('a, b or c');
    expect(lowerFirst('Weights are public')).toBe('weights are public');
    expect(lowerFirst('FLOP figure')).toBe('FLOP figure');
  });
});
