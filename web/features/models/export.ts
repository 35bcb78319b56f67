import { csvOf } from '../../ui/csv.ts';
import { stripParts } from '../openness/parts.ts';
import type { ModelRow } from './model-record.ts';

const columns = [
  'id',
  'name',
  'developer',
  'country',
  'released',
  'licence',
  'training_compute_flop',
  'outputs',
  'classes',
];

/** The models as CSV, one a line: what the list shows, the level of each of the twelve parts, and their classes. */
export function modelsAsCsv(rows: readonly ModelRow[]): string {
  const parts = stripParts.map(({ name }) => name);
  return csvOf(
    [...columns, ...parts],
    rows.map((row) => ({
      id: row.id,
      name: row.name,
      developer: row.developer?.name,
      country: row.country,
      released: row.released,
      licence: row.licence?.id,
      training_compute_flop: row.trainingComputeFlop,
      outputs: row.outputs,
      classes: row.tiers,
      ...Object.fromEntries(parts.map((part, at) => [part, row.levels[at]])),
    })),
  );
}
