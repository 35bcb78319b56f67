/** Without it spreadsheets take the file for the encoding of the machine and spoil × and ’. */
const utf8Mark = '\uFEFF';

/**
 * Rows as CSV (RFC 4180) with a head, marked as UTF-8. Lists are joined by spaces, what is missing leaves its cell
 * empty, and texts that a spreadsheet would run as a formula are quoted as text.
 */
export function csvOf<T extends string>(
  columns: readonly T[],
  rows: readonly { readonly [column in T]?: unknown }[],
): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return utf8Mark + [columns.map(cell).join(','), ...lines].join('\r\n') + '\r\n';
}

function cell(value: unknown): string {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  const safe = typeof value !== 'number' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
