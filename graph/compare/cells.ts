import type { DutyCell, ThemeCell, VerdictCount } from '../model/compare.ts';
import type { Finding } from '../model/finding.ts';
import { verdictOrder } from '../rules/attention.ts';

/** How many findings have each verdict, in the order of attention. */
export function countVerdicts(findings: readonly Finding[]): VerdictCount[] {
  return verdictOrder.flatMap((verdict) => {
    const own = findings.filter((finding) => finding.verdict === verdict);
    const binding = own.filter((finding) => finding.binding).length;
    return own.length > 0 ? [{ verdict, count: own.length, binding }] : [];
  });
}

const natures = ['duty', 'liability', 'scope', 'option', 'policy'] as const;

/**
 * The finding that asks for attention first: by verdict, then what binds before what does not, then a duty before other
 * rules, then the first in the order given.
 */
export function leadingOf(findings: readonly Finding[]): Finding | undefined {
  const weight = ({ verdict, binding, nature }: Finding) =>
    verdictOrder.indexOf(verdict) * 100 + Number(!binding) * 10 + natures.indexOf(nature);
  return findings.toSorted((a, b) => weight(a) - weight(b))[0];
}

/**
 * What a verdict says for a comparison. Of what lies ahead the start belongs to it: a duty that was moved has changed,
 * though it lies ahead before and after.
 */
export function sayingOf({ verdict, from }: Pick<Finding, 'verdict' | 'from'>): string {
  return verdict === 'upcoming' ? `${verdict} ${from}` : verdict;
}

/** The finding as a cell; `first` is that of the first column of its group. */
export function dutyCell(finding: Finding | undefined, first: Finding | undefined): DutyCell | null {
  if (!finding) return null;
  const { verdict, contested, from, until, because, confidence, deciding, exempted_by } = finding;
  const differs = first !== undefined && sayingOf(first) !== sayingOf(finding);
  return { verdict, contested, from, until, because, confidence, deciding, exempted_by, differs };
}

/** What the findings on one theme come to; `emptyWords` says why there are none. */
export function themeCell(
  findings: readonly Finding[],
  empty: NonNullable<ThemeCell['empty']>,
): Omit<ThemeCell, 'differs'> {
  const leading = leadingOf(findings);
  return {
    counts: countVerdicts(findings),
    leading: leading
      ? { obligation: leading.obligation, verdict: leading.verdict, binding: leading.binding }
      : null,
    contested: findings.some(({ contested }) => contested),
    empty: leading ? null : empty,
  };
}
