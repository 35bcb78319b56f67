import type { ElkExtendedEdge, ElkNode, ElkPoint } from 'elkjs/lib/elk-api.js';

/** Where a node and an edge are drawn. Points in px, y downwards; nodes by their centre. */
export type Placed = {
  nodes: Map<string, ElkPoint>;
  /** Start, bends and end of each edge. */
  edges: Map<string, ElkPoint[]>;
};

/** What a layout has to know: the nodes, and which of them leads to which. */
export type Joined = {
  nodes: readonly { id: string }[];
  edges: readonly { id: string; from: string; to: string }[];
};

/** The sizes of nodes by their ids, px. */
export type Sizes = ReadonlyMap<string, { width: number; height: number }>;

/** How the nodes of a column stand, where it is not by their middles. */
export type Align = 'LEFT';

/** A graph for ELK: layered from left to right, each node just left of what it leads to. */
export function elkGraph({ nodes, edges }: Joined, boxes: Sizes, align?: Align): ElkNode {
  return {
    id: 'picture',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.mergeEdges': 'true',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.spacing.nodeNodeBetweenLayers': '28',
      'elk.layered.spacing.edgeNodeBetweenLayers': '11',
      'elk.layered.spacing.edgeEdgeBetweenLayers': '7',
      'elk.spacing.nodeNode': '12',
      'elk.spacing.edgeNode': '10',
      'elk.spacing.edgeEdge': '7',
    },
    children: nodes.map(({ id }) => ({
      id,
      width: boxes.get(id)!.width,
      height: boxes.get(id)!.height,
      ...(align && { layoutOptions: { 'elk.alignment': align } }),
    })),
    edges: edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}

/** Reads the places out of a graph that ELK has laid out. */
export function placed(graph: ElkNode): Placed {
  const nodes = new Map(
    (graph.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [
      id,
      { x: x + width / 2, y: y + height / 2 },
    ]),
  );
  const edges = new Map((graph.edges ?? []).map((edge) => [edge.id, pointsOf(edge)]));
  return { nodes, edges };
}

function pointsOf({ sections = [] }: ElkExtendedEdge): ElkPoint[] {
  return sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
}

/**
 * Bends of a line as Cytoscape wants them: for each its share of the way from start to end, and its distance from
 * the straight line, positive to the right of the direction of travel (y downwards).
 */
export function segments(points: readonly ElkPoint[]): { weights: number[]; distances: number[] } {
  const start = points[0]!;
  const end = points.at(-1)!;
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy);
  const bends = points.slice(1, -1);
  return {
    weights: bends.map(({ x, y }) => ((x - start.x) * dx + (y - start.y) * dy) / length ** 2),
    distances: bends.map(({ x, y }) => ((y - start.y) * dx - (x - start.x) * dy) / length),
  };
}
