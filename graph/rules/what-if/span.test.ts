import { beforeAll, describe, expect, it } from 'vitest';
import type { RuleRecords } from '../../model/rulebase.ts';
import type { Rules } from '../prepare.ts';
import { leversOf } from './levers.ts';
import { defaultMoves } from './moves.ts';
import { spanOf } from './span.ts';
import { caseOf, seededLaw, settingsIn } from './test-what-if.ts';

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };

describe('what a search is over', () => {
  let records: RuleRecords;
  let rules: Rules;
  beforeAll(async () => void ({ records, rules } = await seededLaw()));
  const span = (moves: readonly string[], most?: number) => {
    const facts = caseOf(rules, { ...records.presets[0]!.facts, licence_id: 'CC-BY-NC-4.0' });
    return spanOf({ rules, facts, days, moves }, ['EU-AIA-53-1-a'], most);
  };

  it('tells apart what can make a difference and what cannot', () => {
    const { facts, idle } = span(defaultMoves(rules));
    expect(facts).toEqual(expect.arrayContaining(['licence_id', 'monetisation', 'public.weights']));
    expect(idle).toContain('public.evaluation_code');
    expect([...facts, ...idle].toSorted()).toEqual(defaultMoves(rules).toSorted());
  });
  it('counts every way to set them, and only those that move so many', () => {
    const moves = ['licence_id', 'public.weights'];
    const facts = caseOf(rules, { ...records.presets[0]!.facts, licence_id: 'CC-BY-NC-4.0' });
    const levers = leversOf(rules, facts, moves);
    expect(span(moves).combinations).toBe(settingsIn(levers));
    expect(span(moves, 1).combinations).toBe(1 + levers.reduce((sum, { values }) => sum + values.length, 0));
  });
});
