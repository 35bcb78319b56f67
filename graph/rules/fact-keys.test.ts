import { describe, expect, it } from 'vitest';
import type { Fact } from '../model/fact.ts';
import { readCaseFacts } from './case-facts.ts';
import { boolean, number, setOf } from './test-rulebase.ts';

const fact = (id: string, type: Fact['type'], aliases: NonNullable<Fact['aliases']>): Fact => ({
  id,
  label: id,
  question: `${id}?`,
  subject: 'release',
  type,
  aliases,
  sources: [{ source: 'test', checked: '2026-01-01', confidence: 'primary' }],
});
const declarations = [
  fact('weights', boolean, {
    us: { keys: ['release'], values: { public: true, closed: false } },
    cn: { keys: ['open'], member_of: { key: 'components', word: 'weights' } },
  }),
  fact('code', boolean, { cn: { member_of: { key: 'components', word: 'training_code' } } }),
  fact('compute', number, { us: { keys: ['total'] }, cn: { keys: ['flop', 'total'] } }),
  fact('markets', setOf('EU', 'US', 'US-CA', 'CN', 'SA', 'elsewhere'), {
    us: { keys: ['market'], values: { CA: 'US-CA' } },
  }),
];
const read = (input: Record<string, unknown>, vocabulary: 'us' | 'cn') => {
  const { facts, problems } = readCaseFacts({ markets: [], ...input }, declarations, vocabulary);
  return {
    values: Object.fromEntries([...facts].map(([id, { value }]) => [id, value])),
    problems: problems.map(({ field, message }) => `${field}: ${message}`),
  };
};

describe('the names of a vocabulary', () => {
  it('may be several for one fact, and its words may be yes or no', () => {
    expect(read({ flop: 3 }, 'cn').values).toMatchObject({ compute: 3 });
    expect(read({ total: 3 }, 'cn').values).toMatchObject({ compute: 3 });
    expect(read({ release: 'closed' }, 'us').values).toMatchObject({ weights: false });
    expect(read({ release: 'ajar' }, 'us').problems).toEqual([
      'release: "ajar" is not a value of "weights" (boolean)',
    ]);
  });
  it('may be words of one set for several facts, closed as sets are', () => {
    expect(read({ components: ['weights'] }, 'cn').values).toMatchObject({ weights: true, code: false });
    expect(read({ components: [] }, 'cn').values).toMatchObject({ weights: false, code: false });
    expect(read({ components: ['wieghts'] }, 'cn').problems).toEqual([
      'components: "wieghts" is not among the words known here',
    ]);
    expect(read({ components: 'weights' }, 'cn').problems).toHaveLength(1);
  });
  it('may say the same twice but not two things', () => {
    expect(read({ open: true, components: ['weights'] }, 'cn').problems).toEqual([]);
    expect(read({ open: false, components: ['weights'] }, 'cn').problems).toEqual([
      'components: "components" states "weights" a second time, and differently',
    ]);
  });
  it('translates the words in a set and keeps the ids of facts as names', () => {
    expect(read({ market: ['CA', 'US'], markets: null }, 'us').values['markets']).toEqual(['US', 'US-CA']);
    expect(read({ compute: 1 }, 'us').values).toMatchObject({ compute: 1 });
  });
});

describe('silence about markets', () => {
  const markets = (vocabulary: 'us' | 'cn' | undefined, input = {}) =>
    readCaseFacts(input, declarations, vocabulary).facts.get('markets')?.value;
  it('is within reach of the texts that a vocabulary was made for, and open about others', () => {
    expect(markets('us')).toEqual({ includes: ['US'] });
    expect(markets('cn')).toEqual({ includes: ['CN', 'SA'] });
    expect(markets(undefined)).toBeUndefined();
    expect(markets('us', { market: ['CA'] })).toEqual(['US-CA']);
  });
});

describe('a set known in part', () => {
  const part = (markets: unknown) => {
    const { facts, problems } = readCaseFacts({ markets }, declarations);
    return problems[0]?.mend ?? facts.get('markets')?.value;
  };
  it('holds what is in it and what is not', () => {
    expect(part({ includes: ['US', 'EU'] })).toEqual({ includes: ['EU', 'US'] });
    expect(part({ includes: ['US'], excludes: ['EU'] })).toEqual({ includes: ['US'], excludes: ['EU'] });
  });
  it.each([
    [{}, 'write a list, or what is known of it such as {includes: […], excludes: […]}'],
    [{ has: ['US'] }, 'write a list, or what is known of it such as {includes: […], excludes: […]}'],
    [{ includes: ['US'], excludes: ['US'] }, '"US" cannot be in the set and not in it'],
    [{ excludes: ['UU'] }, /did you mean/],
  ])('is refused where it does not fit: %o', (given, mend) => {
    expect(part(given)).toMatch(mend);
  });
});
