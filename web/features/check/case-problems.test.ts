import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../graph/model/fact.ts';
import { readCaseFacts } from '../../../graph/rules/case-facts.ts';
import { caseProblems, strangeWords } from './case-problems.ts';
import { caseOfQuery } from './case-url.ts';

const fact = (id: string, label: string, type: Fact['type']): Fact => ({
  id,
  label,
  question: '?',
  subject: 'release',
  type,
  sources: [],
});
const facts = [
  fact('training_compute_flop', 'Training compute', { kind: 'number', unit: 'FLOP', min: 0 }),
  fact('placed', 'Placed', { kind: 'date' }),
  fact('shared', 'Shared', { kind: 'boolean' }),
  fact('role', 'Role', {
    kind: 'set',
    choices: [
      { value: 'provider', label: 'Provider' },
      { value: 'deployer', label: 'Deployer' },
    ],
  }),
];

function problemsOf(query: Record<string, string | string[]>) {
  const given = caseOfQuery(query, facts);
  return caseProblems(given, facts, readCaseFacts(given.facts, facts).problems);
}

describe('a case that cannot be read', () => {
  it('has no problem when it can', () => {
    expect(
      problemsOf({ training_compute_flop: '>1e23 <=1e25', placed: '2026', 'as-of': '2026-08-02' }),
    ).toEqual([]);
  });
  it.each([
    [
      { training_compute_flop: 'a lot' },
      'Training compute',
      '“a lot” cannot be read',
      /number of FLOP not below 0/,
    ],
    [{ training_compute_flop: '-3' }, 'Training compute', '“-3” cannot be read', /not below 0/],
    [{ placed: '2026-02-30' }, 'Placed', '“2026-02-30” cannot be read', /day that exists/],
    [{ shared: 'perhaps' }, 'Shared', '“perhaps” cannot be read', /yes or no/],
    [{ role: 'provder' }, 'Role', '“provder” cannot be read', /Did you mean "provider"/],
    [{ 'as-of': '2026-02-30' }, 'As of', '“2026-02-30” is no day', /2026-08-02/],
    [{ 'known-on': 'soon' }, 'Known on', '“soon” is no day', /2026-08-02/],
    [{ shared: ['yes', 'no'] }, 'Shared', 'given more than once in the address', /once/],
    [{ 'as-of': ['2026-08-02', '2027-08-02'] }, 'As of', 'given more than once in the address', /once/],
  ])('%j', (query, label, wrong, mend) => {
    const [problem, ...more] = problemsOf(query as Record<string, string | string[]>);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ label, wrong });
    expect(problem!.mend).toMatch(mend);
  });
  it('is told for every part of it at once', () => {
    const query = {
      shared: ['yes', 'no'],
      'known-on': ['2026-01-01', '2026-01-02'],
      placed: 'soon',
      'as-of': '',
    };
    expect(problemsOf(query).map(({ field }) => field)).toEqual(['shared', 'known-on', 'placed']);
  });
  it('names the fact that a strange name may have meant', () => {
    expect(strangeWords('training_compute_flops', facts)).toBe(
      '“training_compute_flops” (perhaps “training_compute_flop” was meant)',
    );
    expect(strangeWords('utm_source', facts)).toBe('“utm_source”');
  });
});
