import type { Verdict } from '../../../../graph/model/finding.ts';
import type { Status } from '../../../../graph/model/law.ts';
import type { Arrangement, Direction } from '../../../../graph/model/scene.ts';

/** Tells a node from all others: its label, a space, its id. */
export type NodeKey = string;

/** When something holds: world time from `from` and before `until`, by what was published from `known` and before `knownUntil`. */
export type Span = {
  status: Status | null;
  from: string | null;
  until: string | null;
  known: string | null;
  knownUntil: string | null;
};

/** A node of the graph as the API gives it. `detail` is one short line: a citation, a short title, a date. */
export type GraphNode = {
  label: string;
  id: string;
  name: string;
  detail: string | null;
  /** The id of the jurisdiction whose law it is, for what belongs to one. */
  jurisdiction: string | null;
  /** When it holds; empty for what holds at all times. */
  spans: Span[];
};

/** A relationship of the graph as the API gives it, its ends by their keys. `key` tells parallel ones apart. */
export type GraphEdge = {
  type: string;
  from: NodeKey;
  to: NodeKey;
  key: string;
  properties: Record<string, string | number | boolean | string[]>;
};

/** Where a node lies: its centre, px at zoom 1, y downwards. */
export type Place = { x: number; y: number };

/**
 * Neighbours of a node over one type, in one direction, of one label, that are too many to be shown at once. The group
 * stands for those that are not in the scene; `total` counts them all.
 */
export type Group = {
  of: NodeKey;
  type: string;
  direction: Direction;
  label: string;
  total: number;
};

/**
 * What the explorer shows. It is a value: every change makes a new one, so that undo is the one before. The edges are
 * all relationships between its nodes, the verdicts those of one situation.
 */
export type Scene = {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  groups: readonly Group[];
  /** By the key of a node or group. Everything that is in the scene has a place. */
  places: Readonly<Record<string, Place>>;
  pinned: readonly NodeKey[];
  arrangement: Arrangement;
  hidden: { kinds: readonly string[]; types: readonly string[] };
  situation: string;
  /** The day in the world, and the day up to which publications count. ISO days. */
  asOf: string;
  knownOn: string;
};

/** The key of a node. */
export function keyOf({ label, id }: { label: string; id: string }): NodeKey {
  return `${label} ${id}`;
}

/** The label and the id behind a key. */
export function refOf(key: NodeKey): { label: string; id: string } {
  const at = key.indexOf(' ');
  return { label: key.slice(0, at), id: key.slice(at + 1) };
}

/** The key of a group, which no node has. */
export function groupKey({ of, type, direction, label }: Group): string {
  return `+ ${of} ${type} ${direction} ${label}`;
}

/** What tells a relationship from all others. */
export function edgeId({ type, from, to, key }: GraphEdge): string {
  return `${from} ${type} ${to} ${key}`;
}

/** The verdict that a relationship carries, for those between a configuration and a duty. */
export function verdictOf({ properties }: GraphEdge): Verdict | null {
  return (properties['verdict'] as Verdict | undefined) ?? null;
}

/** A scene with nothing in it. */
export function emptyScene(settings: Pick<Scene, 'situation' | 'asOf' | 'knownOn'>): Scene {
  return {
    nodes: [],
    edges: [],
    groups: [],
    places: {},
    pinned: [],
    arrangement: 'layers',
    hidden: { kinds: [], types: [] },
    ...settings,
  };
}
