import { citationOf, verdictLine } from '../compare/document-cells.ts';
import { confidenceWords } from '../compare/sources.ts';
import type { Cell, Line } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Penalty } from '../model/law.ts';
import { natureWords } from '../rules/nature-words.ts';
import { listWords, lowerFirst, wordsOfDate } from '../rules/words.ts';
import type { Assessed } from './assessed.ts';

/** The address of a rule, the same in every edition. */
export function addressOfRule({
  instrument,
  obligation,
}: Pick<Finding, 'instrument' | 'obligation'>): string {
  return `/law/${instrument}/${obligation}`;
}

/** The place of a rule in the law, with its text, and with its legal order where `told.order` asks for it. */
export function placeLine(finding: Finding, { instrument, orders }: Assessed, told = { order: false }): Line {
  const order = told.order ? orders.find(({ id }) => id === finding.jurisdiction)?.name : undefined;
  const { short } = instrument(finding.instrument);
  // A text of one rule is cited by its name.
  const parts = [finding.citation.includes(short) ? undefined : short, order].filter(
    (part) => part !== undefined,
  );
  return [citationOf(finding), ...parts.map((part) => `, ${part}`)];
}

/** A rule by name, place and address, with its badges; with `told.verdict` also what became of it. */
export function ruleCell(
  finding: Finding,
  all: Assessed,
  told: { order?: boolean; verdict?: boolean } = {},
): Cell {
  const [verdict, ...badges] = verdictLine(finding, finding);
  const marks = [...(told.verdict ? [verdict!] : []), ...badges];
  return {
    lines: [
      [{ text: finding.title, bold: true }],
      placeLine(finding, all, { order: told.order ?? false }),
      ...(marks.length > 0 ? [trimmed(marks)] : []),
      ...(finding.nature === 'duty' ? [] : [[`Kind: ${natureWords[finding.nature]}`]]),
      [{ text: addressOfRule(finding), tone: 'quiet' }],
    ],
  };
}

/** Badges stand after a verdict with a space; the first of a line needs none. */
function trimmed([first, ...others]: Line): Line {
  if (first === undefined) return [];
  return [typeof first === 'string' ? first : { ...first, text: first.text.trimStart() }, ...others];
}

/** What a rule asks, why it came out so, and what to mind. */
export function demandCell(finding: Finding, { obligation }: Assessed): Cell {
  const { demand, tools } = obligation(finding.obligation);
  return {
    lines: [
      [demand],
      [{ text: 'Why: ', bold: true }, finding.because],
      ...(tools ? [[{ text: 'Shown by: ', bold: true }, tools.join('; ')] as Line] : []),
      ...finding.notes.map((note): Line => [{ text: 'Note: ', bold: true }, note]),
      ...finding.doubts.map((doubt): Line => [
        { text: 'To be checked again: ', tone: 'caution', bold: true },
        doubt,
      ]),
    ],
  };
}

/** Since when, for whom, with what sanction, and how firmly all that is held. */
export function termsCell(finding: Finding, all: Assessed): Cell {
  return {
    lines: [
      ...whenLines(finding),
      ...sanctionLines(finding, all),
      [{ text: firmnessOf(finding), tone: 'quiet' }],
    ],
  };
}

/** For whom, who enforces it, and the penalty; a day is named where it comes after the start of the rule. */
export function sanctionLines({ obligation, from }: Finding, all: Assessed): Line[] {
  const { binds, enforced_from: enforced, penalty } = all.obligation(obligation);
  const later = (day: string | undefined) =>
    day !== undefined && (from === null || day > from) ? `from ${wordsOfDate(day)}` : undefined;
  return [
    [{ text: 'For: ', bold: true }, rolesInWords(binds, all)],
    ...(enforced
      ? [
          [
            { text: 'Enforced: ', bold: true },
            `${[later(enforced.date), `by ${lowerFirst(enforced.by)}`].filter(Boolean).join(' ')} (`,
            { text: enforced.citation, tone: 'citation' },
            ')',
          ] as Line,
        ]
      : []),
    ...(penalty ? [penaltyLine(penalty, later(penalty.from))] : []),
  ];
}

function whenLines({ from, until, verdict }: Finding): Line[] {
  const start = from
    ? `${verdict === 'upcoming' ? 'From' : 'Since'} ${wordsOfDate(from)}`
    : 'From a day not known';
  return [[{ text: `${start}${until ? `, until ${wordsOfDate(until)}` : ''}`, bold: true }]];
}

function rolesInWords(ids: readonly string[], { rulebase }: Assessed): string {
  const labels = ids.map((id) => rulebase.roles.find((role) => role.id === id)?.label ?? id);
  return listWords(labels, 'or');
}

function penaltyLine({ ceiling, citation, imposed_by }: Penalty, from: string | undefined): Line {
  return [
    { text: 'Penalty: ', bold: true },
    `${ceiling}, by ${imposed_by}${from ? `, ${from}` : ''} (`,
    { text: citation, tone: 'citation' },
    ')',
  ];
}

/** How firmly the rule and what lifts it were read, by the weakest, and the day of the oldest reading. */
export function firmnessOf({ confidence, citations }: Pick<Finding, 'confidence' | 'citations'>): string {
  const [checked] = citations.map((citation) => citation.checked).toSorted();
  const words = confidenceWords[confidence];
  return `${words[0]!.toUpperCase()}${words.slice(1)}${checked ? `, checked ${wordsOfDate(checked)}` : ''}`;
}
