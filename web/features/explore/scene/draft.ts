import type { NodeRef, SceneDraft } from '../../../../graph/model/scene.ts';
import {
  groupKey,
  keyOf,
  refOf,
  type GraphEdge,
  type GraphNode,
  type Group,
  type Place,
  type Scene,
} from './scene.ts';
import { seenOf } from './since.ts';

/** The longest name that is kept of a node. */
const longestName = 500;

/** A scene in the form in which it is kept, under a name. */
export function draftOf(scene: Scene, name: string, note: string, graphVersion: string): SceneDraft {
  const pinned = new Set(scene.pinned);
  return {
    format: 1,
    name,
    note,
    nodes: scene.nodes.map((node) => ({
      label: node.label,
      id: node.id,
      name: node.name.slice(0, longestName),
      ...placeIn(scene, keyOf(node)),
      pinned: pinned.has(keyOf(node)),
    })),
    groups: scene.groups.map((group) => ({
      of: refOf(group.of),
      type: group.type,
      direction: group.direction,
      label: group.label,
      total: group.total,
      ...placeIn(scene, groupKey(group)),
    })),
    edges: seenOf(scene),
    arrangement: scene.arrangement,
    hidden: { kinds: [...scene.hidden.kinds], types: [...scene.hidden.types] },
    situation: scene.situation,
    asOf: scene.asOf,
    knownOn: scene.knownOn,
    graphVersion,
  };
}

/**
 * A kept scene with what the graph has of its nodes now. Nodes that are `missing`, and groups that hung on them, are
 * left out; all else lies where it was kept.
 */
export function sceneOf(
  kept: SceneDraft,
  {
    nodes,
    edges,
    missing,
  }: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[]; missing: readonly NodeRef[] },
): Scene {
  const gone = new Set(missing.map(keyOf));
  const lying = new Map(kept.nodes.map((node) => [keyOf(node), node]));
  const present = nodes.filter((node) => lying.has(keyOf(node)) && !gone.has(keyOf(node)));
  const keys = new Set(present.map(keyOf));
  const groups = kept.groups
    .map(({ of, x, y, ...group }) => ({
      group: { ...group, of: keyOf(of) } satisfies Group,
      place: { x, y },
    }))
    .filter(({ group }) => keys.has(group.of));
  return {
    nodes: present,
    edges: edges.filter(({ from, to }) => keys.has(from) && keys.has(to)),
    groups: groups.map(({ group }) => group),
    places: Object.fromEntries([
      ...[...keys].map((key) => {
        const { x, y } = lying.get(key)!;
        return [key, { x, y }];
      }),
      ...groups.map(({ group, place }) => [groupKey(group), place]),
    ]) as Record<string, Place>,
    pinned: [...keys].filter((key) => lying.get(key)!.pinned),
    arrangement: kept.arrangement,
    hidden: kept.hidden,
    situation: kept.situation,
    asOf: kept.asOf,
    knownOn: kept.knownOn,
  };
}

function placeIn({ places }: Scene, key: string): Place {
  const { x, y } = places[key]!;
  return { x, y };
}
