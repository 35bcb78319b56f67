import type { AuditEntry, AuditVerdict } from '../../../graph/model/audit.ts';

/** How a group of parts was judged. `open` counts those without a verdict. */
export type Tally = { id: string; name: string; total: number; open: number } & Record<AuditVerdict, number>;

/** A part that is to be judged, with its verdict if there is one. */
export type Judged = { model: Named; component: Named; entry?: AuditEntry | undefined };
type Named = { id: string; name: string };

/** Counts verdicts by model or by component, in the order in which these first occur. */
export function tallyBy(parts: readonly Judged[], by: 'model' | 'component'): Tally[] {
  const groups = Map.groupBy(parts, (part) => part[by].id);
  return [...groups.values()].map((group) => tallyOf(group[0]![by], group));
}

/** The verdicts of all parts together. */
export function tallyOf({ id, name }: Named, parts: readonly Judged[]): Tally {
  const count = (verdict: AuditVerdict | undefined) =>
    parts.filter(({ entry }) => entry?.verdict === verdict).length;
  return {
    id,
    name,
    total: parts.length,
    open: count(undefined),
    agree: count('agree'),
    disagree: count('disagree'),
    'cannot-tell': count('cannot-tell'),
  };
}

/**
 * The share of agreement among the parts where the evidence told, in whole per cent: neither those where it could not
 * be told nor those not yet judged count. `null` when there is none.
 */
export function agreementOf({ agree, disagree }: Tally): number | null {
  const told = agree + disagree;
  return told === 0 ? null : Math.round((agree / told) * 100);
}
