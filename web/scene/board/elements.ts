import type { Drawn, DrawnEdge, DrawnNode, Lane, LineLook } from './board.ts';
import { chipLook } from './chip-look.ts';
import { middleTextLeft, textLeft, type Chip } from './chip.ts';
import type { Rectangle } from './viewport.ts';

/** What the style of a node needs to know. Its place is no part of it. */
export type NodeData = {
  id: string;
  /** The look of its chip, which many share. */
  look: string;
  lines: string;
  /** Its lines from further away. */
  short: string;
  /** Where its text begins, near by and from further away, from its right side: how Cytoscape counts. */
  textFrom: number;
  shortFrom: number;
  width: number;
  height: number;
  group: boolean;
  faded: boolean;
};

/**
 * What the style of a line needs to know. `bent` keeps it clear of another line between the same two nodes, `crowded`
 * says that there are very many. `side` is where it leaves its source: to the right or left where the other end lies
 * clear on that side, so that it runs between the columns, else wherever it is nearest.
 */
export type EdgeData = {
  id: string;
  source: string;
  target: string;
  words: string;
  look: LineLook;
  bent: boolean;
  loop: boolean;
  crowded: boolean;
  side: Side;
  faded: boolean;
};

export type Side = 'right' | 'left' | 'near';

/** What the style of a lane needs to know: a band behind the nodes. */
export type LaneData = { id: string; lane: 'even' | 'odd'; lines: string; width: number; height: number };

/** More lines than this step back, so that the nodes can be seen. */
const manyLines = 300;
/** Nodes this far apart have room for lines between them, px. */
const leastApart = 40;

export type BoardElement<Data> = { data: Data; position: { x: number; y: number } };

type Extended = BoardElement<{ width: number; height: number }>;

/** All that is drawn, by ids that nodes, lines and lanes do not share. */
export type BoardElements = {
  nodes: Map<string, BoardElement<NodeData>>;
  lanes: Map<string, BoardElement<LaneData>>;
  edges: Map<string, EdgeData>;
};

/**
 * The elements of a picture. A line without both its ends is left out. Lines between the same two nodes, in either
 * direction, bend apart, and a line from a node to itself bends back; all others are straight, which is quickest.
 */
export function elementsOf(
  { nodes, edges, lanes }: Drawn,
  chipOf: (node: DrawnNode) => Chip,
  wordsOf: (type: string) => string,
): BoardElements {
  const keys = new Set(nodes.map(({ key }) => key));
  const joined = edges.filter(({ from, to }) => keys.has(from) && keys.has(to));
  const between = Map.groupBy(joined, pairOf);
  const crowded = joined.length > manyLines;
  const nodeElements = new Map(nodes.map((node) => [node.key, nodeElement(node, chipOf(node))]));
  return {
    nodes: nodeElements,
    lanes: new Map(lanes.map((lane, at) => [laneId(at), laneElement(lane, at)])),
    edges: new Map(
      joined.map((edge) => {
        const loop = edge.from === edge.to;
        const bent = loop || between.get(pairOf(edge))!.length > 1;
        const side = sideOf(nodeElements.get(edge.from)!, nodeElements.get(edge.to)!);
        return [edge.id, { ...edgeData(edge), words: wordsOf(edge.type), bent, loop, crowded, side }];
      }),
    ),
  };
}

function nodeElement(node: DrawnNode, { lines, short, width, height }: Chip): BoardElement<NodeData> {
  const { key, count, faded, x, y } = node;
  return {
    data: {
      id: key,
      look: chipLook(node),
      lines: lines.join('\n'),
      short: short.join('\n'),
      textFrom: textLeft - width,
      shortFrom: middleTextLeft - width,
      width,
      height,
      group: count !== null,
      faded,
    },
    position: { x, y },
  };
}

function edgeData({ id, from, to, look, faded }: DrawnEdge) {
  return { id: edgeElementId(id), source: from, target: to, look, faded };
}

/** Where a line leaves its source for its target. */
export function sideOf(source: Extended, target: Extended): Side {
  const apart = Math.abs(target.position.x - source.position.x) - (source.data.width + target.data.width) / 2;
  return apart < leastApart ? 'near' : target.position.x > source.position.x ? 'right' : 'left';
}

/** A picture with nothing on it. */
export function noElements(): BoardElements {
  return { nodes: new Map(), lanes: new Map(), edges: new Map() };
}

/** The smallest rectangle around some of what is drawn, of which there is at least one. */
export function boundsOf(elements: readonly Extended[]): Rectangle {
  const sides = elements.map(({ data: { width, height }, position: { x, y } }) => ({
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
  }));
  return {
    left: Math.min(...sides.map(({ left }) => left)),
    top: Math.min(...sides.map(({ top }) => top)),
    right: Math.max(...sides.map(({ right }) => right)),
    bottom: Math.max(...sides.map(({ bottom }) => bottom)),
  };
}

/** Keys of nodes and ids of lines come from two places, and Cytoscape has one name space for both. */
export function edgeElementId(id: string): string {
  return `> ${id}`;
}

function laneId(at: number): string {
  return `= ${at}`;
}

function laneElement({ name, left, top, width, height }: Lane, at: number): BoardElement<LaneData> {
  return {
    data: { id: laneId(at), lane: at % 2 === 0 ? 'even' : 'odd', lines: name, width, height },
    position: { x: left + width / 2, y: top + height / 2 },
  };
}

function pairOf({ from, to }: DrawnEdge): string {
  return from < to ? `${from}\n${to}` : `${to}\n${from}`;
}
