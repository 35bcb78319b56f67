import { beforeAll, describe, expect, it } from 'vitest';
import type { RuleRecords } from '../../model/rulebase.ts';
import type { Rules } from '../prepare.ts';
import { goalOf } from './goal.ts';
import { seededLaw } from './test-what-if.ts';

describe('what is to be lifted', () => {
  let records: RuleRecords;
  let rules: Rules;
  beforeAll(async () => void ({ records, rules } = await seededLaw()));
  const goal = (ids: string[], jurisdictions?: string[]) =>
    goalOf(rules, records.themes, ids, jurisdictions ? { jurisdictions } : {});

  it('are duties by id, of any kind and in any place', () => {
    const ids = ['EU-AIA-53-1-b', 'EU-AIA-53-1-a', 'US-EAR-734.7'];
    expect(goal(ids, ['EU'])).toEqual({ obligations: ids.toSorted(), unknown: [] });
  });
  it('are all duties on a theme and those under it, in the places asked about', () => {
    const { obligations } = goal(['copyright'], ['EU']);
    expect(obligations).toContain('EU-AIA-53-1-c');
    expect(obligations.every((id) => id.startsWith('EU-'))).toBe(true);
    const all = goal(['copyright']).obligations;
    expect(new Set(all)).toEqual(
      new Set([...goal(['copyright.training']).obligations, ...goal(['copyright.outputs']).obligations]),
    );
    // A policy on the theme asks nothing of anybody.
    expect(all).not.toContain('US-USCO-PART3');
  });
  it('give back what names nothing', () => {
    expect(goal(['copyright', 'EU-AIA-99-z', 'weather']).unknown).toEqual(['EU-AIA-99-z', 'weather']);
    expect(goal(['copyright.training'], ['KW']).unknown).toEqual(['copyright.training']);
  });
});
