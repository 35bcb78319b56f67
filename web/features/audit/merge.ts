import { entryKey } from '../../../graph/model/audit-limits.ts';
import type { AuditContent, AuditEntry } from '../../../graph/model/audit.ts';

/** A part that both sides judged differently since they parted. `undefined`: that side took its verdict back. */
export type Clash = { key: string; mine: AuditEntry | undefined; theirs: AuditEntry | undefined };

/**
 * Brings two changes of one audit together. Verdicts that only one side changed are taken from it; those that both
 * changed in different ways are clashes, and stand in `merged` as the others have them until somebody chooses.
 * Title, reviewer and models are those of the version that was kept. `changed` says whether `merged` has anything of
 * one's own.
 */
export function mergeAudits(
  base: AuditContent,
  mine: AuditContent,
  theirs: AuditContent,
): { merged: AuditContent; changed: boolean; clashes: Clash[] } {
  const [before, own, other] = [base, mine, theirs].map(({ entries }) => byKey(entries)) as [
    Keyed,
    Keyed,
    Keyed,
  ];
  const clashes: Clash[] = [];
  let changed = false;
  const entries = new Map(other);
  for (const key of new Set([...before.keys(), ...own.keys()])) {
    const [was, mineNow, theirsNow] = [before.get(key), own.get(key), other.get(key)];
    if (same(mineNow, was) || same(mineNow, theirsNow)) continue;
    if (!same(theirsNow, was)) clashes.push({ key, mine: mineNow, theirs: theirsNow });
    else {
      put(entries, key, mineNow);
      changed = true;
    }
  }
  const known = new Set(theirs.models);
  const kept = [...entries.values()].filter(({ model }) => known.has(model));
  return { merged: { ...theirs, entries: kept }, changed, clashes };
}

/** The entries with one verdict put in place, or taken away. */
export function withVerdict(
  entries: readonly AuditEntry[],
  key: string,
  verdict: AuditEntry | undefined,
): AuditEntry[] {
  const keyed = byKey(entries);
  put(keyed, key, verdict);
  return [...keyed.values()];
}

type Keyed = Map<string, AuditEntry>;

const byKey = (entries: readonly AuditEntry[]): Keyed =>
  new Map(entries.map((entry) => [entryKey(entry), entry]));

function put(entries: Keyed, key: string, entry: AuditEntry | undefined): void {
  if (entry) entries.set(key, entry);
  else entries.delete(key);
}

/** Whether two verdicts say the same; the order of their fields does not matter. */
function same(a: AuditEntry | undefined, b: AuditEntry | undefined): boolean {
  if (!a || !b) return a === b;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof AuditEntry>;
  return [...fields].every((field) => a[field] === b[field]);
}
