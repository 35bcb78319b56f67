import { describe, expect, it } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { rankQuestions } from './questions.ts';

const open = (obligation: string, ...deciding: string[]) => ({ obligation, deciding }) as Finding;

describe('what to ask first', () => {
  const findings = [
    open('a', 'role', 'placed'),
    open('b', 'placed', 'licence_grants.use', 'licence_restrictions'),
    open('c'),
  ];
  it('is what decides most, and the licence by name while it has none', () => {
    expect(rankQuestions(findings, () => false)).toEqual([
      { fact: 'placed', decides: 2 },
      { fact: 'licence_id', decides: 1 },
      { fact: 'role', decides: 1 },
    ]);
  });
  it('asks for single terms of a named licence', () => {
    const facts = rankQuestions(findings, (fact) => fact === 'licence_id').map(({ fact }) => fact);
    expect(facts).toEqual(['placed', 'licence_grants.use', 'licence_restrictions', 'role']);
  });
});
