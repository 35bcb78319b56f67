import type { Fact } from '../../../graph/model/fact.ts';
import { readCaseFacts } from '../../../graph/rules/case-facts.ts';
import { caseOfQuery } from '../check/case-url.ts';

/** The facts of a case by a link to the check page, or what is wrong with the link, in words. */
export function factsInLink(
  link: string,
  declared: readonly Fact[],
): { facts: Record<string, unknown>; wrong: '' } | { facts: null; wrong: string } {
  const at = link.indexOf('?');
  const query = Object.fromEntries(new URLSearchParams(at < 0 ? '' : link.slice(at + 1).split('#')[0]));
  const { facts } = caseOfQuery(query, declared);
  if (Object.keys(facts).length === 0) return { facts: null, wrong: 'This link names no fact of a case.' };
  const [problem] = readCaseFacts(facts, [...declared]).problems;
  return problem
    ? { facts: null, wrong: `“${problem.field}” ${problem.message}; ${problem.mend}.` }
    : { facts, wrong: '' };
}
