/** A cell in words: lists joined by commas, what is missing as a dash. */
export function wordsOfCell(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(wordsOfCell).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
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
};

/** Where an id leads; `undefined` for what has no page of its own. */
export function linkOf(column: string, value: unknown): string | undefined {
  return typeof value === 'string' ? pages[column]?.(encodeURIComponent(value)) : undefined;
}
