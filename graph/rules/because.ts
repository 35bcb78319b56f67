import type { Fact } from '../model/fact.ts';
import type { Explanation, Timing, Verdict } from '../model/finding.ts';
import type { Exemption, Obligation } from '../model/law.ts';
import { listWords, lowerFirst, wordsOfDate, wordsOfValue } from './words.ts';

type Facts = ReadonlyMap<string, Fact>;

/** An exemption and what it says to the case. */
export type Lifting = { rule: Exemption; tree: Explanation };

type Told = {
  verdict: Verdict;
  from: string | null;
  deciding: readonly string[];
  timing: Timing;
  trigger: Explanation;
  exemptions: readonly Lifting[];
  /** The exemptions and scope exclusions that hold. */
  lifted: readonly Lifting[];
};

/** The reason for a verdict in one sentence that stands by itself. */
export function becauseOf(told: Told, obligation: Obligation, facts: Facts): string {
  switch (told.verdict) {
    case 'not-in-force':
      return told.timing.words;
    case 'not-triggered': {
      const reasons = reasonsOf(told.trigger, false, facts).slice(0, 3);
      // Nothing is said of presumptions, which may be all there is.
      return `Not reached: ${listWords(reasons, 'and') || `nothing says that ${obligation.citation} is triggered`}.`;
    }
    case 'exempt': {
      const { rule } = told.lifted[0]!;
      return `Lifted by ${rule.citation}: ${lowerFirst(rule.title)}.`;
    }
    case 'undetermined':
      return becauseOpen(told.deciding, facts);
    case 'upcoming':
    case 'applies': {
      const start = told.from ? wordsOfDate(told.from) : 'a day not yet fixed';
      const opening = told.verdict === 'applies' ? `Since ${start}` : `From ${start}`;
      const failed = told.exemptions.map((lifting) => whyNot(lifting, facts)).filter((words) => words !== '');
      const rest = failed.length > 0 ? failed.join('; ') : 'nothing in this case lifts it';
      return `${opening}: every condition of ${obligation.citation} holds, and ${rest}.`;
    }
  }
}

function whyNot({ rule, tree }: Lifting, facts: Facts): string {
  const reasons = reasonsOf(tree, false, facts).slice(0, 2);
  return reasons.length > 0 ? `${rule.citation} does not lift it, since ${listWords(reasons, 'and')}` : '';
}

function becauseOpen(deciding: readonly string[], facts: Facts): string {
  if (deciding.length === 0) return 'Open: what is known does not decide between several verdicts.';
  const names = deciding.map((fact) => `“${facts.get(fact)?.label ?? fact}”`);
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more facts`] : names;
  return `Open: ${listWords(shown, 'and')} would decide.`;
}

/**
 * Why a tree has its value, as clauses: named tests with the fact that settled them.
 * A test that combines other named tests is followed down to those; presumptions that nothing in the case touched
 * are left out, since there is nothing to say about them.
 */
export function reasonsOf(tree: Explanation, value: boolean, facts: Facts): string[] {
  const parts = tree.parts ?? [];
  switch (tree.kind) {
    case 'all':
    case 'any':
      return [
        ...new Set(
          parts.filter((part) => part.value === value).flatMap((part) => reasonsOf(part, value, facts)),
        ),
      ];
    case 'not':
      return reasonsOf(parts[0]!, !value, facts);
    case 'rebuttable':
      // A presumption that stands, stated or not, is no news.
      return !value && parts.some((part) => part.kind === 'always') ? [] : reasonsOf(parts[0]!, value, facts);
    case 'always':
      return [];
    case 'definition': {
      if (combinesDefinitions(parts[0]!)) return reasonsOf(parts[0]!, value, facts);
      const detail = settlingFact(parts[0]!, value, facts);
      return [`“${tree.words}” ${value ? 'holds' : 'does not hold'}${detail ? ` (${detail})` : ''}`];
    }
    case 'fact': {
      const told = typeof tree.given === 'boolean' ? '' : givenWords(tree, facts);
      return [`“${tree.words}” ${value ? 'holds' : 'does not hold'}${told ? ` (${told})` : ''}`];
    }
  }
}

function combinesDefinitions(tree: Explanation): boolean {
  const parts = tree.parts ?? [];
  const named = (part: Explanation): boolean =>
    part.kind === 'definition' || (part.kind === 'not' && named(part.parts![0]!));
  return tree.kind === 'all' && parts.every(named);
}

function settlingFact(tree: Explanation, value: boolean, facts: Facts): string | undefined {
  if (tree.kind === 'fact') return givenWords(tree, facts) || undefined;
  const parts = tree.parts ?? [];
  if (tree.kind === 'not') return settlingFact(parts[0]!, !value, facts);
  if (tree.kind === 'rebuttable' || tree.kind === 'definition') return settlingFact(parts[0]!, value, facts);
  for (const part of parts) {
    const found = part.value === value ? settlingFact(part, value, facts) : undefined;
    if (found) return found;
  }
  return undefined;
}

function givenWords(tree: Explanation, facts: Facts): string {
  if (tree.given === undefined) return '';
  const fact = facts.get(tree.id!);
  return `${lowerFirst(fact?.label ?? tree.id!)}: ${wordsOfValue(fact, tree.given)}`;
}
