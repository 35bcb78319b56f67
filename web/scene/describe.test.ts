import { describe, expect, it } from 'vitest';
import { leadsTo, spoken } from './describe.ts';
import type { PathNode, RulePath } from './rule-path.ts';

const node = (kind: PathNode['kind'], more: Partial<PathNode>): PathNode => ({
  id: kind,
  kind,
  record: kind,
  label: 'A label',
  detail: '',
  decisive: true,
  ...more,
});

describe('a node in words', () => {
  it('names kind, label, state and place', () => {
    expect(spoken(node('definition', { truth: false, detail: 'Art. 51' }))).toBe(
      'Definition: A label, does not hold. Art. 51.',
    );
    expect(spoken(node('obligation', { verdict: 'not-triggered' }))).toBe(
      'Obligation: A label, not triggered.',
    );
    expect(spoken(node('instrument', {}))).toBe('Instrument: A label.');
  });

  it('says of a fact what was given, or that nothing was', () => {
    expect(spoken(node('fact', { truth: true, detail: 'yes' }))).toBe('Fact: A label, holds. Given: yes.');
    expect(spoken(node('fact', { truth: 'unknown', detail: 'not given' }))).toBe(
      'Fact: A label, not known. not given.',
    );
  });

  it('tells where it leads and how', () => {
    const [from, to] = [node('fact', { truth: false }), node('definition', { truth: true })];
    const step = { id: 'e', from: 'fact', to: 'definition', relation: 'tests', decisive: true } as const;
    const path = (negated: boolean): RulePath => ({
      nodes: [from, to],
      edges: [{ ...step, negated, counts: true }],
    });
    expect(leadsTo(from, path(false)).map(({ words }) => words)).toEqual(['is tested by']);
    expect(leadsTo(from, path(true)).map(({ words }) => words)).toEqual(['must not hold for']);
    expect(leadsTo(to, path(true))).toEqual([]);
  });

  it('tells whether an exemption lifts', () => {
    const to = node('obligation', { verdict: 'applies' });
    const words = ([true, false, 'unknown'] as const).map((truth) => {
      const from = node('exemption', { truth });
      const step = { id: 'e', from: 'exemption', to: 'obligation', relation: 'lifts' } as const;
      const edges = [{ ...step, negated: false, counts: true, decisive: true }];
      return leadsTo(from, { nodes: [from, to], edges })[0]?.words;
    });
    expect(words).toEqual(['lifts', 'does not lift', 'may lift']);
  });
});
