import { Verdict, type Finding } from '../model/finding.ts';
import type { Theme } from '../model/taxonomy.ts';
import { nearest } from './nearest.ts';
import type { Rules } from './prepare.ts';
import { goalOf, isDuty } from './what-if/goal.ts';

/** A condition that must not be met: as it was written, the verdicts, and the obligations it is about. */
export type FailCondition = { text: string; verdicts: Verdict[]; obligations: string[] };

/** What is wrong with a condition and how to mend it. */
export type FailProblem = { text: string; message: string; mend: string };

/** What a case says to a condition: the findings that meet it, and those that may, for all that is known. */
export type FailResult = { condition: string; met: Finding[]; open: Finding[] };

/**
 * Reads `VERDICT[,VERDICT…]:WHAT`, where WHAT is an obligation, a theme or a jurisdiction. An obligation counts
 * whatever it is; a theme (with those under it) and a jurisdiction stand for their binding duties. Anything else is
 * given back as a problem, since a condition that can never be met would hold for ever.
 */
export function readFailCondition(
  text: string,
  rules: Rules,
  themes: readonly Theme[],
): FailCondition | FailProblem {
  const [, verdictNames = '', what = ''] = /^([^:]*):(.*)$/.exec(text) ?? [];
  if (what === '')
    return { text, message: 'it names no verdict and duty', mend: 'write it as applies:EU-AIA-53-1-a' };
  const verdicts = verdictNames.split(',').map((name) => name.trim());
  const odd = verdicts.find((name) => !Verdict.options.some((verdict) => verdict === name));
  if (odd !== undefined)
    return { text, message: `"${odd}" is no verdict`, mend: `use ${Verdict.options.join(', ')}` };
  const obligations = obligationsNamed(what.trim(), rules, themes);
  if (obligations.length > 0) return { text, verdicts: verdicts as Verdict[], obligations };
  const names = namesIn(rules, themes);
  // An article is often named without the paragraph or the letter that ends the id.
  const near = names.find((name) => name.startsWith(what)) ?? nearest(what, names);
  return {
    text,
    message: `"${what}" is no obligation, theme or jurisdiction with a binding duty`,
    mend: near
      ? `write ${near}, if that is meant`
      : 'take the id from a finding, or from the address of a law page',
  };
}

/** What the findings of a case say to each condition. */
export function judgeFailConditions(
  conditions: readonly FailCondition[],
  findings: readonly Finding[],
): FailResult[] {
  return conditions.map(({ text, verdicts, obligations }) => {
    const about = findings.filter(({ obligation }) => obligations.includes(obligation));
    const met = about.filter(({ verdict }) => verdicts.includes(verdict));
    // Unknown is not false: an undecided finding that can still come to the verdict leaves the condition open.
    const open = about.filter(
      (finding) => !met.includes(finding) && finding.possible.some((verdict) => verdicts.includes(verdict)),
    );
    return { condition: text, met, open };
  });
}

function obligationsNamed(what: string, rules: Rules, themes: readonly Theme[]): string[] {
  if (rules.obligations.some(({ record }) => record.id === what)) return [what];
  const inTheme = new Set(goalOf(rules, themes, [what], {}).obligations);
  return rules.obligations
    .filter(
      ({ record, instrument }) =>
        (inTheme.has(record.id) || (instrument.jurisdiction === what && isDuty(record))) &&
        record.binding &&
        instrument.force === 'binding',
    )
    .map(({ record }) => record.id);
}

function namesIn(rules: Rules, themes: readonly Theme[]): string[] {
  return [
    ...rules.obligations.map(({ record }) => record.id),
    ...themes.map(({ id }) => id),
    ...new Set(rules.obligations.map(({ instrument }) => instrument.jurisdiction)),
  ];
}
