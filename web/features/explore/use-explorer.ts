import { computed, ref, shallowRef } from 'vue';
import type { Arrangement, NodeRef } from '../../../graph/model/scene.ts';
import { mostNodes } from '../../../graph/model/scene-limits.ts';
import { ApiError } from '../../app/api.ts';
import type { Place } from './scene/scene.ts';
import { readNeighbours, readScene, type NeighbourCount, type Terms } from './api.ts';
import { adding, groupsLeft, leftIn } from './scene/add.ts';
import { placeNew } from './scene/place.ts';
import { collapsing, hiding, keeping } from './scene/remove.ts';
import { groupKey, keyOf, refOf, type GraphNode, type Group, type Scene } from './scene/scene.ts';
import { toggledKind, toggledType } from './scene/shown.ts';
import { useScene } from './use-scene.ts';

/** So many neighbours come at once; more arrive as a group that opens in place, so many at a time. */
export const atOnce = 30;

/**
 * The scene and all that can be done to it. Every act is one step back. `terms` are those to begin with, on the day for
 * which the graph holds its verdicts.
 */
export function useExplorer(terms: Terms) {
  const state = useScene(terms);
  const { scene, boxes, run, commit, measure } = state;
  const graphVersion = ref('');
  const missing = shallowRef<NodeRef[]>([]);
  /** Whether the scene has more relationships than the server gives. */
  const truncated = ref(false);
  const termsNow = (): Terms => {
    const { situation, asOf, knownOn } = scene.value;
    return { situation, asOf, knownOn };
  };

  /** All relationships between these nodes, as the server has them now. */
  async function between(refs: readonly NodeRef[], { situation, asOf, knownOn }: Terms = termsNow()) {
    // On its own day the graph holds the verdicts; for others the server has to find them.
    const usual = asOf === terms.asOf && knownOn === terms.knownOn;
    const part = await readScene(refs, usual ? { situation } : { situation, asOf, knownOn });
    graphVersion.value = part.graphVersion;
    missing.value = part.missing;
    truncated.value = part.truncated;
    return part;
  }

  /** The scene with more nodes or groups, placed beside `anchor`, or below all where there is none. */
  async function grown(
    before: Scene,
    newcomers: readonly NodeRef[],
    anchor: string | null,
    side: 'left' | 'right',
    groups: readonly Group[] = [],
  ): Promise<Scene> {
    const here = new Set(before.nodes.map(keyOf));
    const refs = newcomers.filter((one) => !here.has(keyOf(one))).map(refOnly);
    if (before.nodes.length + refs.length > mostNodes) throw tooMany(before.nodes.length + refs.length);
    const part = await between([...before.nodes.map(refOnly), ...refs]);
    const fresh = part.nodes.filter((node) => !here.has(keyOf(node)));
    await measure(part.nodes, groups);
    const more = groups.filter((group) => !(groupKey(group) in before.places));
    const keys = [...fresh.map(keyOf), ...more.map(groupKey)];
    const next = adding(before, { nodes: fresh, edges: part.edges, groups: more }, nowhere(keys));
    // The first nodes of a scene are laid out; those that come later only find a place beside what is there.
    if (before.nodes.length === 0) return arranged(next, next.arrangement);
    const places = placeNew({ places: before.places, boxes: boxes.value, anchor, newcomers: keys, side });
    return { ...next, places: { ...next.places, ...places } };
  }

  async function arranged(next: Scene, how: Arrangement): Promise<Scene> {
    const { arrange } = await import('../../scene/board/arrange.ts');
    const fixed = Object.fromEntries(next.pinned.map((key) => [key, next.places[key]!]));
    const groups = groupsLeft(next);
    const toArrange = [
      ...next.nodes.map((node) => ({ key: keyOf(node), kind: node.label, lane: node.jurisdiction })),
      ...groups.map((group) => ({ key: groupKey(group), kind: group.label, lane: laneOf(next, group) })),
    ];
    const lines = [
      ...next.edges.map(({ type, from, to }) => ({ id: `${from} ${type} ${to}`, from, to })),
      ...groups.map((group) => {
        const [from, to] =
          group.direction === 'out' ? [group.of, groupKey(group)] : [groupKey(group), group.of];
        return { id: groupKey(group), from, to };
      }),
    ];
    const { places } = await arrange(how, toArrange, distinct(lines), boxes.value, fixed);
    return { ...next, arrangement: how, places: { ...next.places, ...places } };
  }

  /** Neighbours that are not in the scene yet, up to `most`, by name. */
  async function nextNeighbours(from: NodeRef, over: Omit<NeighbourCount, 'total'>, most: number) {
    const here = new Set(scene.value.nodes.map(keyOf));
    const found: GraphNode[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const asked = { situation: scene.value.situation, limit: 100, ...(cursor && { cursor }) };
      const page = await readNeighbours(from, over, asked);
      total = page.total;
      found.push(...page.items.filter((node) => !here.has(keyOf(node))));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && found.length < most);
    return { nodes: found.slice(0, most), total };
  }

  /** Takes a group's next neighbours into the scene. */
  const openGroup = (key: string) =>
    run('Opening the group', async () => {
      const before = scene.value;
      const group = before.groups.find((one) => groupKey(one) === key);
      if (!group) return;
      const { nodes } = await nextNeighbours(refOf(group.of), group, atOnce);
      const side = group.direction === 'out' ? 'right' : 'left';
      commit(await grown(before, nodes, key in before.places ? key : group.of, side));
    });

  /** Brings neighbours over one type: all where they are few, and else as a group that counts them. */
  const expand = (key: string, over: NeighbourCount) =>
    run('Reading neighbours', async () => {
      const before = scene.value;
      const group: Group = { ...over, of: key };
      const side = over.direction === 'out' ? 'right' : 'left';
      const known = before.groups.some((one) => groupKey(one) === groupKey(group));
      if (!known && leftIn(before, group) > atOnce) {
        commit(await grown(before, [], key, side, [group]));
        return;
      }
      const { nodes } = await nextNeighbours(refOf(key), over, atOnce);
      commit(await grown(before, nodes, key, side));
    });

  const settle = (change: Partial<Terms>) =>
    run('Reading the verdicts', async () => {
      const before = scene.value;
      const on = { ...termsNow(), ...change };
      const part = before.nodes.length > 0 ? await between(before.nodes.map(refOnly), on) : { edges: [] };
      commit({ ...before, ...on, edges: part.edges });
    });

  return {
    ...state,
    graphVersion,
    missing,
    truncated,
    between,
    openGroup,
    expand,
    /** Brings nodes in by their labels and ids. */
    add: (refs: readonly NodeRef[], anchor: string | null = null, side: 'left' | 'right' = 'right') =>
      run('Reading the graph', async () => {
        const before = scene.value;
        const next = await grown(before, refs, anchor, side);
        if (next.nodes.length > before.nodes.length) commit(next);
      }),
    /** Lays all out anew but what is pinned. */
    arrange: (how: Arrangement) => run('Laying out', async () => commit(await arranged(scene.value, how))),
    setTerms: settle,
    hide: (keys: readonly string[]) => commit(hiding(scene.value, keys)),
    focus: (keys: readonly string[]) => commit(keeping(scene.value, keys)),
    collapse: (key: string) => commit(collapsing(scene.value, key)),
    move: (places: Record<string, Place>) =>
      commit({ ...scene.value, places: { ...scene.value.places, ...places } }),
    /** Pins nodes, or lets them go when all of them are pinned. */
    pin(keys: readonly string[]) {
      const { pinned } = scene.value;
      const all = keys.every((key) => pinned.includes(key));
      const rest = pinned.filter((key) => !keys.includes(key));
      commit({ ...scene.value, pinned: all ? rest : [...rest, ...keys] });
    },
    toggleKind: (kind: string) => commit(toggledKind(scene.value, kind)),
    toggleType: (type: string) => commit(toggledType(scene.value, type)),
    showAllKinds: () => commit({ ...scene.value, hidden: { kinds: [], types: [] } }),
    clear: () => commit(hiding(scene.value, scene.value.nodes.map(keyOf))),
    size: computed(() => scene.value.nodes.length),
  };
}
export type Explorer = ReturnType<typeof useExplorer>;

function tooMany(count: number): ApiError {
  return new ApiError({
    title: `A scene holds ${mostNodes} nodes at most`,
    detail: `With these it would have ${count}. Nothing was added.`,
    mend: 'Hide what is not needed, or leave these in their group.',
  });
}
/** What the server is asked by: it takes no more of a node than its label and id. */
const refOnly = ({ label, id }: NodeRef): NodeRef => ({ label, id });
const nowhere = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, { x: 0, y: 0 }]));
function distinct<T extends { id: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [one.id, one])).values()];
}
/** A group lies where the node is that it hangs on. */
function laneOf(scene: Scene, group: Group): string | null {
  return scene.nodes.find((node) => keyOf(node) === group.of)?.jurisdiction ?? null;
}
