/** One kind of data of a file: its key, unique in the file, its name, and its type, which is text unless told otherwise. */
export type Column = { key: string; name: string; type?: 'string' | 'double' | 'boolean' };

/** Data by the keys of its columns; what is missing or empty is not written. */
type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** A directed graph as it is written: nodes by keys that tell them apart, relationships by the keys of their ends. */
export type WrittenGraph = {
  /** Names the graph within the file. */
  id: string;
  columns: { graph?: readonly Column[]; node: readonly Column[]; edge: readonly Column[] };
  values?: Values;
  nodes: readonly { key: string; values: Values }[];
  edges: readonly { from: string; to: string; values: Values }[];
};

/** A graph as GraphML. Every edge must have both its ends among the nodes. */
export function graphMl({ id, columns, values = {}, nodes, edges }: WrittenGraph): string {
  // Ids of nodes in GraphML may hold only some signs, so that the ids of the graph travel as data.
  const places = new Map(nodes.map(({ key }, at) => [key, `n${at}`]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...declarations('graph', columns.graph ?? []),
    ...declarations('node', columns.node),
    ...declarations('edge', columns.edge),
    `  <graph id="${escape(id)}" edgedefault="directed">`,
    ...data('    ', columns.graph ?? [], values),
    ...nodes.flatMap(({ key, values }) => [
      `    <node id="${places.get(key)}">`,
      ...data('      ', columns.node, values),
      '    </node>',
    ]),
    ...edges.flatMap(({ from, to, values }, at) => [
      `    <edge id="x${at}" source="${places.get(from)}" target="${places.get(to)}">`,
      ...data('      ', columns.edge, values),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function declarations(of: string, columns: readonly Column[]): string[] {
  return columns.map(
    ({ key, name, type = 'string' }) =>
      `  <key id="${escape(key)}" for="${of}" attr.name="${escape(name)}" attr.type="${type}"/>`,
  );
}

function data(indent: string, columns: readonly Column[], values: Values): string[] {
  return columns.flatMap(({ key }) => {
    const value = values[key];
    if (value === undefined || value === '') return [];
    return [`${indent}<data key="${escape(key)}">${escape(String(value))}</data>`];
  });
}

/** Text as XML takes it: signs of XML escaped, and control characters, which XML 1.0 has no way to write, left out. */
function escape(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
