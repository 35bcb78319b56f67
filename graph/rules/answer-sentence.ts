import type { Finding, Verdict } from '../model/finding.ts';
import { verdictOrder } from './attention.ts';
import { wordsOfDate } from './words.ts';

/** How many findings have a verdict, and how many of those bind. */
export type VerdictCount = { verdict: Verdict; count: number; binding: number };

/** The counts of all verdicts in the order of attention. */
export function countVerdicts(findings: readonly Finding[]): VerdictCount[] {
  return verdictOrder.map((verdict) => {
    const those = findings.filter((finding) => finding.verdict === verdict);
    return { verdict, count: those.length, binding: those.filter(({ binding }) => binding).length };
  });
}

/** Verdicts by which a rule reaches the case for certain. */
export const reaching: ReadonlySet<Verdict> = new Set(['applies', 'upcoming', 'exempt']);

function isReached({ verdict }: Finding): boolean {
  return reaching.has(verdict);
}

/** Whether a finding concerns the case: all but those that are not triggered or not in force. */
export function reachesCase({ verdict }: Finding): boolean {
  return verdict === 'undetermined' || reaching.has(verdict);
}

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count in words up to twelve, in figures beyond. */
export function numberWord(count: number): string {
  return small[count] ?? String(count);
}

/**
 * The answer as a sentence that a person could repeat on the telephone. `questions` is the number of facts that would
 * help decide; `openExemptions` are those that look at how open a release is; `started` says whether any fact is given.
 */
export function answerSentence(
  findings: readonly Finding[],
  {
    questions,
    openExemptions,
    started,
  }: { questions: number; openExemptions: ReadonlySet<string>; started: boolean },
): string {
  if (!started && findings.some(({ verdict }) => verdict === 'undetermined') && !findings.some(isReached))
    return 'No rule is known to apply yet. Start from an example, or answer the first question.';
  if (findings.length > 0 && findings.every(({ verdict }) => verdict === 'undetermined'))
    return 'Nothing is decided yet. The first question decides most.';
  const count = Object.fromEntries(countVerdicts(findings).map((item) => [item.verdict, item]));
  const { applies, upcoming, exempt, undetermined } = count as Record<Verdict, VerdictCount>;
  const sentences = [sentenceOf(applies, undetermined.count > 0)];
  if (exempt.count > 0) sentences.push(exemptSentence(findings, exempt.count, openExemptions));
  if (upcoming.count > 0) sentences.push(upcomingSentence(findings, upcoming.count));
  if (undetermined.count > 0) {
    const facts = `${capital(numberWord(questions))} ${questions === 1 ? 'fact' : 'facts'} not given`;
    sentences.push(`${facts} would help decide ${numberWord(undetermined.count)} more.`);
  }
  const contested = findings.filter((finding) => finding.contested && isReached(finding));
  if (contested.length > 0) sentences.push(`Readings differ on ${numberWord(contested.length)} of these.`);
  return sentences.join(' ');
}

function sentenceOf({ count, binding }: VerdictCount, open: boolean): string {
  if (count === 0) return open ? 'No rule is known to apply.' : 'No rule applies.';
  const verb = count === 1 ? 'rule applies' : 'rules apply';
  const share = binding === count ? '' : `, ${binding === 0 ? 'none' : numberWord(binding)} of them binding`;
  return `${capital(numberWord(count))} ${verb}${share}.`;
}

/** Openness is named as what lifts only where everything lifted is lifted by an exemption that looks at it. */
function exemptSentence(findings: readonly Finding[], count: number, open: ReadonlySet<string>): string {
  const by = findings.flatMap(({ verdict, exempted_by }) => (verdict === 'exempt' ? [exempted_by] : []));
  return by.every((lifting) => lifting.some((id) => open.has(id)))
    ? `Openness lifts ${numberWord(count)}.`
    : `${capital(numberWord(count))} ${count === 1 ? 'is' : 'are'} lifted.`;
}

function upcomingSentence(findings: readonly Finding[], count: number): string {
  const starts = findings
    .flatMap(({ verdict, from }) => (verdict === 'upcoming' && from ? [from] : []))
    .sort();
  const first = starts[0] ? `, the first on ${wordsOfDate(starts[0]).replaceAll(' ', '\u00a0')}` : '';
  return `${capital(numberWord(count))} ${count === 1 ? 'starts' : 'start'} later${first}.`;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
