import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '../../../graph/model/fact.ts';
import { caseOfQuery, problemsOfQuery, queryOfCase } from './case-url.ts';
import { valueOfText } from './fact-text.ts';

const fact = (id: string, type: Fact['type']): Fact => ({
  id,
  label: id,
  question: '?',
  subject: 'release',
  type,
  sources: [],
});
const choices = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];
const facts = [
  fact('open', { kind: 'boolean' }),
  fact('closed', { kind: 'boolean' }),
  fact('compute', { kind: 'number', unit: 'FLOP' }),
  fact('band', { kind: 'number', unit: 'FLOP' }),
  fact('placed', { kind: 'date' }),
  fact('route', { kind: 'one-of', choices }),
  fact('role', { kind: 'set', choices }),
  fact('nothing', { kind: 'set', choices }),
  fact('licence', { kind: 'text' }),
];

describe('the case in the address', () => {
  it('comes back as it went in', () => {
    const values: Record<string, FactValue> = {
      open: true,
      closed: false,
      compute: 3.3333333333333335e24,
      band: { above: 1e23, 'at-most': 1e25 },
      placed: '2026-03',
      route: 'a',
      role: ['a', 'b'],
      nothing: [],
      licence: 'CC BY & more=less',
    };
    const given = { facts: values, asOf: '2026-11-20', knownOn: '2026-07-01' };
    const query = new URLSearchParams(queryOfCase(given) as Record<string, string>).toString();
    const back = Object.fromEntries(new URLSearchParams(query));
    expect(caseOfQuery(back, facts)).toEqual(given);
  });
  it('is the same for the same case, whatever the order', () => {
    const one = queryOfCase({ facts: { open: true, compute: 1 } });
    expect(Object.keys(queryOfCase({ facts: { compute: 1, open: true } }))).toEqual(Object.keys(one));
  });
  it('leaves what is no fact to the page and what is no day out', () => {
    expect(caseOfQuery({ show: 'applies', 'as-of': '2026-02-30' }, facts)).toEqual({ facts: {} });
  });
});

describe('typed text', () => {
  it.each([
    ['3e24', 3e24],
    ['3.5E+24', 3.5e24],
    ['10,000', 10_000],
    ['>1e23 <= 1e25', { above: 1e23, 'at-most': 1e25 }],
    ['>= 5', { 'at-least': 5 }],
    ['a lot', 'a lot'],
    ['1e', '1e'],
    ['> a lot', '> a lot'],
  ])('%s is read as %j', (text, value) => {
    expect(valueOfText(facts[2]!, text)).toEqual(value);
  });
  it('keeps what is no yes or no for the reader to refuse', () => {
    expect(valueOfText(facts[0]!, 'perhaps')).toBe('perhaps');
  });
});

describe('an address that cannot be read', () => {
  const fields = (query: Record<string, string | string[]>) =>
    problemsOfQuery(query, facts).map(({ field }) => field);
  it('names a day that is none', () => {
    expect(fields({ 'as-of': '2026-02-30' })).toEqual(['as-of']);
    expect(fields({ 'as-of': '2026-02-28', 'known-on': '2026-02-28' })).toEqual([]);
  });
  it('names what is given twice', () => {
    const { id } = facts[0]!;
    expect(fields({ [id]: ['yes', 'no'], 'known-on': ['2026-01-01', '2026-01-02'] })).toEqual([
      id,
      'known-on',
    ]);
    expect(fields({ [id]: 'yes' })).toEqual([]);
  });
});
