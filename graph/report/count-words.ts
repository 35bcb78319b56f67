import type { Finding } from '../model/finding.ts';

/** `1 rule`, `2 rules`. */
export function countOf(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** How many rules apply, and how many of them bind: `12 rules apply, 9 of them binding.` */
export function bindingWords(findings: readonly Pick<Finding, 'binding'>[]): string {
  const all = findings.length;
  const binding = findings.filter((finding) => finding.binding).length;
  const one = all === 1;
  const share =
    binding === 0
      ? one
        ? 'not binding'
        : 'none of them binding'
      : binding < all
        ? `${binding} of them binding`
        : one
          ? 'binding'
          : 'all of them binding';
  return `${countOf(all, 'rule')} ${one ? 'applies' : 'apply'}, ${share}.`;
}
