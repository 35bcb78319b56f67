import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../graph/compare/test-comparison.ts';
import { comparisonSentence } from './sentence.ts';

describe('what a comparison comes to', () => {
  it('is told step by step, with the share of each group', () => {
    expect(comparisonSentence(answerTo({ preset: 'steps' }))).toBe(
      'From Shut to Open 2 rules turn (Aland 2). Elsewhere no verdict turns.',
    );
  });

  it('is told to the last step that turns something', () => {
    const days = ['2026-11-20', '2027-01-01', '2027-06-01'].map((asOf) => ({ asOf }));
    expect(comparisonSentence(answerTo({ by: 'days', days, case: 'start', jurisdictions: ['A'] }))).toBe(
      'From 20 Nov 2026 to 1 Jan 2027 one rule turns; from 1 Jan 2027 on none does.',
    );
  });

  it('is told of models against the first, since they stand in no order', () => {
    const answer = answerTo({ by: 'models', models: ['large', 'small'], jurisdictions: ['A'] });
    expect(comparisonSentence(answer)).toBe('Against Large 1, Small 1 differs in 3 rules.');
  });

  it('says that nothing turns', () => {
    expect(comparisonSentence(answerTo({ by: 'tiers', case: 'start', jurisdictions: ['B'] }))).toBe(
      'No verdict turns between these columns.',
    );
  });

  it('counts between legal orders the themes that lead to the same', () => {
    const answer = answerTo({ by: 'jurisdictions', jurisdictions: ['A', 'B'], case: 'start' });
    expect(comparisonSentence(answer)).toBe('In 1 of 2 themes the same verdict leads in both legal orders.');
  });

  it('says nothing of one column', () => {
    expect(comparisonSentence(answerTo({ by: 'tiers', tiers: ['open'], case: 'start' }))).toBeNull();
  });
});
