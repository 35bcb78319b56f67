import type { GraphData, GraphEdge, GraphNode, Property } from '../../graph/model/graph.ts';

/** A small graph with everything on which engines are known to differ. */
export function sampleGraph(version = 'test-1'): GraphData {
  return {
    version,
    nodes: [
      node('City', 'bei', {
        name: '北京市 🏙',
        population: 21_893_095,
        height: 43.5,
        capital: true,
        founded: '1949-10-01',
      }),
      node('City', 'osl', {
        name: 'Oslo',
        population: 709_037,
        height: 23,
        capital: true,
        tags: ['fjord', 'snö'],
      }),
      node('City', 'ber', { name: 'Bergen', population: 291_940, capital: false, tags: [] }),
      node('City', 'ghost', { name: 'O\'Nowhere `x` "y" \\' }),
      node('Line', 'big', {
        compute: 1e25,
        small: 1e-7,
        negative: -3,
        whole: 3,
        half: 2.5,
        limit: Number.MAX_SAFE_INTEGER,
      }),
      node('Line', 'osl', { name: 'same id, other label' }),
    ],
    edges: [
      edge('ROAD', ['City', 'osl'], ['City', 'ber'], 'e16', { km: 463 }),
      edge('ROAD', ['City', 'osl'], ['City', 'ber'], 'rv7', { km: 478.5 }),
      edge('ROAD', ['City', 'ber'], ['City', 'osl'], 'back', {}),
      edge('ROAD', ['City', 'osl'], ['City', 'osl'], 'ring', { km: 50, toll: true }),
      edge('FLIGHT', ['City', 'osl'], ['City', 'bei'], '', { carriers: ['SK', '国航'] }),
      edge('SERVES', ['Line', 'big'], ['City', 'bei'], '', {}),
    ],
  };
}

/** The same graph a day later: a node and its relationships gone, one renamed and short of a property, one new. */
export function changedGraph(version = 'test-2'): GraphData {
  const { nodes, edges } = sampleGraph();
  return {
    version,
    nodes: [
      ...nodes.filter(({ id, label }) => id !== 'bei' && !(label === 'City' && id === 'osl')),
      node('City', 'osl', { name: 'Kristiania' }),
      node('Port', 'new', { name: 'New' }),
    ],
    edges: [
      ...edges.filter(({ key, to }) => to.id !== 'bei' && key !== 'rv7'),
      edge('SERVES', ['Line', 'big'], ['Port', 'new'], '', {}),
    ],
  };
}

/** A graph of the size of the real one, for kills in mid-load and for measuring. */
export function largeGraph(version: string, nodes = 1000, edges = 6000): GraphData {
  const record = JSON.stringify({ text: 'x'.repeat(1500) });
  return {
    version,
    nodes: Array.from({ length: nodes }, (_, i) =>
      node('Item', `i${i}`, { name: `Item ${i}`, number: i, record }),
    ),
    edges: Array.from({ length: edges }, (_, i) =>
      edge('NEXT', ['Item', `i${i % nodes}`], ['Item', `i${(i * 7 + 1) % nodes}`], `k${i}`, {
        weight: i / 2,
      }),
    ),
  };
}

/** A node with its properties. */
export function node(label: string, id: string, properties: Record<string, Property>): GraphNode {
  return { label, id, properties };
}

/** A relationship between two nodes, each named by label and id. */
export function edge(
  type: string,
  [fromLabel, fromId]: [string, string],
  [toLabel, toId]: [string, string],
  key: string,
  properties: Record<string, Property>,
): GraphEdge {
  return { type, from: { label: fromLabel, id: fromId }, to: { label: toLabel, id: toId }, key, properties };
}
