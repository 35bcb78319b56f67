import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../../../graph/model/finding.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { answerSentence, groupByTheme, movedWords, standsOpen } from './answer.ts';

const finding = (obligation: string, verdict: Verdict, more: Partial<Finding> = {}) =>
  ({ obligation, verdict, binding: true, from: null, exempted_by: [], themes: ['a.b'], ...more }) as Finding;

describe('the answer sentence', () => {
  it('says what applies, what is lifted, what comes and what is open', () => {
    const findings = [
      finding('1', 'applies'),
      finding('2', 'applies', { binding: false }),
      finding('3', 'exempt'),
      finding('4', 'upcoming', { from: '2027-08-02' }),
      finding('5', 'undetermined'),
    ];
    expect(answerSentence(findings, { questions: 1, opens: () => true, started: true })).toBe(
      'Two duties apply, one of them binding. Openness lifts one. One starts later, the first on 2\u00a0Aug\u00a02027. One fact not given would help decide one more.',
    );
  });
  it('names openness only where openness lifts', () => {
    const lifted = [finding('1', 'exempt'), finding('2', 'exempt')];
    const opens = ({ obligation }: Finding) => obligation === '1';
    expect(answerSentence(lifted, { questions: 0, opens, started: true })).toBe(
      'No duty applies. Two are lifted.',
    );
    expect(answerSentence([lifted[0]!], { questions: 0, opens, started: true })).toBe(
      'No duty applies. Openness lifts one.',
    );
  });
  it('tells of rival readings in the same breath', () => {
    const findings = [
      finding('1', 'exempt', { contested: true }),
      finding('2', 'applies'),
      finding('3', 'not-triggered', { contested: true }),
    ];
    expect(answerSentence(findings, { questions: 0, opens: () => true, started: true })).toBe(
      'One duty applies. Openness lifts one. Readings differ on one of these.',
    );
  });
  it('says that no duty applies only where none could', () => {
    const rest = { questions: 1, opens: () => false, started: true };
    const none = [finding('1', 'not-triggered'), finding('2', 'undetermined')];
    expect(answerSentence(none.slice(0, 1), rest)).toBe('No duty applies.');
    expect(answerSentence(none, rest)).toContain('No duty is known to apply.');
  });
  it('points to the examples only while nothing is given', () => {
    const open = [finding('1', 'undetermined')];
    const rest = { questions: 3, opens: () => false };
    expect(answerSentence(open, { ...rest, started: false })).toContain('Start from an example');
    expect(answerSentence(open, { ...rest, started: true })).not.toContain('example');
  });
});

describe('themes', () => {
  it('are the broadest ones, numbered in the order of reading', () => {
    const themes = [
      { id: 'a', label: 'A' },
      { id: 'a.b', label: 'B', broader: 'a' },
      { id: 'c', label: 'C' },
    ];
    const findings = [
      finding('1', 'applies'),
      finding('2', 'applies', { themes: ['c'] }),
      finding('3', 'exempt'),
    ];
    const groups = groupByTheme(findings, { themes } as Rulebase);
    expect(groups.map(({ id, label, items }) => [id, label, items.map(({ number }) => number)])).toEqual([
      ['a', 'A', [1, 2]],
      ['c', 'C', [3]],
    ]);
  });
  it('stand open by themselves where something reaches the case', () => {
    const themes = [{ id: 'a.b', label: 'A' }];
    const group = (verdict: Verdict) =>
      groupByTheme([finding('1', verdict), finding('2', 'not-triggered')], { themes } as Rulebase)[0]!;
    expect(['applies', 'upcoming', 'exempt'].map((verdict) => standsOpen(group(verdict as Verdict)))).toEqual(
      [true, true, true],
    );
    expect(standsOpen(group('undetermined'))).toBe(false);
    expect(standsOpen(group('not-in-force'))).toBe(false);
  });
});

describe('what moved', () => {
  it('is told with both verdicts', () => {
    const before = [finding('1', 'exempt'), finding('2', 'exempt'), finding('3', 'applies')];
    const after = [finding('1', 'applies'), finding('2', 'applies'), finding('3', 'applies')];
    expect(movedWords(before, after)).toBe('2 rules moved: exempt to applies.');
    expect(movedWords(before, before)).toBe('No rule moved.');
  });
});
