import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../../../graph/model/finding.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { groupFindings, groupOf, ledgerOf, rowsOf, standingOpen } from './grouping.ts';

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
  it('by theme are the broadest ones, numbered in the order of reading', () => {
    expect(ids('theme')).toEqual([['A', [1, 2, 3]]]);
  });
  it('by jurisdiction put the weightiest first', () => {
    expect(ids('jurisdiction')).toEqual([
      ['United States', [1]],
      ['European Union', [2, 3]],
    ]);
  });
  it('by verdict stand in the order of attention', () => {
    expect(ids('verdict')).toEqual([
      ['Applies', [1, 2]],
      ['Not triggered', [3]],
    ]);
  });
  it('by date put the latest first and what has none last', () => {
    expect(ids('date').map(([label]) => label)).toEqual([
      'Since or from 2026',
      'Since or from 2025',
      'Without a date',
    ]);
  });
  it('number what is shown and count what is not', () => {
    const groups = groupFindings(findings, rulebase, 'jurisdiction', ({ verdict }) => verdict === 'applies');
    expect(groups.map(({ items }) => items.map(({ number }) => number))).toEqual([[1], [2]]);
    expect(groups[1]!.counts.map(({ verdict, count }) => [verdict, count])).toEqual([
      ['applies', 1],
      ['not-triggered', 1],
    ]);
    expect(groupFindings(findings, rulebase, 'theme', () => false)).toEqual([]);
  });
  it('number in the order of rows, with what shares a row together', () => {
    const open = (id: string, fact: string) => finding(id, 'undetermined', { deciding: [fact] });
    const [group] = groupFindings(
      [open('1', 'f'), open('2', 'g'), open('3', 'f'), open('4', 'f')],
      rulebase,
      'theme',
    );
    expect(group!.items.map(({ number, finding: { obligation } }) => [number, obligation])).toEqual([
      [1, '1'],
      [2, '3'],
      [3, '4'],
      [4, '2'],
    ]);
  });
  it('are named for each finding as they are put together', () => {
    expect(groupOf(findings[1]!, rulebase, 'theme')).toBe('a');
    expect(groupOf(findings[1]!, rulebase, 'jurisdiction')).toBe('US');
    expect(groupOf(findings[1]!, rulebase, 'date')).toBe('2025');
  });
});

describe('groups that stand open by themselves', () => {
  const groupsOf = (verdict: Verdict, ...groups: number[]) =>
    groupFindings(
      groups.flatMap((size, group) =>
        Array.from({ length: size }, (_, index) =>
          finding(`${group}.${index}`, verdict, { from: `${2020 + group}-01-01`, deciding: [`${index}`] }),
        ),
      ),
      rulebase,
      'date',
    );
  it.each([
    ['applies', 1],
    ['upcoming', 1],
    ['exempt', 1],
    ['undetermined', 0],
    ['not-triggered', 0],
    ['not-in-force', 0],
  ] as const)('where something %s: %d', (verdict, open) => {
    expect(standingOpen(groupsOf(verdict, 2), false).size).toBe(open);
  });
  it('are all that pass a filter', () => {
    expect(standingOpen(groupsOf('undetermined', 2, 2), true).size).toBe(2);
  });
  it('are the first three from sixty findings on', () => {
    expect(standingOpen(groupsOf('applies', 20, 20, 10, 9), false).size).toBe(4);
    expect([...standingOpen(groupsOf('applies', 20, 20, 10, 10), false)]).toEqual(['2023', '2022', '2021']);
    expect(standingOpen(groupsOf('undetermined', 20, 20, 10, 10), true).size).toBe(3);
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
  it('put together what shares the most awaited fact, and say that some wait for more', () => {
    const rows = rowsOf([open('1', 'f', 'g'), open('2', 'f', 'h'), open('3', 'f'), open('4', 'h')]);
    expect(rows.map((row) => (row.kind === 'waiting' ? [row.facts, row.more] : row.item.number))).toEqual([
      [['f'], true],
      4,
    ]);
    const alike = rowsOf([open('1', 'f', 'g'), open('2', 'f', 'g'), open('3', 'g', 'f')]);
    expect(alike.map((row) => row.kind === 'waiting' && [row.facts, row.more])).toEqual([
      [['f', 'g'], false],
    ]);
  });
  it('keep legal orders apart', () => {
    const items = ['EU', 'US', 'EU', 'US'].map((jurisdiction, index) => ({
      number: index + 1,
      finding: finding(`${index}`, 'undetermined', { deciding: ['f'], jurisdiction }),
    }));
    expect(rowsOf(items).every(({ kind }) => kind === 'finding')).toBe(true);
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
