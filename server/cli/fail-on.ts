import type { Finding } from '../../graph/model/finding.ts';
import type { Theme } from '../../graph/model/taxonomy.ts';
import { judgeFailConditions, readFailCondition, type FailCondition } from '../../graph/rules/fail-on.ts';
import type { Rules } from '../../graph/rules/prepare.ts';
import { InputError } from './input.ts';

/** The exit code where nothing that must not be is so, but something may be, for all that is known. */
const openExit = 3;

/** The conditions of `--fail-on`. Throws an `InputError` that names every one that cannot be read. */
export function failConditions(
  texts: readonly string[],
  rules: Rules,
  themes: readonly Theme[],
): FailCondition[] {
  const read = texts.map((text) => readFailCondition(text, rules, themes));
  const problems = read.flatMap((one) =>
    'message' in one ? [`--fail-on ${one.text}: ${one.message}. Mend: ${one.mend}.`] : [],
  );
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  return read.filter((one) => 'obligations' in one);
}

/**
 * Says on the standard error what the findings say to each condition, and sets the exit code: 1 where one is met,
 * 3 where none is and one may be.
 */
export function judged(conditions: readonly FailCondition[], findings: readonly Finding[]): void {
  const results = judgeFailConditions(conditions, findings);
  for (const { condition, met, open } of results) {
    const state = met.length > 0 ? 'FAILS' : open.length > 0 ? 'OPEN' : 'holds';
    console.error(`${state.padEnd(6)} ${condition}`);
    for (const finding of met)
      console.error(`       ${finding.obligation} ${finding.verdict}: ${finding.because}`);
    for (const { obligation, deciding } of open)
      console.error(
        `       ${obligation} may be so. Find out: ${deciding.join(', ') || 'nothing decides it'}.`,
      );
  }
  if (results.some(({ met }) => met.length > 0)) process.exitCode = 1;
  else if (results.some(({ open }) => open.length > 0)) process.exitCode = openExit;
}
