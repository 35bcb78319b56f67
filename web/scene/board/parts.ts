/** Nodes that hang together, the largest part first, each in the order given. */
export function partsOf(keys: readonly string[], edges: readonly { from: string; to: string }[]): string[][] {
  const above = new Map(keys.map((key) => [key, key]));
  const headOf = (key: string): string => {
    let head = key;
    while (above.get(head) !== head) head = above.get(head)!;
    // The next question about anything on this way is answered at once.
    for (let at = key; at !== head;) {
      const up = above.get(at)!;
      above.set(at, head);
      at = up;
    }
    return head;
  };
  for (const { from, to } of edges) if (above.has(from) && above.has(to)) above.set(headOf(from), headOf(to));
  return [...Map.groupBy(keys, headOf).values()].toSorted((a, b) => b.length - a.length);
}
