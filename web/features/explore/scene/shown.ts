import { groupsLeft } from './add.ts';
import { byKind, byType } from './order.ts';
import { keyOf, type GraphEdge, type GraphNode, type Group, type Scene } from './scene.ts';

/** What of a scene is drawn and listed; each group with the number of neighbours that it stands for. */
export type ShownPart = {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  groups: readonly (Group & { left: number })[];
};

/** A kind of node or a type of relationship with how many of it are in the scene, drawn or not. */
export type KindCount = { kind: string; count: number; hidden: boolean };
export type TypeCount = { type: string; count: number; hidden: boolean };

/**
 * The scene without hidden kinds and types: a relationship needs both its ends; a group is of the kind of its
 * neighbours, hangs on a shown node, and stands for something still.
 */
export function shownPart(scene: Scene): ShownPart {
  const kinds = new Set(scene.hidden.kinds);
  const types = new Set(scene.hidden.types);
  const nodes = scene.nodes.filter(({ label }) => !kinds.has(label));
  const keys = new Set(nodes.map(keyOf));
  return {
    nodes,
    edges: scene.edges.filter(({ type, from, to }) => !types.has(type) && keys.has(from) && keys.has(to)),
    groups: groupsLeft(scene).filter(
      ({ of, type, label }) => keys.has(of) && !types.has(type) && !kinds.has(label),
    ),
  };
}

/** The kinds of a scene with their number of nodes. What is hidden, and what only groups are of, counts 0. */
export function kindCounts(scene: Scene): KindCount[] {
  const further = [...scene.hidden.kinds, ...scene.groups.map(({ label }) => label)];
  return counted(
    scene.nodes.map(({ label }) => label),
    further,
    byKind,
  ).map(([kind, count]) => ({
    kind,
    count,
    hidden: scene.hidden.kinds.includes(kind),
  }));
}

/** The types of a scene with their number of relationships. What is hidden, and what only groups are of, counts 0. */
export function typeCounts(scene: Scene): TypeCount[] {
  const further = [...scene.hidden.types, ...scene.groups.map(({ type }) => type)];
  return counted(
    scene.edges.map(({ type }) => type),
    further,
    byType,
  ).map(([type, count]) => ({
    type,
    count,
    hidden: scene.hidden.types.includes(type),
  }));
}

/** The scene with a kind hidden where it was shown, and shown where it was hidden. */
export function toggledKind(scene: Scene, kind: string): Scene {
  return { ...scene, hidden: { ...scene.hidden, kinds: toggled(scene.hidden.kinds, kind) } };
}

/** The scene with a type of relationship hidden where it was shown, and shown where it was hidden. */
export function toggledType(scene: Scene, type: string): Scene {
  return { ...scene, hidden: { ...scene.hidden, types: toggled(scene.hidden.types, type) } };
}

function toggled(list: readonly string[], name: string): string[] {
  return list.includes(name) ? list.filter((other) => other !== name) : [...list, name];
}

function counted(
  present: readonly string[],
  further: readonly string[],
  order: (a: string, b: string) => number,
): [string, number][] {
  const counts = new Map(further.map((name) => [name, 0]));
  for (const name of present) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => order(a, b));
}
