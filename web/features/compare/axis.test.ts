import { describe, expect, it } from 'vitest';
import { rulebase } from '../../../graph/compare/test-comparison.ts';
import { daysAround, withColumns } from './axis.ts';
import type { Draft } from './draft.ts';

const usual = {
  ...rulebase,
  compare_presets: [
    ...rulebase.compare_presets,
    { ...rulebase.compare_presets[0]!, id: 'other', model: 'large', situation: 'maker' },
  ],
};
const today = '2026-11-20';
const draft = (given: Partial<Draft>): Draft => ({ differences: false, all: false, ...given });

describe('other columns for the same question', () => {
  it('change places with the groups', () => {
    const asked = draft({ by: 'tiers', across: 'jurisdictions', jurisdictions: ['A', 'B'] });
    expect(withColumns(asked, 'jurisdictions', usual, today)).toEqual({
      ...asked,
      by: 'jurisdictions',
      across: 'tiers',
    });
  });

  it('set one legal order beside those that comparisons begin with', () => {
    const asked = draft({ by: 'tiers', jurisdictions: ['C'] });
    expect(withColumns(asked, 'jurisdictions', usual, today).jurisdictions).toEqual(['C', 'A', 'B']);
    const two = draft({ by: 'tiers', jurisdictions: ['B', 'C'] });
    expect(withColumns(two, 'jurisdictions', usual, today).jurisdictions).toEqual(['B', 'C']);
  });

  it('take the case of each model in place of the one there was, and say who acts', () => {
    const asked = draft({ by: 'jurisdictions', model: 'small', jurisdictions: ['A'] });
    expect(withColumns(asked, 'models', usual, today)).toMatchObject({
      models: ['small', 'large'],
      model: undefined,
      situation: 'maker',
    });
    expect(withColumns(draft({ case: 'start', facts: { big: true } }), 'models', usual, today)).toMatchObject(
      { models: ['large'], case: undefined, situation: undefined },
    );
  });

  it('are the days around the one asked for', () => {
    const asked = draft({ by: 'tiers', asOf: '2026-08-02' });
    expect(withColumns(asked, 'days', usual, today).days).toEqual([
      { asOf: '2025-08-02' },
      { asOf: '2026-08-02' },
      { asOf: '2027-08-02' },
    ]);
    expect(daysAround('2028-02-29').map(({ asOf }) => asOf)).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
    ]);
  });

  it('stay as they are where nothing changes', () => {
    const asked = draft({ by: 'tiers' });
    expect(withColumns(asked, 'tiers', usual, today)).toBe(asked);
  });
});
