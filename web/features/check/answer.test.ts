import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../../../graph/model/finding.ts';
import { answerSentence, movedWords } from './answer.ts';

const finding = (obligation: string, verdict: Verdict, more: Partial<Finding> = {}) =>
  ({ obligation, verdict, binding: true, from: null, exempted_by: [], themes: ['a.b'], ...more }) as Finding;

const open = new Set(['EU-AIA-53-2']);

describe('the answer sentence', () => {
  it('says what applies, what is lifted, what comes and what is open', () => {
    const findings = [
      finding('1', 'applies'),
      finding('2', 'applies', { binding: false }),
      finding('3', 'exempt', { exempted_by: ['EU-AIA-53-2'] }),
      finding('4', 'upcoming', { from: '2027-08-02' }),
      finding('5', 'undetermined'),
    ];
    expect(answerSentence(findings, 1, open)).toBe(
      'Two rules apply, one of them binding. Openness lifts one. One starts later, the first on 2 Aug 2027. One fact not given would help decide one more.',
    );
  });
  it('names openness only where openness lifts', () => {
    expect(answerSentence([finding('1', 'exempt', { exempted_by: ['EU-AIA-2-6'] })], 0, open)).toBe(
      'No rule is known to apply. One is lifted.',
    );
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
