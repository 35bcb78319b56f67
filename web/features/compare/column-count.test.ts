import { expect, it } from 'vitest';
import { columnCount, toggled } from './column-count.ts';
import { factsInLink } from './facts-in-link.ts';
import { rulebase } from '../../../graph/compare/test-comparison.ts';

const usual = { differences: false, all: false };

it('columns are counted crossed, all degrees where none is named, and none where something is missing', () => {
  expect(columnCount({ ...usual, by: 'tiers' }, 6)).toBe(6);
  expect(columnCount({ ...usual, by: 'tiers', across: 'jurisdictions', jurisdictions: ['A', 'B'] }, 6)).toBe(
    12,
  );
  expect(columnCount({ ...usual, by: 'models', across: 'tiers' }, 6)).toBe(0);
  expect(columnCount(usual, 6)).toBe(0);
});

it('what is ticked stands where it is offered, in an order of the reader’s own as far as there is one', () => {
  const offered = ['a', 'b', 'c', 'd'];
  expect(toggled(['a', 'd'], 'b', offered)).toEqual(['a', 'b', 'd']);
  expect(toggled(['d', 'a'], 'b', offered)).toEqual(['b', 'd', 'a']);
  expect(toggled(['a'], 'd', offered)).toEqual(['a', 'd']);
  expect(toggled(['a', 'b'], 'a', offered)).toEqual(['b']);
});

it('a link to the check page gives its facts, or says what is wrong with it', () => {
  const link = 'https://example.org/?big=yes&public.weights=no&as-of=2026-01-01#part';
  expect(factsInLink(link, rulebase.facts)).toEqual({
    facts: { big: true, 'public.weights': false },
    wrong: '',
  });
  expect(factsInLink('https://example.org/', rulebase.facts).wrong).toBe(
    'This link names no fact of a case.',
  );
  expect(factsInLink('/?big=perhaps', rulebase.facts)).toEqual({
    facts: null,
    wrong: expect.stringMatching(/^“big” /),
  });
});
