import type { Verdict } from '../../../../graph/model/finding.ts';
import type { Box, Drawn, DrawnEdge, DrawnNode, Lane, LineLook } from '../../../scene/board/board.ts';
import { leftIn } from './add.ts';
import { manyOfKind } from './count-words.ts';
import { fadedOn } from './on-day.ts';
import {
  edgeId,
  groupKey,
  keyOf,
  verdictOf,
  type GraphEdge,
  type GraphNode,
  type Group,
  type Scene,
} from './scene.ts';
import { shownPart } from './shown.ts';
import { verdictOn } from './verdicts.ts';

/** What is written on nodes and groups, by which their sizes are measured. A group is as wide as for all it counts. */
export function boxText(
  nodes: readonly GraphNode[],
  groups: readonly Group[],
): { key: string; detail: string | null; name: string; count: number | null }[] {
  return [
    ...nodes.map((node) => ({ key: keyOf(node), detail: node.detail, name: node.name, count: null })),
    ...groups.map((group) => ({
      key: groupKey(group),
      detail: null,
      name: manyOfKind(group.label),
      count: group.total,
    })),
  ];
}

/** Everything of a scene that the board draws, on this day; what does not hold on it is faded. */
export function drawnOf(
  scene: Scene,
  days: Pick<Scene, 'asOf' | 'knownOn'>,
  boxes: ReadonlyMap<string, Box>,
  nameOfLane: (jurisdiction: string) => string,
): Drawn {
  const { nodes, edges, groups } = shownPart(scene);
  const faded = fadedOn(scene, days);
  const placed = (key: string) => ({ key, ...scene.places[key]!, pinned: scene.pinned.includes(key) });
  const drawnNodes: DrawnNode[] = [
    ...nodes.map((node) => ({
      ...placed(keyOf(node)),
      kind: node.label,
      detail: node.detail,
      name: node.name,
      count: null,
      verdict: node.label === 'Obligation' ? verdictOn(edges, keyOf(node)) : null,
      faded: faded.has(keyOf(node)),
    })),
    ...groups.map((group) => ({
      ...placed(groupKey(group)),
      kind: group.label,
      detail: null,
      name: manyOfKind(group.label),
      count: leftIn(scene, group),
      verdict: null,
      faded: false,
    })),
  ];
  return {
    nodes: drawnNodes,
    edges: [...linesOf(edges, faded), ...groups.map((group) => lineOfGroup(group))],
    lanes: scene.arrangement === 'lanes' ? lanesOf(nodes, scene.places, boxes, nameOfLane) : [],
  };
}

/** One line for all relationships of a type between two nodes; it is faded when all of them are. */
function linesOf(edges: readonly GraphEdge[], faded: ReadonlySet<string>): DrawnEdge[] {
  const lines = new Map<string, DrawnEdge>();
  for (const edge of edges) {
    const id = lineId(edge);
    const known = lines.get(id);
    const isFaded = faded.has(edgeId(edge));
    if (known) known.faded &&= isFaded;
    else
      lines.set(id, {
        id,
        from: edge.from,
        to: edge.to,
        type: edge.type,
        look: lookOf(edge),
        faded: isFaded,
      });
  }
  return [...lines.values()];
}

/** The line of a relationship on the board: parallel ones of a type share it. */
export function lineId({ from, type, to }: Pick<GraphEdge, 'from' | 'type' | 'to'>): string {
  return `${from} ${type} ${to}`;
}

function lineOfGroup(group: Group): DrawnEdge {
  const key = groupKey(group);
  const [from, to] = group.direction === 'out' ? [group.of, key] : [key, group.of];
  const looks: Readonly<Record<string, LineLook>> = {
    SUBJECT_TO: 'applies',
    EXEMPT_FROM: 'exempt',
    MAY_BE_SUBJECT_TO: 'undetermined',
    LIFTS: 'lifts',
    TOUCHES: 'touches',
  };
  return { id: `line ${key}`, from, to, type: group.type, look: looks[group.type] ?? 'plain', faded: false };
}

/** How a relationship is drawn. */
export function lookOf(edge: GraphEdge): LineLook {
  const verdict: Verdict | null = verdictOf(edge);
  if (verdict) return verdict;
  if (edge.type === 'LIFTS') return 'lifts';
  return edge.type === 'TOUCHES' ? 'touches' : 'plain';
}

/** Room around the nodes of a lane, px; the name stands in it. */
const laneRoom = { side: 24, top: 30, bottom: 14 };

/** A band for each jurisdiction, as high as what lies in it and as wide as the whole. */
function lanesOf(
  nodes: readonly GraphNode[],
  places: Scene['places'],
  boxes: ReadonlyMap<string, Box>,
  nameOfLane: (jurisdiction: string) => string,
): Lane[] {
  const edgesOf = (node: GraphNode) => {
    const { x, y } = places[keyOf(node)]!;
    const { width, height } = boxes.get(keyOf(node)) ?? { width: 0, height: 0 };
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  };
  const inLanes = nodes.filter(({ jurisdiction }) => jurisdiction !== null);
  if (inLanes.length === 0) return [];
  const all = nodes.map(edgesOf);
  const left = Math.min(...all.map((one) => one.left)) - laneRoom.side;
  const right = Math.max(...all.map((one) => one.right)) + laneRoom.side;
  return [...Map.groupBy(inLanes, ({ jurisdiction }) => jurisdiction!)].map(([jurisdiction, those]) => {
    const own = those.map(edgesOf);
    const top = Math.min(...own.map((one) => one.top)) - laneRoom.top;
    const bottom = Math.max(...own.map((one) => one.bottom)) + laneRoom.bottom;
    return { name: nameOfLane(jurisdiction), left, top, width: right - left, height: bottom - top };
  });
}
