import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '../../../graph/model/fact.ts';
import { caseOfQuery, queryOfCase, withoutView } from './case-url.ts';
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
  fact('shared', { kind: 'boolean' }),
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
      shared: true,
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
    expect(caseOfQuery(back, facts)).toEqual({ ...given, twice: [], strange: [] });
  });
  it('is the same for the same case, whatever the order', () => {
    const one = queryOfCase({ facts: { shared: true, compute: 1 } });
    expect(Object.keys(queryOfCase({ facts: { compute: 1, shared: true } }))).toEqual(Object.keys(one));
  });
  it('keeps what cannot be read, and tells what is double or strange', () => {
    const query = {
      shared: ['yes', 'no'],
      compute: 'a lot',
      'as-of': '2026-02-30',
      show: 'applies',
      by: 'date',
      order: 'EU',
      utm: '1',
    };
    expect(caseOfQuery(query, facts)).toEqual({
      facts: { compute: 'a lot' },
      asOf: '2026-02-30',
      twice: ['shared'],
      strange: ['utm'],
    });
  });
  it('is the same whatever the page shows of it', () => {
    const query = { shared: 'yes', 'as-of': '2026-11-20', utm: ['1', '2'] };
    expect(withoutView({ ...query, open: 'EU-1', 'what-if': 'lift', about: 'EU-1' })).toEqual(query);
  });
  it('takes what is left empty as not given', () => {
    expect(caseOfQuery({ shared: '', placed: null, 'as-of': '' }, facts)).toMatchObject({ facts: {} });
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
