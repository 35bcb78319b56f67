import type { AnswerScene } from '../../scene/answer-scene.ts';

/**
 * A scene as GraphML, with the kind, the id and the label of each node. An edge carries the columns of its rows that
 * name no node, the values of several rows joined by semicolons.
 */
export function graphMlOf(
  { nodes, edges }: AnswerScene,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  nodeColumns: ReadonlySet<string>,
): string {
  const told = columns.flatMap((name, at) => (nodeColumns.has(name) ? [] : [{ name, at, key: `e${at}` }]));
  // Ids of nodes in GraphML may hold only some signs, so that the ids of the graph travel as data.
  const places = new Map(nodes.map(({ key }, at) => [key, `n${at}`]));
  const data = (key: string, value: string) => `      <data key="${key}">${escape(value)}</data>`;
  const valuesOf = (at: number, of: readonly number[]) =>
    [...new Set(of.map((row) => textOf(rows[row]![at])).filter(Boolean))].join('; ');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...['kind', 'id', 'label'].map((name) => declaration(name, 'node', name)),
    ...told.map(({ name, key }) => declaration(key, 'edge', name)),
    '  <graph id="answer" edgedefault="directed">',
    ...nodes.flatMap(({ key, kind, id, label }) => [
      `    <node id="${places.get(key)}">`,
      data('kind', kind),
      data('id', id),
      data('label', label),
      '    </node>',
    ]),
    ...edges.flatMap(({ from, to, rows: of }, at) => [
      `    <edge id="x${at}" source="${places.get(from)}" target="${places.get(to)}">`,
      ...told
        .map((column) => ({ key: column.key, value: valuesOf(column.at, of) }))
        .flatMap(({ key, value }) => (value ? [data(key, value)] : [])),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function declaration(key: string, of: string, name: string): string {
  return `  <key id="${key}" for="${of}" attr.name="${escape(name)}" attr.type="string"/>`;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
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
