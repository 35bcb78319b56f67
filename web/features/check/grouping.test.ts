import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../../../graph/model/finding.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { groupFindings, ledgerOf, rowsOf } from './grouping.ts';

const finding = (obligation: string, verdict: Verdict, more: Partial<Finding> = {}) =>
  ({
    obligation,
    verdict,
    binding: true,
    from: null,
    exempted_by: [],
    deciding: [],
    themes: ['a.b'],
    jurisdiction: 'EU',
    ...more,
  }) as Finding;
const rulebase = {
  themes: [
    { id: 'a', label: 'A' },
    { id: 'a.b', label: 'B', broader: 'a' },
  ],
  jurisdictions: [
    { id: 'US', name: 'United States' },
    { id: 'EU', name: 'European Union' },
    { id: 'XX', name: 'Without rules' },
  ],
  instruments: [{ id: 'act', jurisdiction: 'US' }],
  obligations: [{ instrument: 'act' }],
} as Rulebase;
const findings = [
  finding('1', 'not-triggered'),
  finding('2', 'applies', { from: '2025-08-02', jurisdiction: 'US' }),
  finding('3', 'applies', { from: '2026-01-01' }),
];

describe('groups', () => {
  const ids = (by: Parameters<typeof groupFindings>[2]) =>
    groupFindings(findings, rulebase, by).map(({ label, items }) => [
      label,
      items.map(({ number }) => number),
    ]);
  it('by theme are the broadest ones, numbered as in the rulebase', () => {
    expect(ids('theme')).toEqual([['A', [1, 2, 3]]]);
  });
  it('by jurisdiction put the weightiest first', () => {
    expect(ids('jurisdiction')).toEqual([
      ['United States', [2]],
      ['European Union', [1, 3]],
    ]);
  });
  it('by verdict stand in the order of attention', () => {
    expect(ids('verdict')).toEqual([
      ['Applies', [2, 3]],
      ['Not triggered', [1]],
    ]);
  });
  it('by date put the latest first and what has none last', () => {
    expect(ids('date').map(([label]) => label)).toEqual([
      'Since or from 2026',
      'Since or from 2025',
      'Without a date',
    ]);
  });
});

describe('rows', () => {
  const open = (id: string, ...deciding: string[]) => ({
    number: Number(id),
    finding: finding(id, 'undetermined', { deciding }),
  });
  it('put together what waits for the same facts, from three on', () => {
    const items = [open('1', 'f'), open('2', 'f'), open('3', 'g'), open('4', 'f')];
    expect(
      rowsOf(items).map((row) =>
        row.kind === 'waiting' ? row.items.map(({ number }) => number) : row.item.number,
      ),
    ).toEqual([[1, 2, 4], 3]);
    expect(rowsOf(items.slice(0, 3)).every(({ kind }) => kind === 'finding')).toBe(true);
  });
});

describe('the ledger', () => {
  it('has a row for each legal order with rules, and its counts add up', () => {
    const rows = ledgerOf(findings, rulebase);
    expect(rows.map(({ id, total }) => [id, total])).toEqual([
      ['US', 1],
      ['EU', 2],
    ]);
    for (const { counts, total } of rows)
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });
});
