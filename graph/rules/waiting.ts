import type { Finding } from '../model/finding.ts';

/**
 * Open findings by the fact that most of them wait for, then the rest by the fact that most of those wait for, and so
 * on while at least `least` wait together.
 */
export function byMostAwaited<F extends Pick<Finding, 'deciding'>>(
  findings: readonly F[],
  least: number,
): F[][] {
  const awaited = [...new Set(findings.flatMap(({ deciding }) => deciding))]
    .map((fact) => findings.filter(({ deciding }) => deciding.includes(fact)))
    .reduce((most, those) => (those.length > most.length ? those : most), []);
  if (awaited.length < Math.max(least, 1)) return [];
  return [
    awaited,
    ...byMostAwaited(
      findings.filter((finding) => !awaited.includes(finding)),
      least,
    ),
  ];
}
