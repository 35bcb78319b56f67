import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../../../graph/model/finding.ts';
import { answerSentence, movedWords } from './answer.ts';

const finding = (obligation: string, verdict: Verdict, more: Partial<Finding> = {}) =>
  ({ obligation, verdict, binding: true, from: null, exempted_by: [], themes: ['a.b'], ...more }) as Finding;

const openExemptions = new Set(['open']);

describe('the answer sentence', () => {
  it('says what applies, what is lifted, what comes and what is open', () => {
    const findings = [
      finding('1', 'applies'),
      finding('2', 'applies', { binding: false }),
      finding('3', 'exempt', { exempted_by: ['open'] }),
      finding('4', 'upcoming', { from: '2027-08-02' }),
      finding('5', 'undetermined'),
    ];
    expect(answerSentence(findings, { questions: 1, openExemptions, started: true })).toBe(
      'Two rules apply, one of them binding. Openness lifts one. One starts later, the first on 2\u00a0Aug\u00a02027. One fact not given would help decide one more.',
    );
  });
  it('names openness only where openness lifts', () => {
    const lifted = [
      finding('1', 'exempt', { exempted_by: ['research', 'open'] }),
      finding('2', 'exempt', { exempted_by: ['research'] }),
    ];
    expect(answerSentence(lifted, { questions: 0, openExemptions, started: true })).toBe(
      'No rule applies. Two are lifted.',
    );
    expect(answerSentence([lifted[0]!], { questions: 0, openExemptions, started: true })).toBe(
      'No rule applies. Openness lifts one.',
    );
  });
  it('tells of rival readings in the same breath', () => {
    const findings = [
      finding('1', 'exempt', { contested: true, exempted_by: ['open'] }),
      finding('2', 'applies'),
      finding('3', 'not-triggered', { contested: true }),
    ];
    expect(answerSentence(findings, { questions: 0, openExemptions, started: true })).toBe(
      'One rule applies. Openness lifts one. Readings differ on one of these.',
    );
  });
  it('says that no duty applies only where none could', () => {
    const rest = { questions: 1, openExemptions, started: true };
    const none = [finding('1', 'not-triggered'), finding('2', 'undetermined')];
    expect(answerSentence(none.slice(0, 1), rest)).toBe('No rule applies.');
    expect(answerSentence(none, rest)).toContain('No rule is known to apply.');
  });
  it('points to the examples only while nothing is given', () => {
    const open = [finding('1', 'undetermined'), finding('2', 'not-in-force')];
    const rest = { questions: 3, openExemptions };
    expect(answerSentence(open, { ...rest, started: false })).toContain('Start from an example');
    expect(answerSentence(open, { ...rest, started: true })).not.toContain('example');
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
