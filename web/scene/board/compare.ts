/** What has to be done to come from some elements to others. */
export type Changes<Element> = { added: Element[]; changed: Element[]; removed: string[] };

/** Compares elements by their ids. Those that are the same in all their fields are passed over. */
export function compare<Element>(
  before: ReadonlyMap<string, Element>,
  after: ReadonlyMap<string, Element>,
  dataOf: (element: Element) => Readonly<Record<string, unknown>>,
): Changes<Element> {
  const changes: Changes<Element> = { added: [], changed: [], removed: [] };
  for (const [id, element] of after) {
    const old = before.get(id);
    if (old === undefined) changes.added.push(element);
    else if (!same(dataOf(old), dataOf(element))) changes.changed.push(element);
  }
  for (const id of before.keys()) if (!after.has(id)) changes.removed.push(id);
  return changes;
}

function same(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(other).every((field) => one[field] === other[field]);
}
