import type { GraphData, GraphEdge, GraphNode } from '../../../graph/model/graph.ts';
import type { Verdict } from '../../../graph/model/finding.ts';
import type { DrawnEdge, DrawnNode, LineLook } from '../../../web/scene/board/board.ts';

/** A scene as the page hands it to the board, before it has places. */
export type BenchScene = {
  nodes: (Omit<DrawnNode, 'x' | 'y'> & { lane: string | null })[];
  edges: DrawnEdge[];
};

/** The actor's side whose verdicts are shown, as on a page of the explorer. */
const situation = 'provider-in-eu';
const verdictTypes = new Set(['SUBJECT_TO', 'EXEMPT_FROM', 'MAY_BE_SUBJECT_TO']);
/** What nobody opens first, and what would fill a scene with one kind. */
const passedOver = new Set(['Source', 'Level', 'Comparison', 'SavedQuery', 'ObligationLink', 'Statement']);
/** So many neighbours over one type are opened at once; a group stands for the others. */
const mostOfOneType = 7;
/** More than this are not opened at all. */
const tooMany = 40;
/** Groups are counted at the first nodes only, so that they stay few. */
const mostWithGroups = 14;

/** Scenes of real nodes: what grows around one model, step by step, as somebody opens it. */
export function scenesOf(graph: GraphData) {
  const edges = graph.edges.filter(
    ({ type, properties }) => !verdictTypes.has(type) || properties['situation'] === situation,
  );
  const byNode = new Map<string, GraphEdge[]>();
  for (const edge of edges)
    for (const end of [keyOf(edge.from), keyOf(edge.to)]) byNode.set(end, [...(byNode.get(end) ?? []), edge]);
  const nodes = new Map(graph.nodes.map((node) => [keyOf(node), node]));
  const { order, groups } = growth('Model mistral-7b', byNode);
  const scene = (keys: readonly string[]): BenchScene => {
    const shown = new Set(keys);
    const own = edges.filter(({ from, to }) => shown.has(keyOf(from)) && shown.has(keyOf(to)));
    const counted = groups.filter(({ of, kind }) => shown.has(of) && !passedOver.has(kind));
    return {
      nodes: [...keys.map((key) => drawnNode(nodes.get(key)!, own)), ...counted.map(drawnGroup)],
      edges: [...own.map(drawnEdge), ...counted.map(edgeToGroup)],
    };
  };
  return {
    /** A scene of so many nodes, and the relationships between them. */
    ofNodes: (count: number) => scene(order.slice(0, count)),
    /** A scene of nearly so many nodes and edges together. */
    ofElements(count: number): BenchScene {
      let size = 1;
      while (size < order.length && elementsIn(scene(order.slice(0, size + 1))) <= count) size++;
      return scene(order.slice(0, size));
    },
  };
}

export function elementsIn({ nodes, edges }: BenchScene): number {
  return nodes.length + edges.length;
}

/** Keys in the order in which they come into a scene that is opened node by node. */
function growth(
  start: string,
  byNode: ReadonlyMap<string, GraphEdge[]>,
): { order: string[]; groups: BenchGroup[] } {
  const order = [start];
  const groups: BenchGroup[] = [];
  const seen = new Set(order);
  for (let at = 0; at < order.length; at++) {
    const key = order[at]!;
    const kinds = Map.groupBy(
      byNode.get(key) ?? [],
      (edge) => `${edge.type} ${keyOf(edge.from) === key} ${kindOf(otherEnd(edge, key))}`,
    );
    for (const [kind, edges] of kinds) {
      const others = edges.map((edge) => otherEnd(edge, key));
      const verdicts = edges[0]!.from.label === 'Configuration' && key.startsWith('Configuration');
      if (others.length > tooMany && !verdicts) {
        if (at < mostWithGroups)
          groups.push({
            of: key,
            kind: kindOf(others[0]!),
            type: edges[0]!.type,
            count: others.length,
            key: `+ ${key} ${kind}`,
          });
        continue;
      }
      const fresh = spread(others.filter((other) => !seen.has(other) && !passedOver.has(kindOf(other))));
      for (const other of fresh.slice(0, verdicts ? 2 * mostOfOneType : mostOfOneType)) {
        seen.add(other);
        order.push(other);
      }
    }
  }
  return { order, groups };
}

/** Neighbours that are counted and not opened. */
type BenchGroup = { key: string; of: string; kind: string; type: string; count: number };

function otherEnd({ from, to }: GraphEdge, key: string): string {
  return keyOf(from) === key ? keyOf(to) : keyOf(from);
}

function kindOf(key: string): string {
  return key.split(' ')[0]!;
}

/** From all over a list, so that not only the first jurisdiction by name is shown. */
function spread(keys: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(keys.length / (2 * mostOfOneType)));
  return keys.filter((_, at) => at % step === 0);
}

function drawnNode(
  { label, id, properties }: GraphNode,
  edges: readonly GraphEdge[],
): BenchScene['nodes'][number] {
  const text = (name: string) => properties[name] as string | undefined;
  const key = keyOf({ label, id });
  const verdicts = new Set(
    edges
      .filter(({ to, type }) => verdictTypes.has(type) && keyOf(to) === key)
      .map(({ properties }) => properties['verdict']),
  );
  return {
    key,
    kind: label,
    detail:
      text('citation') ??
      text('short') ??
      text('spdx') ??
      (label === 'Release' ? text('date') : null) ??
      null,
    name: text('title') ?? text('name') ?? text('label') ?? id,
    count: null,
    verdict: verdicts.size === 1 ? ([...verdicts][0] as Verdict) : null,
    pinned: false,
    faded: false,
    lane: /^(Obligation|Instrument|Exemption|Jurisdiction)$/.test(label) ? id.split('-')[0]! : null,
  };
}

function drawnGroup({ key, kind, count }: BenchGroup): BenchScene['nodes'][number] {
  const name = `${kind}s`;
  return { key, kind, detail: null, name, count, verdict: null, pinned: false, faded: false, lane: null };
}

function edgeToGroup({ key, of, type }: BenchGroup): DrawnEdge {
  return { id: `${of} ${key}`, from: of, to: key, type, look: 'plain', faded: false };
}

function drawnEdge({ type, from, to, key, properties }: GraphEdge): DrawnEdge {
  const look: LineLook =
    (properties['verdict'] as Verdict | undefined) ??
    (type === 'LIFTS' ? 'lifts' : type === 'TOUCHES' ? 'touches' : 'plain');
  return {
    id: `${keyOf(from)} ${type} ${keyOf(to)} ${key}`,
    from: keyOf(from),
    to: keyOf(to),
    type,
    look,
    faded: false,
  };
}

function keyOf({ label, id }: { label: string; id: string }): string {
  return `${label} ${id}`;
}
