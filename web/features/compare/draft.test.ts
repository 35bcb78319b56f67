import { describe, expect, it } from 'vitest';
import { rulebase } from '../../../graph/compare/test-comparison.ts';
import { draftOf, queryOfDraft, questionIn, spelledOut, textOfQuestion, viewIn } from './draft.ts';

const query = {
  by: 'tiers',
  across: 'days',
  days: '2026-09-01@2026-07-01,2026-09-02',
  facts: '{"big":true}',
  case: 'start',
  differences: 'true',
  open: 'a-1@shut',
  fold: 'docs',
};

describe('the address of a comparison', () => {
  it('is parted into the question and what the page shows', () => {
    expect(questionIn(query)).not.toHaveProperty('open');
    expect(viewIn(query)).toEqual({ open: 'a-1@shut', fold: 'docs' });
  });

  it('asks the server for everything that it does not know itself, also twice', () => {
    expect(textOfQuestion({ by: ['tiers', 'days'], strange: '1', case: null })).toBe(
      'by=tiers&by=days&strange=1&case=',
    );
  });

  it('is read into a form and written back', () => {
    const draft = draftOf(query);
    expect(draft).toMatchObject({
      by: 'tiers',
      days: [{ asOf: '2026-09-01', knownOn: '2026-07-01' }, { asOf: '2026-09-02' }],
      facts: { big: true },
      asOf: undefined,
      differences: true,
    });
    expect(queryOfDraft(draft)).toEqual(questionIn(query));
  });

  it('leaves days that are today out, and lists and facts without anything in them', () => {
    expect(queryOfDraft({ by: 'tiers', facts: {}, models: [], differences: false, all: false })).toEqual({
      by: 'tiers',
    });
  });

  it('gives a form nothing of what cannot be read', () => {
    const draft = draftOf({ by: 'colours', facts: '[1]', tiers: ['a', 'b'] });
    expect([draft.by, draft.facts, draft.tiers]).toEqual([undefined, undefined, undefined]);
    expect(draftOf({ facts: '{' }).facts).toBeUndefined();
  });
});

describe('a preset spelled out', () => {
  it('says what it stands for, and what is asked beside it goes before', () => {
    const draft = spelledOut(draftOf({ preset: 'steps', jurisdictions: 'A' }), rulebase.compare_presets);
    expect(queryOfDraft(draft)).toEqual({
      by: 'tiers',
      across: 'jurisdictions',
      case: 'start',
      jurisdictions: 'A',
      tiers: 'shut,open',
    });
  });
});
