import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../graph/model/fact.ts';
import { fixedFacts } from './fixed-facts.ts';

const facts = [
  { id: 'role', subject: 'actor' },
  { id: 'licence_id', subject: 'licence', move: {} },
  { id: 'annual_revenue_usd', subject: 'actor' },
  { id: 'personal_data', subject: 'data' },
  { id: 'markets', subject: 'market' },
] as Fact[];

describe('the facts that cannot be moved', () => {
  it('are those that are read and no choice, each under its reason', () => {
    const read = new Set(['role', 'licence_id', 'annual_revenue_usd', 'personal_data']);
    expect(fixedFacts(facts, read).map(([why, own]) => [why, own.map(({ id }) => id)])).toEqual([
      ['Who you are is no choice of a release', ['role', 'annual_revenue_usd']],
      ['What a model was trained on is past', ['personal_data']],
    ]);
  });
});
