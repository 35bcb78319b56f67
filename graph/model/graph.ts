/** A property as both engines keep it: a scalar or a list of texts. Numbers are floats unless whole. */
export type Property = string | number | boolean | string[];

/** A node: one label, a unique `id` within it, scalar properties, and `record`, the whole record as JSON. */
export type GraphNode = { label: string; id: string; properties: Record<string, Property> };

/** A directed relationship between two nodes named by label and id; `key` tells parallel ones apart. */
export type GraphEdge = {
  type: string;
  from: { label: string; id: string };
  to: { label: string; id: string };
  key: string;
  properties: Record<string, Property>;
};

/** The whole graph as data, ready to load. `version` is a hash of its content. */
export type GraphData = { version: string; nodes: GraphNode[]; edges: GraphEdge[] };
