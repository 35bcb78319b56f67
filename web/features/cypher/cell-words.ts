import { wordsOfCell } from '../queries/cells.ts';
import { isNode, isPath, isRelationship, nameOf, type NodeCell } from './graph-of-rows.ts';

/** A cell in words: a node by its name, a relationship by its type, a path from end to end. */
export function wordsOf(cell: unknown): string {
  if (isNode(cell)) return nameOf(cell);
  if (isPath(cell))
    return cell.nodes
      .map((node, at) =>
        at === 0 ? nameOf(node) : ` –${cell.relationships[at - 1]?.type ?? ''}– ${nameOf(node)}`,
      )
      .join('');
  if (isRelationship(cell)) return cell.type;
  if (Array.isArray(cell) && cell.length > 0) return cell.map(wordsOf).join(', ');
  return wordsOfCell(cell);
}

/** A cell for a table file: what is no scalar as JSON, lists of scalars as they are. */
export function plainOf(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.some(isThing) ? JSON.stringify(cell) : cell;
  return isThing(cell) ? JSON.stringify(cell) : cell;
}

const pages: Readonly<Record<string, string>> = {
  Model: '/models/',
  Instrument: '/law/',
  Obligation: '/law/rule/',
  SavedQuery: '/queries/',
  Risk: '/knowledge/',
  Benefit: '/knowledge/',
  Mitigation: '/knowledge/',
  Mechanism: '/knowledge/',
};

/** The page of a node; `undefined` for one that has none. */
export function pageOf({ labels, properties }: NodeCell): string | undefined {
  const page = labels.map((label) => pages[label]).find((found) => found !== undefined);
  return page && typeof properties['id'] === 'string'
    ? page + encodeURIComponent(properties['id'])
    : undefined;
}

/** The properties of a node or relationship that are worth reading; the record as JSON repeats them all. */
export function propertiesOf(properties: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(properties)
    .filter(([name]) => name !== 'record' && name !== 'seeded')
    .map(([name, value]) => [name, wordsOf(value)]);
}

function isThing(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
