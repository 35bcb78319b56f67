import type { AnswerScene } from '../../scene/answer-scene.ts';
import { graphMl } from '../../ui/graphml.ts';

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
  const valuesOf = (at: number, of: readonly number[]) =>
    [...new Set(of.map((row) => textOf(rows[row]![at])).filter(Boolean))].join('; ');
  return graphMl({
    id: 'answer',
    columns: {
      node: ['kind', 'id', 'label'].map((name) => ({ key: name, name })),
      edge: told.map(({ key, name }) => ({ key, name })),
    },
    nodes: nodes.map(({ key, kind, id, label }) => ({ key, values: { kind, id, label } })),
    edges: edges.map(({ from, to, rows: of }) => ({
      from,
      to,
      values: Object.fromEntries(told.map(({ key, at }) => [key, valuesOf(at, of)])),
    })),
  });
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
