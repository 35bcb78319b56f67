/** Records of one kind that only the later of two editions has, only the earlier, or both in different words. */
export type RecordsChanged = {
  collection: string;
  came: string[];
  went: string[];
  changed: { id: string; fields: string[] }[];
};

type Records = Record<string, readonly { id: string }[]>;

/** How the records of two editions differ, by collection; those without a difference are left out. */
export function recordsChanged(before: Records, after: Records): RecordsChanged[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted().flatMap((collection) => {
    const [was, is] = [byId(before[collection] ?? []), byId(after[collection] ?? [])];
    const came = [...is.keys()].filter((id) => !was.has(id)).toSorted();
    const went = [...was.keys()].filter((id) => !is.has(id)).toSorted();
    const changed = [...is].flatMap(([id, record]) => {
      const fields = fieldsChanged(was.get(id) ?? record, record);
      return fields.length > 0 ? [{ id, fields }] : [];
    });
    return came.length + went.length + changed.length > 0 ? [{ collection, came, went, changed }] : [];
  });
}

function byId(records: readonly { id: string }[]): Map<string, { id: string }> {
  return new Map(records.map((record) => [record.id, record]));
}

function fieldsChanged(before: object, after: object): string[] {
  const [was, is] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !isSame(was[field], is[field]))
    .toSorted();
}

/** Whether two plain values are the same, whatever the order in which their fields stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.every((key) =>
    isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
