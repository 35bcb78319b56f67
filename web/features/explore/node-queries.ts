import type { NodeRef } from '../../../graph/model/scene.ts';
import type { QueryAnswer, QueryRow } from '../queries/api.ts';

/** A saved query that can be asked of a node as it stands: what it needs beside has a default or may be left out. */
export type NodeQuery = { query: QueryRow; input: string };

/** The saved queries that take a node of this label, in their order. */
export function queriesOf(label: string, queries: readonly QueryRow[]): NodeQuery[] {
  return queries.flatMap((query) => {
    const input = query.inputs.find(({ type, node }) => type === 'node' && node === label);
    if (!input) return [];
    const rest = query.inputs.filter(({ name }) => name !== input.name);
    const open = rest.some((one) => one.required && one.default === undefined);
    return open ? [] : [{ query, input: input.name }];
  });
}

/** The labels behind columns that hold ids, by the names that saved queries give them. */
const labels: Readonly<Record<string, string>> = {
  model_id: 'Model',
  base_id: 'Model',
  release_id: 'Release',
  configuration_id: 'Configuration',
  obligation_id: 'Obligation',
  duty_id: 'Obligation',
  instrument_id: 'Instrument',
  exemption_id: 'Exemption',
  definition_id: 'Definition',
  licence_id: 'Licence',
  risk_id: 'Risk',
  benefit_id: 'Benefit',
};

/** The nodes that rows name by their ids, each once: by columns of known names, and those a scene declares. */
export function nodesOfRows({ columns, rows }: Pick<QueryAnswer, 'columns' | 'rows'>): NodeRef[] {
  const found = new Map<string, NodeRef>();
  const note = (label: unknown, id: unknown) => {
    if (typeof label !== 'string' || typeof id !== 'string' || !label || !id) return;
    found.set(`${label} ${id}`, { label, id });
  };
  for (const row of rows)
    columns.forEach((column, at) => {
      if (labels[column]) note(labels[column], row[at]);
      // A scene names the label of a node in a column beside its id: `from_id` and `from_kind`, or `kind` for all.
      else if (column.endsWith('_id')) {
        const own = columns.indexOf(column.replace(/_id$/, '_kind'));
        note(row[own >= 0 ? own : columns.indexOf('kind')], row[at]);
      }
    });
  return [...found.values()];
}
