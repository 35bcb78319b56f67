import type { Finding } from '../model/finding.ts';

/** An unknown fact and how many open findings it takes part in deciding. */
export type RankedQuestion = { fact: string; decides: number };

/**
 * What to ask first: the unknown facts by the number of open findings they would decide, most first.
 * Where terms of a licence are open and no licence is named, its name is asked once instead of term by term.
 */
export function rankQuestions(
  findings: readonly Pick<Finding, 'obligation' | 'deciding'>[],
  isKnown: (fact: string) => boolean,
): RankedQuestion[] {
  const counts = new Map<string, Set<string>>();
  for (const finding of findings)
    for (const fact of finding.deciding) {
      const asked = isLicenceTerm(fact) && !isKnown('licence_id') ? 'licence_id' : fact;
      counts.set(asked, (counts.get(asked) ?? new Set()).add(finding.obligation));
    }
  return [...counts]
    .map(([fact, obligations]) => ({ fact, decides: obligations.size }))
    .sort((a, b) => b.decides - a.decides || (a.fact < b.fact ? -1 : 1));
}

function isLicenceTerm(fact: string): boolean {
  return fact.startsWith('licence_grants.') || fact === 'licence_restrictions';
}
