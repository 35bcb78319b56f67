import { csvOf } from '../../../ui/csv.ts';
import { graphMl, type Column } from '../../../ui/graphml.ts';
import { keyOf, refOf, type GraphEdge, type GraphNode, type Scene, type Span } from './scene.ts';
import { shownPart } from './shown.ts';

/** What a file says of a node. */
const nodeColumns = ['kind', 'id', 'name', 'detail', 'jurisdiction', 'spans', 'pinned', 'x', 'y'] as const;
/** What a file says of a relationship beside its own properties. */
const endColumns = ['from_kind', 'from_id', 'from_name', 'to_kind', 'to_id', 'to_name'] as const;

/** The shown nodes as CSV, one a line. */
export function nodesCsv(scene: Scene): string {
  return csvOf(
    nodeColumns,
    shownPart(scene).nodes.map((node) => nodeValues(scene, node)),
  );
}

/** The shown relationships as CSV, one a line, with a column for each property that one of them has. */
export function edgesCsv(scene: Scene): string {
  const { nodes, edges } = shownPart(scene);
  const names = new Map(nodes.map((node) => [keyOf(node), node.name]));
  const rows = edges.map((edge) => {
    const [from, to] = [refOf(edge.from), refOf(edge.to)];
    return {
      type: edge.type,
      from_kind: from.label,
      from_id: from.id,
      from_name: names.get(edge.from),
      to_kind: to.label,
      to_id: to.id,
      to_name: names.get(edge.to),
      key: edge.key,
      ...propertiesOf(edge),
    };
  });
  return csvOf(['type', ...endColumns, 'key', ...propertyColumns(edges)], rows);
}

/** The shown part of a scene as JSON: nodes with their places, relationships, groups with how many each stands for. */
export function sceneJson(
  scene: Scene,
  { name, graphVersion }: { name: string; graphVersion: string },
): string {
  const { nodes, edges, groups } = shownPart(scene);
  const pinned = new Set(scene.pinned);
  const { arrangement, hidden, situation, asOf, knownOn } = scene;
  return `${JSON.stringify(
    {
      name,
      graphVersion,
      situation,
      asOf,
      knownOn,
      arrangement,
      hidden,
      nodes: nodes.map((node) => ({
        ...node,
        ...scene.places[keyOf(node)],
        pinned: pinned.has(keyOf(node)),
      })),
      edges: edges.map((edge) => ({ ...edge, from: refOf(edge.from), to: refOf(edge.to) })),
      groups: groups.map((group) => ({ ...group, of: refOf(group.of) })),
    },
    null,
    2,
  )}\n`;
}

/** The shown part of a scene as GraphML, with all that is known of nodes and relationships. */
export function sceneGraphMl(scene: Scene): string {
  const { nodes, edges } = shownPart(scene);
  const types = { pinned: 'boolean', x: 'double', y: 'double' } as const;
  const properties = propertyColumns(edges);
  return graphMl({
    id: 'scene',
    columns: {
      graph: ['situation', 'as_of', 'known_on'].map((name) => ({ key: `g_${name}`, name })),
      node: nodeColumns.map((name) => ({
        key: `n_${name}`,
        // GraphML programs look for the name of a node under this name.
        name: name === 'name' ? 'label' : name,
        type: types[name as keyof typeof types] ?? 'string',
      })),
      edge: [
        ...['type', 'key'].map((name) => ({ key: `e_${name}`, name })),
        ...properties.map((name) => ({ key: `p_${name}`, name, type: typeOf(name, edges) })),
      ],
    },
    values: { g_situation: scene.situation, g_as_of: scene.asOf, g_known_on: scene.knownOn },
    nodes: nodes.map((node) => ({ key: keyOf(node), values: keyed('n', nodeValues(scene, node)) })),
    edges: edges.map((edge) => ({
      from: edge.from,
      to: edge.to,
      values: { e_type: edge.type, e_key: edge.key, ...keyed('p', propertiesOf(edge)) },
    })),
  });
}

function nodeValues(scene: Scene, node: GraphNode) {
  const { x, y } = scene.places[keyOf(node)]!;
  return {
    kind: node.label,
    id: node.id,
    name: node.name,
    detail: node.detail ?? '',
    jurisdiction: node.jurisdiction ?? '',
    spans: node.spans.map(spanText).join('; '),
    pinned: scene.pinned.includes(keyOf(node)),
    x,
    y,
  };
}

/** A span as text, open ends as two dots: “in-force 2025-08-02/.., known 2024-07-12/..”. */
function spanText({ status, from, until, known, knownUntil }: Span): string {
  const text = `${status ?? ''} ${from ?? '..'}/${until ?? '..'}`.trim();
  return known === null && knownUntil === null
    ? text
    : `${text}, known ${known ?? '..'}/${knownUntil ?? '..'}`;
}

/** Names that the columns of a relationship itself bear, so that no property takes its place. */
const taken: ReadonlySet<string> = new Set(['type', 'key', ...endColumns]);
const columnOf = (property: string) => (taken.has(property) ? `property_${property}` : property);

/** The columns of all properties, in the order of their names. */
function propertyColumns(edges: readonly GraphEdge[]): string[] {
  return [...new Set(edges.flatMap(({ properties }) => Object.keys(properties)))].sort().map(columnOf);
}

/** The properties of a relationship by column, a list as text. */
function propertiesOf({ properties }: GraphEdge): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      columnOf(name),
      Array.isArray(value) ? value.join('; ') : value,
    ]),
  );
}

/** The type of a property in all relationships that have it; text where they differ. */
function typeOf(column: string, edges: readonly GraphEdge[]): NonNullable<Column['type']> {
  const kinds = new Set(edges.map((edge) => typeof propertiesOf(edge)[column]));
  kinds.delete('undefined');
  if (kinds.size > 1) return 'string';
  return kinds.has('number') ? 'double' : kinds.has('boolean') ? 'boolean' : 'string';
}

function keyed<T>(lead: string, values: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${lead}_${name}`, value]));
}
