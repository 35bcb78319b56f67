import { describe, expect, it } from 'vitest';
import { hasEveryWord } from '../../ui/every-word.ts';
import {
  choicesOf,
  classOf,
  filtersFrom,
  hasPart,
  isNarrowed,
  noFilters,
  queryFrom,
  searchText,
  type ModelFilters,
} from './model-filters.ts';
import type { ModelRow } from './model-record.ts';

const row = (id: string, licence: ModelRow['licence']): ModelRow => ({
  id,
  name: id.toUpperCase(),
  developer: { id: 'tii', name: 'Technology Innovation Institute' },
  country: 'AE',
  released: '2023-09',
  licence,
  levels: [],
  configurations: [],
  trainingComputeFlop: 1e24,
  outputs: ['text'],
  tiers: [],
});

describe('filters in the address', () => {
  it('come back as they were put in', () => {
    const filters: ModelFilters = {
      q: 'falcon 180',
      weights: 'open',
      data: 'closed',
      part: '7:semi-open',
      country: 'AE',
      year: '2023',
      output: 'text',
      tier: 'g7-open-weights',
      developer: 'tii',
      licence: 'Apache-2.0',
      sort: 'compute',
      descending: true,
    };
    expect(filtersFrom(queryFrom(filters))).toEqual(filters);
    expect(queryFrom(filters)['sort']).toBe('-compute');
  });

  it('leave the address empty where nothing is set', () => {
    expect(queryFrom(noFilters)).toEqual({});
    expect(filtersFrom({})).toEqual(noFilters);
    expect(queryFrom({ ...noFilters, descending: true })).toEqual({ sort: '-name' });
  });

  it('are dropped where the address makes no sense', () => {
    expect(filtersFrom({ weights: 'ajar', part: '13:open', sort: '-price', q: ['a', 'b'] })).toEqual({
      ...noFilters,
      descending: true,
    });
  });

  it.each(['0:open', '13:open', '1:ajar', '1', 'x:open', '1.5:open'])('%s names no part', (part) => {
    expect(filtersFrom({ part }).part).toBe('');
  });

  it('find a part by its place and how open it is', () => {
    const levels = ['C5', ...Array(11).fill('UNKNOWN')] as ModelRow['levels'];
    const model = { ...row('a', null), levels };
    expect(hasPart(model, '1:open')).toBe(true);
    expect(hasPart(model, '1:closed')).toBe(false);
    expect(hasPart(model, '12:unknown')).toBe(true);
    expect(hasPart(model, '')).toBe(true);
  });

  it('narrow the list except by order', () => {
    expect(isNarrowed({ ...noFilters, sort: 'compute' })).toBe(false);
    expect(isNarrowed({ ...noFilters, q: 'x' })).toBe(true);
  });
});

describe('what a filter sees', () => {
  it('classes levels as the taxonomy does', () => {
    expect((['D1', 'D2', 'D4', 'C5', 'NA', 'UNKNOWN'] as const).map(classOf)).toEqual([
      'closed',
      'semi-open',
      'semi-open',
      'open',
      'not-applicable',
      'unknown',
    ]);
    expect(classOf(undefined)).toBe('unknown');
  });

  it('finds every word in any order', () => {
    const text = searchText(row('falcon-180b', { id: 'x', name: 'TII licence' }), 'United Arab Emirates');
    expect(hasEveryWord(text, 'emirates FALCON')).toBe(true);
    expect(hasEveryWord(text, 'falcon apache')).toBe(false);
    expect(hasEveryWord(text, '')).toBe(true);
  });

  it('offers each licence once with its count, and those without one', () => {
    const apache = { id: 'Apache-2.0', name: 'Apache License 2.0' };
    expect(choicesOf([row('a', apache), row('b', apache), row('c', null)], ({ licence }) => licence)).toEqual(
      [
        { ...apache, count: 2 },
        { id: 'not-known', name: 'Not known', count: 1 },
      ],
    );
  });
});
