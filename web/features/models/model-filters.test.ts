import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  classOf,
  filtersFrom,
  isNarrowed,
  matchesSearch,
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
});

describe('filters in the address', () => {
  it('come back as they were put in', () => {
    const filters: ModelFilters = {
      q: 'falcon 180',
      weights: 'open',
      data: 'closed',
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
    expect(filtersFrom({ weights: 'ajar', sort: '-price', q: ['a', 'b'] })).toEqual({
      ...noFilters,
      descending: true,
    });
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
    expect(matchesSearch(text, 'emirates FALCON')).toBe(true);
    expect(matchesSearch(text, 'falcon apache')).toBe(false);
    expect(matchesSearch(text, '')).toBe(true);
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
