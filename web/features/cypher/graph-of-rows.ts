import type { AnswerScene, SceneEdge, SceneNode } from '../../scene/answer-scene.ts';
import { wordsOfCell } from '../queries/cells.ts';

/** A node as a cell holds it. */
export type NodeCell = { labels: string[]; properties: Record<string, unknown> };

/** A path as a cell holds it: its nodes in their order, and a relationship between each two. */
type PathCell = { nodes: NodeCell[]; relationships: { type: string }[] };

/** A relationship of a path: the keys of the two nodes in the order of the path, which is not its direction. */
export type Step = { from: string; type: string; to: string };

/** What a picture shows of rows, the node behind each of its keys, and what joins them. */
export type GraphOfRows = { scene: AnswerScene; cells: ReadonlyMap<string, NodeCell>; steps: Step[] };

/**
 * The nodes that stand in rows, each once, and the steps of their paths. A relationship that stands alone joins nothing:
 * a cell does not tell its ends. Two nodes of one label and id are one.
 */
export function graphOf(rows: readonly (readonly unknown[])[]): GraphOfRows {
  const nodes = new Map<string, SceneNode>();
  const edges = new Map<string, SceneEdge>();
  const cells = new Map<string, NodeCell>();
  const steps = new Map<string, Step>();
  const byRow: Set<string>[] = rows.map(() => new Set());
  const note = (node: NodeCell, row: number): string => {
    const kind = node.labels[0] ?? '';
    const label = wordsOfCell(node);
    const id = String(node.properties['id'] ?? label);
    const key = `${kind} ${id}`;
    const known = nodes.get(key) ?? { key, kind, id, label, rows: [] };
    nodes.set(key, known);
    if (!cells.has(key)) cells.set(key, node);
    if (known.rows.at(-1) !== row) known.rows.push(row);
    byRow[row]!.add(key);
    return key;
  };
  const visit = (cell: unknown, row: number): void => {
    if (isNode(cell)) note(cell, row);
    else if (isPath(cell)) {
      const keys = cell.nodes.map((node) => note(node, row));
      keys.slice(1).forEach((to, step) => {
        const from = keys[step]!;
        const id = `${from} > ${to}`;
        const known = edges.get(id) ?? { id, from, to, rows: [] };
        edges.set(id, known);
        if (known.rows.at(-1) !== row) known.rows.push(row);
        const type = cell.relationships[step]?.type ?? '';
        steps.set(`${id} ${type}`, { from, type, to });
      });
    } else if (Array.isArray(cell)) for (const one of cell) visit(one, row);
    else if (isMap(cell) && !isRelationship(cell)) for (const one of Object.values(cell)) visit(one, row);
  };
  rows.forEach((row, at) => row.forEach((cell) => visit(cell, at)));
  const scene = {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    byRow: byRow.map((keys) => [...keys]),
  };
  return { scene, cells, steps: [...steps.values()] };
}

function isNode(value: unknown): value is NodeCell {
  return isMap(value) && Array.isArray(value['labels']) && isMap(value['properties']);
}
function isPath(value: unknown): value is PathCell {
  return isMap(value) && Array.isArray(value['nodes']) && Array.isArray(value['relationships']);
}
/** Its properties are a map too, and hold no nodes. */
function isRelationship(value: Record<string, unknown>): boolean {
  return typeof value['type'] === 'string' && isMap(value['properties']);
}
function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
