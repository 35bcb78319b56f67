import { describe, expect, it } from 'vitest';
import { openRelease } from '../../test/api/test-app.ts';
import { rulesFromSeeds } from '../seed/build.ts';
import { assess } from './assess.ts';
import { readCaseFacts } from './case-facts.ts';
import { judgeFailConditions, readFailCondition, type FailCondition } from './fail-on.ts';
import { prepareRules } from './prepare.ts';

const records = (await rulesFromSeeds('seeds')).records!;
const rules = prepareRules(records);
const read = (text: string) => readFailCondition(text, rules, records.themes);
const day = '2026-11-20';

function judge(text: string, given: Record<string, unknown>) {
  const { facts } = readCaseFacts(given, records.facts);
  const findings = assess(rules, facts, { asOf: day, knownOn: day });
  const [result] = judgeFailConditions([read(text) as FailCondition], findings);
  const ids = (list: { obligation: string }[]) => list.map(({ obligation }) => obligation);
  return { met: ids(result!.met), open: ids(result!.open) };
}

describe('readFailCondition', () => {
  it('reads verdicts and an obligation', () => {
    expect(read('applies, upcoming:EU-AIA-53-1-a')).toEqual({
      text: 'applies, upcoming:EU-AIA-53-1-a',
      verdicts: ['applies', 'upcoming'],
      obligations: ['EU-AIA-53-1-a'],
    });
  });
  it('takes an obligation that is not binding by its id alone', () => {
    const soft = records.obligations.find(({ binding, nature }) => !binding && nature === 'duty')!;
    expect(read(`applies:${soft.id}`)).toMatchObject({ obligations: [soft.id] });
    const { obligations } = read(`applies:${soft.themes[0]!}`) as FailCondition;
    expect(obligations).not.toContain(soft.id);
  });
  it('takes a theme with those under it, and a legal order without its parts', () => {
    const wide = read('applies:data') as FailCondition;
    expect(wide.obligations).toEqual(expect.arrayContaining(['EU-AIA-53-1-d', 'US-CA-AB2013-3111']));
    const order = read('applies:US') as FailCondition;
    expect(order.obligations.length).toBeGreaterThan(0);
    expect(order.obligations.filter((id) => id.startsWith('US-CA'))).toEqual([]);
  });
  it.each([
    ['EU-AIA-53-1-a', 'names no verdict', 'applies:EU-AIA-53-1-a'],
    ['applies:', 'names no verdict', 'applies:EU-AIA-53-1-a'],
    ['aplies:EU', '"aplies" is no verdict', 'not-in-force, not-triggered'],
    [':EU', '"" is no verdict', 'use not-in-force'],
    ['applies:EU-AIA-53-1', 'is no obligation', 'EU-AIA-53-1-a'],
    ['applies:nothing-like-it', 'is no obligation', 'law page'],
  ])('refuses %s', (text, message, mend) => {
    expect(read(text)).toMatchObject({
      text,
      message: expect.stringContaining(message) as string,
      mend: expect.stringContaining(mend) as string,
    });
  });
});

describe('judgeFailConditions', () => {
  it('is met where the verdict is as said, and not where it is another', () => {
    expect(judge('applies:EU-AIA-53-1-c', openRelease)).toEqual({ met: ['EU-AIA-53-1-c'], open: [] });
    expect(judge('applies:EU-AIA-53-1-a', openRelease)).toEqual({ met: [], open: [] });
    expect(judge('applies,exempt:EU-AIA-53-1-a', openRelease)).toEqual({ met: ['EU-AIA-53-1-a'], open: [] });
  });
  it('is open where an undecided finding can still come to the verdict, and only there', () => {
    const { licence_id: _, ...unlicensed } = openRelease;
    expect(judge('applies:EU-AIA-53-1-a', unlicensed)).toEqual({ met: [], open: ['EU-AIA-53-1-a'] });
    expect(judge('not-in-force:EU-AIA-53-1-a', unlicensed)).toEqual({ met: [], open: [] });
    expect(judge('undetermined:EU-AIA-53-1-a', unlicensed)).toEqual({ met: ['EU-AIA-53-1-a'], open: [] });
  });
});
