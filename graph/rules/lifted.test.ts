import { describe, expect, it } from 'vitest';
import type { Explanation, Finding, Verdict } from '../model/finding.ts';
import { liftedGroups } from './lifted.ts';

const fact = (id: string, words = id): Explanation => ({ kind: 'fact', id, words, value: true });
const all = (...parts: Explanation[]): Explanation => ({
  kind: 'all',
  words: 'All of these',
  value: true,
  parts,
});
const finding = (obligation: string, by: string, tree: Explanation, verdict: Verdict = 'exempt') =>
  ({
    obligation,
    verdict,
    exempted_by: [by],
    explanation: { scope: [], exemptions: [{ exemption: by, tree }] },
  }) as unknown as Finding;

const open = all(fact('licence_grants.use', 'Free licence'), fact('public.weights', 'Public weights'));
const research = fact('sole_purpose_scientific_research', 'Only research');

describe('what is lifted', () => {
  it('stands with the conditions that lift it, and not with those of another', () => {
    const findings = [
      finding('a', 'open', open),
      finding('b', 'research', research),
      finding('c', 'open-too', open),
      finding('d', 'open', open, 'applies'),
    ];
    expect(
      liftedGroups(findings).map(({ conditions, findings: those }) => [
        conditions,
        those.map(({ obligation }) => obligation),
      ]),
    ).toEqual([
      [
        ['Free licence', 'Public weights'],
        ['a', 'c'],
      ],
      [['Only research'], ['b']],
    ]);
  });
});
