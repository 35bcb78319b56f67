import { neighboursByNode } from './adjacent.ts';
import { groupKey, keyOf, type NodeKey, type Scene } from './scene.ts';

/**
 * The scene without these nodes and groups, and without what hung on them: relationships, groups, places, pins. The
 * scene itself where none of them is in it.
 */
export function hiding(scene: Scene, keys: Iterable<string>): Scene {
  const out = new Set(keys);
  return only(scene, (key) => !out.has(key));
}

/**
 * These nodes and what lies within so many steps of them, along relationships whose type is not hidden. A node of a
 * hidden kind is kept where it is reached and leads no further, since nobody sees the way through it. A group stands
 * for the node it hangs on.
 */
export function keeping(scene: Scene, keys: Iterable<string>, steps = 1): Scene {
  const { kinds, types } = scene.hidden;
  const labels = new Map(scene.nodes.map((node) => [keyOf(node), node.label]));
  const around = neighboursByNode(scene.edges.filter(({ type }) => !types.includes(type)));
  const groups = new Map(scene.groups.map((group) => [groupKey(group), group.of]));
  const kept = new Set([...keys].map((key) => groups.get(key) ?? key));
  let border = [...kept];
  for (let step = 0; step < steps; step += 1) {
    const reached = border
      .flatMap((key) => around.get(key) ?? [])
      .map(({ key }) => key)
      .filter((key) => !kept.has(key));
    for (const key of reached) kept.add(key);
    border = [...new Set(reached)].filter((key) => !kinds.includes(labels.get(key) ?? ''));
  }
  return only(scene, (key, of) => kept.has(of ?? key));
}

/** The scene without what hangs on a node alone: see `collapsible`. */
export function collapsing(scene: Scene, key: NodeKey): Scene {
  return hiding(scene, collapsible(scene, key));
}

/**
 * What hangs on a node alone: the neighbours with no relationship to any other node of the scene, unless they are
 * pinned, and the groups of the node.
 */
export function collapsible(scene: Scene, key: NodeKey): string[] {
  const around = neighboursByNode(scene.edges);
  const pinned = new Set(scene.pinned);
  const neighbours = new Set((around.get(key) ?? []).map((neighbour) => neighbour.key));
  neighbours.delete(key);
  const hanging = [...neighbours].filter(
    (other) => !pinned.has(other) && around.get(other)!.every((end) => end.key === key || end.key === other),
  );
  return [...hanging, ...scene.groups.filter(({ of }) => of === key).map(groupKey)];
}

/** The scene with the nodes and groups that stay; for a group the node it hangs on is told too. */
function only(scene: Scene, stays: (key: string, of?: NodeKey) => boolean): Scene {
  const nodes = scene.nodes.filter((node) => stays(keyOf(node)));
  const keys = new Set(nodes.map(keyOf));
  const groups = scene.groups.filter((group) => keys.has(group.of) && stays(groupKey(group), group.of));
  if (nodes.length === scene.nodes.length && groups.length === scene.groups.length) return scene;
  const placed = new Set([...keys, ...groups.map(groupKey)]);
  return {
    ...scene,
    nodes,
    edges: scene.edges.filter(({ from, to }) => keys.has(from) && keys.has(to)),
    groups,
    places: Object.fromEntries(Object.entries(scene.places).filter(([key]) => placed.has(key))),
    pinned: scene.pinned.filter((key) => placed.has(key)),
  };
}
