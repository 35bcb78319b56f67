import type { GraphData, GraphEdge, GraphNode, Property } from '../model/graph.ts';
import { StoreError } from './errors.ts';
import { keyProperty, markLabel, ownerProperty } from './mark.ts';

/** Nodes of one label, with every property to be stored. */
export type NodeGroup = { label: string; rows: Record<string, Property>[] };

/** Relationships of one type between nodes of two labels, with every property to be stored. */
export type EdgeGroup = {
  type: string;
  from: string;
  to: string;
  rows: { from: string; to: string; key: string; properties: Record<string, Property> }[];
};

export type GraphGroups = { nodes: NodeGroup[]; edges: EdgeGroup[] };

const name = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * Sorts a graph into groups that an engine can load in batches, after checking it as a whole: names fit for
 * query text, no node or relationship twice, both ends of each relationship there. Throws `store-query`
 * with the first mistake, so that nothing is stored from a graph that is not sound.
 */
export function groupGraph(graph: GraphData): GraphGroups {
  const nodes = new Map<string, NodeGroup>();
  const places = new Map<string, Map<string, number>>();
  for (const [place, node] of graph.nodes.entries()) {
    checkNode(node);
    const ids = at(places, node.label, () => new Map<string, number>());
    if (ids.has(node.id)) refuse(`node ${node.label} ${node.id} is there twice`);
    ids.set(node.id, place);
    const group = at(nodes, node.label, () => ({ label: node.label, rows: [] }));
    group.rows.push({ ...node.properties, id: node.id, [ownerProperty]: graph.version });
  }

  const edges = new Map<string, EdgeGroup>();
  const seen = new Set<string>();
  for (const edge of graph.edges) {
    checkName('relationship type', edge.type);
    const [from, to] = [edge.from, edge.to].map(
      ({ label, id }) =>
        places.get(label)?.get(id) ??
        refuse(`${describe(edge)} needs the node ${label} ${id}, which is not there`),
    );
    const same = `${edge.type} ${from} ${to} ${edge.key}`;
    if (seen.has(same)) refuse(`${describe(edge)} is there twice`);
    seen.add(same);
    const kind = `${edge.type} ${edge.from.label} ${edge.to.label}`;
    const group = at(edges, kind, () => ({
      type: edge.type,
      from: edge.from.label,
      to: edge.to.label,
      rows: [],
    }));
    const properties = { ...edge.properties, [keyProperty]: edge.key, [ownerProperty]: graph.version };
    group.rows.push({ from: edge.from.id, to: edge.to.id, key: edge.key, properties });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function checkNode(node: GraphNode): void {
  checkName('label', node.label);
  if (node.label === markLabel) refuse(`the label ${markLabel} is kept for the version mark`);
  const { id } = node.properties;
  if (id !== undefined && id !== node.id)
    refuse(`node ${node.label} ${node.id} carries another id, ${String(id)}`);
}

/** Labels and types stand in query text, so only harmless names may pass. */
function checkName(kind: string, text: string): void {
  if (!name.test(text))
    refuse(`${JSON.stringify(text)} cannot be a ${kind}; use letters, digits and underscore`);
}

function at<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

const describe = (edge: GraphEdge) =>
  `relationship ${edge.type} from ${edge.from.id} to ${edge.to.id} with key ${JSON.stringify(edge.key)}`;

function refuse(mistake: string): never {
  throw new StoreError('store-query', `The graph cannot be loaded: ${mistake}.`);
}
