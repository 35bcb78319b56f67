import { describe, expect, it } from 'vitest';
import type { Rulebase } from '../../../../graph/model/rulebase.ts';
import { queryOfWhatIf, readWhatIf, type WhatIfQuestion } from './address.ts';

const rulebase = {
  facts: [{ id: 'licence_id', move: {} }, { id: 'monetisation', move: {} }, { id: 'role' }],
  obligations: [{ id: 'EU-1-a' }, { id: 'EU-1-b' }],
} as unknown as Rulebase;

const read = (query: Record<string, string | string[]>) => readWhatIf(query, rulebase);
const usual = { also: [], most: 1 };

describe('a what-if in the address', () => {
  it('is none where nothing names one', () => expect(read({ licence_id: 'MIT' })).toBeUndefined());
  it.each<[string, Record<string, string>, WhatIfQuestion]>([
    [
      'one duty',
      { 'what-if': 'lift', about: 'EU-1-a' },
      { ask: 'lift', about: 'EU-1-a', goal: 'duty', ...usual },
    ],
    [
      'several duties and what may move',
      { 'what-if': 'lift', about: 'EU-1-a', also: 'EU-1-b', moves: 'licence_id,monetisation' },
      {
        ask: 'lift',
        about: 'EU-1-a',
        goal: 'duty',
        also: ['EU-1-b'],
        most: 1,
        moves: ['licence_id', 'monetisation'],
      },
    ],
    [
      'nothing that may move',
      { 'what-if': 'close', moves: 'none' },
      { ask: 'close', goal: 'everything', moves: [], ...usual },
    ],
    [
      'as many as possible',
      { 'what-if': 'lift', most: '3' },
      { ask: 'lift', goal: 'most', also: [], most: 3 },
    ],
    [
      'a theme',
      { 'what-if': 'lift', about: 'EU-1-a', goal: 'theme' },
      { ask: 'lift', about: 'EU-1-a', goal: 'theme', ...usual },
    ],
  ])('is read and written back: %s', (_, query, question) => {
    expect(read(query)).toEqual({ question, problems: [] });
    const written = Object.entries(queryOfWhatIf(question)).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(written)).toEqual(query);
  });
  it.each<[string, Record<string, string | string[]>, string, string]>([
    ['another question', { 'what-if': 'raise' }, 'what-if', 'Use one of: lift, close, unknown.'],
    ['no question', { about: 'EU-1-a' }, 'what-if', 'Use one of: lift, close, unknown.'],
    ['an unknown rule', { 'what-if': 'lift', about: 'EU-1-x' }, 'about', 'Perhaps “EU-1-a” was meant.'],
    ['a fact that stays', { 'what-if': 'lift', moves: 'role' }, 'moves', 'Leave it out.'],
    ['a goal that needs a duty', { 'what-if': 'lift', goal: 'theme' }, 'goal', 'Use one of: most.'],
    ['too many facts', { 'what-if': 'lift', most: '4' }, 'most', 'Use one of: 1, 2, 3.'],
    ['a name given twice', { 'what-if': 'lift', moves: ['role', 'licence_id'] }, 'moves', 'Give it once.'],
  ])('is refused by its name: %s', (_, query, field, mend) => {
    const { question, problems } = read(query)!;
    expect(question).toBeUndefined();
    expect(problems[0]).toMatchObject({ field, mend });
  });
  it('leaves nothing behind when it is closed', () => {
    expect(Object.values(queryOfWhatIf(undefined)).every((value) => value === undefined)).toBe(true);
    expect(Object.keys(queryOfWhatIf(undefined))).toContain('moves');
  });
});
