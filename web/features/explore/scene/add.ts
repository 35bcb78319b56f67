import {
  groupKey,
  keyOf,
  refOf,
  type GraphEdge,
  type GraphNode,
  type Group,
  type NodeKey,
  type Place,
  type Scene,
} from './scene.ts';

/** What comes into a scene: nodes, all relationships between the nodes then in it, and neighbours that are counted only. */
export type Addition = {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  groups?: readonly Group[];
};

/** Where something lies that was given no place. */
const origin: Place = { x: 0, y: 0 };

/**
 * The scene with more nodes. Those that are there already stay as and where they are: of `places` only newcomers and
 * new groups take theirs. Of `edges` those count that have both ends in the scene. A group whose neighbours are now
 * all in the scene is left out.
 */
export function adding(
  scene: Scene,
  { nodes, edges, groups = [] }: Addition,
  places: Readonly<Record<string, Place>>,
): Scene {
  const all = new Map(scene.nodes.map((node) => [keyOf(node), node]));
  for (const node of nodes) if (!all.has(keyOf(node))) all.set(keyOf(node), node);
  const between = edges.filter(({ from, to }) => all.has(from) && all.has(to));
  const counted = new Map([...scene.groups, ...groups].map((group) => [groupKey(group), group]));
  const open = neighboursByGroup(between);
  const left = [...counted].filter(
    ([key, { of, total }]) => all.has(of) && total > (open.get(key)?.size ?? 0),
  );
  const placed = [...all.keys(), ...left.map(([key]) => key)];
  return {
    ...scene,
    nodes: [...all.values()],
    edges: between,
    groups: left.map(([, group]) => group),
    places: Object.fromEntries(placed.map((key) => [key, scene.places[key] ?? places[key] ?? origin])),
  };
}

/** How many of the neighbours that a group counts are not in the scene. */
export function leftIn({ edges }: Pick<Scene, 'edges'>, group: Group): number {
  return remaining(group, neighboursByGroup(edges.filter(({ type }) => type === group.type)));
}

/** The groups that stand for something still, each with the number of neighbours that are not in the scene. */
export function groupsLeft({ edges, groups }: Pick<Scene, 'edges' | 'groups'>): (Group & { left: number })[] {
  const open = neighboursByGroup(edges);
  return groups.map((group) => ({ ...group, left: remaining(group, open) })).filter(({ left }) => left > 0);
}

function remaining(group: Group, open: ReadonlyMap<string, ReadonlySet<NodeKey>>): number {
  return Math.max(0, group.total - (open.get(groupKey(group))?.size ?? 0));
}

/** The neighbours in the scene under the key of the group that would count them. */
function neighboursByGroup(edges: readonly GraphEdge[]): Map<string, Set<NodeKey>> {
  const open = new Map<string, Set<NodeKey>>();
  const note = (of: NodeKey, type: string, direction: Group['direction'], to: NodeKey) => {
    const key = groupKey({ of, type, direction, label: refOf(to).label, total: 0 });
    open.set(key, (open.get(key) ?? new Set()).add(to));
  };
  for (const { type, from, to } of edges) {
    note(from, type, 'out', to);
    note(to, type, 'in', from);
  }
  return open;
}
