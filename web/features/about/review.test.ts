import { describe, expect, it } from 'vitest';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { coverageOf, reviewListOf, sumOf } from './review.ts';

const source = (confidence: string, note?: string) => ({
  source: 's',
  checked: '2026-11-20',
  confidence,
  note,
});
const rule = (id: string, instrument: string, sources: object[], more: object = {}) => ({
  id,
  instrument,
  title: id,
  citation: 'Art. 1',
  nature: 'duty',
  trigger: { always: true },
  sources,
  ...more,
});
const rulebase = {
  jurisdictions: [
    { id: 'A', name: 'Aland' },
    { id: 'B', name: 'Beland' },
  ],
  instruments: [{ id: 'T', title: 'Text', jurisdiction: 'A', sources: [source('primary')] }],
  obligations: [
    rule('firm', 'T', [source('primary'), source('secondary')]),
    rule('account', 'T', [source('secondary')], { nature: 'scope' }),
    rule('known', 'T', [source('own-knowledge')]),
    rule('noted', 'T', [source('primary', 'bound by nothing')]),
    rule('doubted', 'T', [source('primary')], { doubt: ['start disputed'] }),
  ],
  exemptions: [],
  provisions: [],
} as unknown as Rulebase;

describe('coverage', () => {
  it('counts the texts and rules of each legal order that has any', () => {
    expect(coverageOf(rulebase)).toEqual([
      { id: 'A', name: 'Aland', instruments: 1, rules: 5, duties: 4, exemptions: 0 },
    ]);
    expect(sumOf(coverageOf(rulebase), 'rules')).toBe(5);
  });
});

describe('the review list', () => {
  it('holds what rests on less than the official text or has points to check, the weakest first', () => {
    expect(reviewListOf(rulebase).map(({ id, doubts }) => [id, doubts])).toEqual([
      ['known', []],
      ['account', []],
      ['doubted', ['start disputed']],
      ['noted', ['bound by nothing']],
    ]);
  });
  it('leads to the rule', () => {
    expect(reviewListOf(rulebase)[0]!.link).toBe('/law/T/known');
  });
});
