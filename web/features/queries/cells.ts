/** A cell in words: lists joined by commas, what is missing as a dash, nodes by name, paths by their nodes. */
export function wordsOfCell(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(wordsOfCell).join(', ');
  if (typeof value !== 'object') return String(value);
  return wordsOfElement(value as GraphCell) ?? JSON.stringify(value);
}

/** What a cell may hold beside scalars, lists and maps. */
type GraphCell = {
  labels?: unknown;
  properties?: Record<string, unknown>;
  type?: unknown;
  nodes?: unknown;
  relationships?: unknown;
};

function wordsOfElement({ labels, properties, type, nodes, relationships }: GraphCell): string | undefined {
  if (Array.isArray(nodes) && Array.isArray(relationships)) return nodes.map(wordsOfCell).join(' → ');
  if (Array.isArray(labels) && properties) {
    const { name, title, label, id } = properties;
    return String(name ?? title ?? label ?? id ?? labels.join(' '));
  }
  return typeof type === 'string' && properties ? type : undefined;
}

/** The pages of things, by the column that holds their ids. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  model_id: (id) => `/models/${id}`,
  base_id: (id) => `/models/${id}`,
  instrument_id: (id) => `/law/${id}`,
  obligation_id: (id) => `/law/rule/${id}`,
  duty_id: (id) => `/law/rule/${id}`,
  risk_id: (id) => `/knowledge/${id}`,
  benefit_id: (id) => `/knowledge/${id}`,
  event_id: (id) => `/changes/${id}`,
};

/** Where an id leads; `undefined` for what has no page of its own. */
export function linkOf(column: string, value: unknown): string | undefined {
  return typeof value === 'string' ? pages[column]?.(encodeURIComponent(value)) : undefined;
}

const kinds: Readonly<Record<string, string>> = {
  Model: 'model_id',
  Instrument: 'instrument_id',
  Obligation: 'obligation_id',
  Risk: 'risk_id',
  Benefit: 'benefit_id',
  Event: 'event_id',
};

/** Where a node of the graph leads, by its label and id. */
export function linkOfNode(kind: string, id: string): string | undefined {
  return linkOf(kinds[kind] ?? '', id);
}

/** Whether a cell is an address elsewhere. */
export function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value);
}

/** The head of a column as words. */
export function wordsOfColumn(column: string): string {
  return column.replaceAll('_', ' ');
}

/** A count with commas: `4,812`. */
export function counted(count: number): string {
  return count.toLocaleString('en-GB');
}
