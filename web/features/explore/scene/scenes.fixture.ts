import fc from 'fast-check';
import {
  emptyScene,
  groupKey,
  keyOf,
  refOf,
  type GraphEdge,
  type GraphNode,
  type Group,
  type NodeKey,
  type Scene,
} from './scene.ts';

/** A node from its key, named like its id unless `given` says otherwise. */
export function node(key: NodeKey, given: Partial<GraphNode> = {}): GraphNode {
  const { label, id } = refOf(key);
  return { label, id, name: id, detail: null, jurisdiction: null, spans: [], ...given };
}

/** A relationship between two keys. */
export function edge(
  from: NodeKey,
  type: string,
  to: NodeKey,
  properties: GraphEdge['properties'] = {},
  key = '',
): GraphEdge {
  return { type, from, to, key, properties };
}

/** A group of neighbours at a node. */
export function group(
  of: NodeKey,
  type: string,
  direction: Group['direction'],
  label: string,
  total: number,
) {
  return { of, type, direction, label, total } satisfies Group;
}

const settings = { situation: 'provider', asOf: '2026-11-20', knownOn: '2026-11-20' };

/** A scene of these nodes and relationships; what has no place yet lies in one row. */
export function sceneOf(
  nodes: readonly (NodeKey | GraphNode)[],
  edges: readonly GraphEdge[] = [],
  given: Partial<Scene> = {},
): Scene {
  const all = nodes.map((each) => (typeof each === 'string' ? node(each) : each));
  const placed = [...all.map(keyOf), ...(given.groups ?? []).map(groupKey)];
  return {
    ...emptyScene(settings),
    nodes: all,
    edges,
    ...given,
    places: { ...Object.fromEntries(placed.map((key, at) => [key, { x: at * 200, y: 0 }])), ...given.places },
  };
}

const kinds = ['Model', 'Configuration', 'Obligation', 'Theme', 'Source'];
const types = ['SUBJECT_TO', 'ABOUT', 'STATED_IN', 'IN'];
const keys = kinds.flatMap((kind) => ['a', 'b', 'c', 'd'].map((id) => `${kind} ${id}`));
const coordinate = fc.integer({ min: -2000, max: 2000 });
const place = fc.record({ x: coordinate, y: coordinate });
const direction = fc.constantFrom<Group['direction']>('out', 'in');

/** Any scene that holds together: unique nodes, relationships and groups between them, a place for everything. */
export const anyScene: fc.Arbitrary<Scene> = fc
  .uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 14 })
  .chain((present) => {
    const end = fc.constantFrom(...present);
    return fc.record({
      nodes: fc.constant(present.map((key) => node(key, { name: `Name of ${key}` }))),
      edges: fc.uniqueArray(
        fc
          .record({ from: end, type: fc.constantFrom(...types), to: end })
          .map(({ from, type, to }) =>
            edge(from, type, to, type === 'SUBJECT_TO' ? { verdict: 'applies' } : {}),
          ),
        { maxLength: 40, selector: ({ from, type, to }) => `${from} ${type} ${to}` },
      ),
      groups: fc.uniqueArray(
        fc.record({
          of: end,
          type: fc.constantFrom(...types),
          direction,
          label: fc.constantFrom(...kinds),
          total: fc.integer({ min: 1, max: 50 }),
        }),
        { maxLength: 5, selector: groupKey },
      ),
      lying: fc.array(place, { minLength: 20, maxLength: 20 }),
      pinned: fc.subarray(present),
      arrangement: fc.constantFrom<Scene['arrangement']>('layers', 'lanes', 'free'),
      hidden: fc.record({ kinds: fc.subarray(kinds), types: fc.subarray(types) }),
    });
  })
  .map(({ lying, ...given }) => ({
    ...emptyScene(settings),
    ...given,
    places: Object.fromEntries(
      [...given.nodes.map(keyOf), ...given.groups.map(groupKey)].map((key, at) => [key, lying[at]!]),
    ),
  }));

/** What is wrong with a scene that does not hold together. */
export function faultsOf(scene: Scene): string[] {
  const nodes = scene.nodes.map(keyOf);
  const present = new Set(nodes);
  const placed = [...nodes, ...scene.groups.map(groupKey)].toSorted();
  return [
    ...(present.size < nodes.length ? ['a node stands twice'] : []),
    ...scene.edges
      .filter(({ from, to }) => !present.has(from) || !present.has(to))
      .map(() => 'an edge has no end'),
    ...scene.groups.filter(({ of }) => !present.has(of)).map(() => 'a group hangs on nothing'),
    ...scene.pinned.filter((key) => !placed.includes(key)).map(() => 'something is pinned that is not there'),
    ...(JSON.stringify(Object.keys(scene.places).toSorted()) === JSON.stringify(placed)
      ? []
      : ['not all that is there has a place, or something else has one']),
  ];
}
