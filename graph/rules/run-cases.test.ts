import { describe, expect, it } from 'vitest';
import { ExpectedCase } from '../model/case-file.ts';
import { runCases } from './run-cases.ts';
import { boolean, testRules } from './test-rulebase.ts';

const { rules } = testRules({ facts: { reached: boolean }, trigger: { fact: 'reached', is: true } });
const report = (row: object, facts: object = { reached: true }) =>
  runCases(
    rules,
    [ExpectedCase.parse({ id: 'one', facts, expect: [{ obligation: 'duty', ...row }] })],
    '2026-01-01',
  );

describe('judging cases', () => {
  it.each([
    [{ verdict: 'applies' }, 1, 0, 0],
    [{ verdict: 'exempt' }, 0, 1, 0],
    [{ verdict: 'exempt', accept: ['applies'] }, 1, 0, 0],
    [{ verdict: 'applies', binding: false }, 0, 1, 0],
    [{ verdict: 'applies', appliesFrom: '2020-01-01' }, 1, 0, 0],
    [{ verdict: 'applies', appliesFrom: '2020-01-02' }, 0, 1, 0],
    [{ verdict: 'applies', obligation: 'other' }, 0, 0, 1],
  ])('%j counts %d agreed, %d disagreed, %d missing', (row, agreed, disagreed, missing) => {
    expect(report(row)).toMatchObject({ agreed, disagreed, missing });
  });
  it('names facts it cannot read and judges the case on the others', () => {
    const { cases } = report({ verdict: 'applies', other: 'ignored' }, { reached: true, janitor: 1 });
    expect(cases[0]?.rows[0]?.agrees).toBe(true);
    expect(cases[0]?.problems?.[0]?.field).toBe('janitor');
  });
  it('keeps a case without expectations', () => {
    expect(runCases(rules, [ExpectedCase.parse({ id: 'empty' })], '2026-01-01')).toEqual({
      agreed: 0,
      disagreed: 0,
      missing: 0,
      cases: [{ id: 'empty', rows: [] }],
    });
  });
});
