/** A node as a cell holds it. */
export type NodeCell = { labels: string[]; properties: Record<string, unknown> };
/** A relationship as a cell holds it. */
export type RelationshipCell = { type: string; properties: Record<string, unknown> };
/** A path as a cell holds it: its nodes in their order, and a relationship between each two. */
export type PathCell = { nodes: NodeCell[]; relationships: RelationshipCell[] };

export function isNode(value: unknown): value is NodeCell {
  return isMap(value) && Array.isArray(value['labels']) && isMap(value['properties']);
}
export function isRelationship(value: unknown): value is RelationshipCell {
  return isMap(value) && typeof value['type'] === 'string' && isMap(value['properties']);
}
export function isPath(value: unknown): value is PathCell {
  return isMap(value) && Array.isArray(value['nodes']) && Array.isArray(value['relationships']);
}

/** The nodes in rows, each once, in the order in which they first stand. Two of one label and id are one. */
export function nodesIn(rows: readonly (readonly unknown[])[]): NodeCell[] {
  const found = new Map<string, NodeCell>();
  for (const node of rows.flatMap((row) => row.flatMap(nodesOf))) {
    const key = keyOf(node);
    if (!found.has(key)) found.set(key, node);
  }
  return [...found.values()];
}

/** Tells a node from others: its label and id, since ids are unique within a label. */
export function keyOf({ labels, properties }: NodeCell): string {
  return `${labels.join(':')} ${String(properties['id'] ?? JSON.stringify(properties))}`;
}

/** What to call a node: its name, title or label, else its id, else its first label. */
export function nameOf({ labels, properties }: NodeCell): string {
  const names = ['name', 'title', 'label', 'short_title', 'question', 'id'].map((key) => properties[key]);
  return String(names.find((name) => typeof name === 'string' && name !== '') ?? labels[0] ?? 'node');
}

function nodesOf(cell: unknown): NodeCell[] {
  if (isNode(cell)) return [cell];
  if (isPath(cell)) return cell.nodes;
  if (Array.isArray(cell)) return cell.flatMap(nodesOf);
  // A relationship has a map of properties, which holds no nodes.
  return isMap(cell) && !isRelationship(cell) ? Object.values(cell).flatMap(nodesOf) : [];
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
