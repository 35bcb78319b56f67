import type { Verdict } from '../../../graph/model/finding.ts';
import type { Arrangement } from '../../../graph/model/scene.ts';
import type { Step } from '../navigate.ts';

/** A node of the board. `key` is unique; `kind` is a label of the graph, or that of the nodes a group stands for. */
export type DrawnNode = {
  key: string;
  kind: string;
  /** What is written on it: a short line such as a citation, or nothing, and its name. */
  detail: string | null;
  name: string;
  /** Its centre, px at zoom 1, y downwards. */
  x: number;
  y: number;
  /** How many nodes it stands for, where it is a group. */
  count: number | null;
  /** The verdict on it, where all that bear on it agree. */
  verdict: Verdict | null;
  pinned: boolean;
  /** Whether it does not hold on the day, and stands back. */
  faded: boolean;
};

/** How a line is drawn: by its verdict, as what lifts, as what a duty touches, or plain. */
export type LineLook = Verdict | 'lifts' | 'touches' | 'plain';

/** A line from one node to another, for all relationships of one type between them. */
export type DrawnEdge = {
  id: string;
  from: string;
  to: string;
  type: string;
  look: LineLook;
  faded: boolean;
};

/** A band of the picture, from top to bottom, for one jurisdiction. */
export type Lane = { name: string; left: number; top: number; width: number; height: number };

/** All that is on the board. */
export type Drawn = { nodes: readonly DrawnNode[]; edges: readonly DrawnEdge[]; lanes: readonly Lane[] };

/** The size of a node as drawn, px at zoom 1, and its lines of text. */
export type Box = { width: number; height: number; lines: string[] };

/** What people do on the board. Points are px of the screen, from the top left of the board. */
export type BoardEvents = {
  /** A node was pressed, or the ground (`null`); `more` with Shift or Ctrl, which adds to what is chosen. */
  choose(key: string | null, more: boolean): void;
  /** A node was opened by a double press. */
  open(key: string): void;
  /** The pointer rests on a node, or has left it. */
  hover(key: string | null, at: { x: number; y: number } | null): void;
  /** A node's menu was asked for by the other button, or by a long press. */
  menu(key: string, at: { x: number; y: number }): void;
  /** Nodes were dragged to new places. */
  move(places: Record<string, { x: number; y: number }>): void;
};

/** A picture of nodes and lines that can be panned, zoomed and dragged. The only hand on Cytoscape for the explorer. */
export type Board = {
  /** Brings the board to show exactly this. What stays keeps its place on the screen; what moved moves there. */
  draw(drawn: Drawn): void;
  /** Marks nodes as chosen and lines as near them, and nothing else. */
  mark(nodes: readonly string[], edges: readonly string[]): void;
  /** Fits all into the frame, at a zoom of 1 at most. */
  fit(): void;
  /** Shows all, or, where that would be too small to be read, these nodes in the middle; the first where none is named. */
  look(keys: readonly string[]): void;
  zoomBy(factor: number): void;
  /** Pans as little as brings these nodes into view. */
  show(keys: readonly string[]): void;
  /** The node an arrow key leads to: along an edge that goes that way, else the nearest node that way. */
  next(from: string, step: Step): string | undefined;
  /** The whole picture, two pixels for one, on the paper of the page. */
  png(): Promise<Blob>;
  /** Takes the colours of the page anew. */
  restyle(): void;
  destroy(): void;
};

/** What a layout needs to know of a node beside its box. */
export type ToArrange = { key: string; kind: string; lane: string | null };

/** Places for nodes, and the lanes they lie in where there are lanes. */
export type Arranged = { places: Record<string, { x: number; y: number }>; lanes: Lane[] };

/** Lays nodes out, those in `fixed` staying where they are. Rejects when the layout cannot be made. */
export type Arrange = (
  how: Arrangement,
  nodes: readonly ToArrange[],
  edges: readonly { id: string; from: string; to: string }[],
  boxes: ReadonlyMap<string, Box>,
  fixed: Readonly<Record<string, { x: number; y: number }>>,
) => Promise<Arranged>;
