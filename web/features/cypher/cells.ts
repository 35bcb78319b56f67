import { wordsOfCell } from '../queries/cells.ts';

/** A cell for a table file: nodes, paths and maps as JSON, lists of scalars as they are. */
export function plainOf(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.some(isThing) ? JSON.stringify(cell) : cell;
  return isThing(cell) ? JSON.stringify(cell) : cell;
}

/** The properties of a node in words, without the record, which repeats them, and the mark of the load. */
export function propertiesOf(properties: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(properties)
    .filter(([name]) => name !== 'record' && name !== 'seeded')
    .map(([name, value]) => [name, wordsOfCell(value)]);
}

function isThing(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
