import { isRealDay } from '../../../graph/model/calendar.ts';
import type { Fact } from '../../../graph/model/fact.ts';
import type { FactProblem } from '../../../graph/rules/case-facts.ts';
import { nearest } from '../../../graph/rules/nearest.ts';
import type { PageCase } from './case-url.ts';

/** What of a case cannot be read: its name in the address, what it is called, what is wrong, and how to mend it. */
export type CaseProblem = { field: string; label: string; wrong: string; mend: string };

const dayLabels: Record<string, string> = { 'as-of': 'As of', 'known-on': 'Known on' };

/** Everything that keeps the case from being read, in words of the form. With any there is no answer. */
export function caseProblems(
  given: PageCase,
  facts: readonly Fact[],
  unread: readonly FactProblem[],
): CaseProblem[] {
  const days = [
    ['as-of', given.asOf],
    ['known-on', given.knownOn],
  ] as const;
  return [
    ...given.twice.map((field) => ({
      field,
      label: dayLabels[field] ?? labelOf(field, facts),
      wrong: 'given more than once in the address',
      mend: 'Give it once: leave one of them in the address.',
    })),
    ...days.flatMap(([field, day]) =>
      day === undefined || isRealDay(day)
        ? []
        : [{ field, label: dayLabels[field]!, wrong: `“${day}” is no day`, mend: dayMend }],
    ),
    ...unread.map(({ field, mend }) => {
      const fact = facts.find(({ id }) => id === field);
      const text = String(given.facts[field]);
      return {
        field,
        label: labelOf(field, facts),
        wrong: `“${text}” cannot be read`,
        mend: fact ? mendOf(fact, text, mend) : mend,
      };
    }),
  ];
}

const dayMend = 'Write a day of the calendar as YYYY-MM-DD, such as 2026-08-02.';

function labelOf(field: string, facts: readonly Fact[]): string {
  return facts.find(({ id }) => id === field)?.label ?? field;
}

/** How the form wants it; where it only offers choices, as the reader of facts says. */
function mendOf(fact: Fact, text: string, mend: string): string {
  switch (fact.type.kind) {
    case 'number': {
      const least = fact.type.min === undefined ? '' : ` not below ${fact.type.min}`;
      return /[<>]/.test(text)
        ? 'Give at most one lower and one upper bound, such as >1e23 <=1e25.'
        : `Write a number of ${fact.type.unit}${least}, such as 3e24, or bounds, such as >1e23 <=1e25.`;
    }
    case 'date':
      return 'Write a day that exists, such as 2026-03-01; a month or a year alone will do.';
    case 'boolean':
      return 'Answer yes or no.';
    case 'text':
      return 'Write 1 to 200 characters.';
    default:
      return `${mend[0]!.toUpperCase()}${mend.slice(1)}.`;
  }
}

/** A name in the address that is no fact, with the fact it may have meant. */
export function strangeWords(name: string, facts: readonly Fact[]): string {
  const near = nearest(
    name,
    facts.map(({ id }) => id),
  );
  return near ? `“${name}” (perhaps “${near}” was meant)` : `“${name}”`;
}
