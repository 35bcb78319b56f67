import type { QueryResult } from '../../graph/model/saved-query.ts';

/** A node of a scene. `key` tells it from all others, since ids are unique within a kind only. */
export type SceneNode = { key: string; kind: string; id: string; label: string; rows: number[] };

/** An edge of a scene, from a node of a row to the next one of it. */
export type SceneEdge = { id: string; from: string; to: string; rows: number[] };

/** Rows of an answer as nodes and edges, each with the places of the rows that name it. */
export type AnswerScene = {
  nodes: SceneNode[];
  edges: SceneEdge[];
  /** The keys of the nodes of each row, in its order. */
  byRow: string[][];
};

type SceneResult = Extract<QueryResult, { kind: 'scene' }>;

/**
 * The nodes that rows name and the edges that join them in the order of the header. A node that a row leaves out joins
 * nothing, so that no edge stands for two steps.
 */
export function answerScene(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  result: Pick<SceneResult, 'nodes'>,
): AnswerScene {
  const places = result.nodes.map(({ id, label, of }) => ({
    id: columns.indexOf(id),
    label: columns.indexOf(label),
    of: columns.indexOf(of),
  }));
  const nodes = new Map<string, SceneNode>();
  const edges = new Map<string, SceneEdge>();
  const byRow = rows.map((row, at) => {
    const keys = places.map((place) => {
      const [id, label, kind] = [row[place.id], row[place.label], row[place.of]].map(textOf);
      if (!id) return undefined;
      const key = `${kind} ${id}`;
      const known = nodes.get(key) ?? { key, kind: kind!, id, label: label || id, rows: [] };
      nodes.set(key, known);
      if (known.rows.at(-1) !== at) known.rows.push(at);
      return key;
    });
    keys.slice(1).forEach((to, step) => {
      const from = keys[step];
      if (from === undefined || to === undefined) return;
      const id = `${from} > ${to}`;
      const known = edges.get(id) ?? { id, from, to, rows: [] };
      edges.set(id, known);
      if (known.rows.at(-1) !== at) known.rows.push(at);
    });
    return [...new Set(keys.filter((key) => key !== undefined))];
  });
  return { nodes: [...nodes.values()], edges: [...edges.values()], byRow };
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** How many nodes and edges a picture may have and still be read and moved at ease. */
export const mostElements = 500;

/** The part of a scene that is drawn: the nodes of the first rows, and the edges between them, up to `most` in all. */
export function drawnPart(scene: AnswerScene, most = mostElements): AnswerScene {
  if (scene.nodes.length + scene.edges.length <= most) return scene;
  const steps = [
    ...scene.nodes.map((node) => ({ node, row: node.rows[0]! })),
    ...scene.edges.map((edge) => ({ edge, row: edge.rows[0]! })),
  ].toSorted((a, b) => a.row - b.row);
  // Of one row the nodes come before the edges, so that no edge is left without its ends.
  const part = steps.slice(0, most);
  return {
    nodes: part.flatMap((step) => ('node' in step ? [step.node] : [])),
    edges: part.flatMap((step) => ('edge' in step ? [step.edge] : [])),
    byRow: scene.byRow,
  };
}

/** What is marked: nodes and edges by their keys, rows by their places. */
export type Marked = { nodes: string[]; edges: string[]; rows: number[] };

/** What a row names, in its order, and the row alone. */
export function markedByRow({ byRow, edges }: AnswerScene, row: number): Marked {
  return {
    nodes: byRow[row] ?? [],
    edges: edges.filter(({ rows }) => rows.includes(row)).map(({ id }) => id),
    rows: [row],
  };
}

/** A node alone, the edges at it, and all rows that name it. */
export function markedByNode({ nodes, edges }: AnswerScene, key: string): Marked {
  return {
    nodes: [key],
    edges: edges.filter(({ from, to }) => from === key || to === key).map(({ id }) => id),
    rows: nodes.find((node) => node.key === key)?.rows ?? [],
  };
}
