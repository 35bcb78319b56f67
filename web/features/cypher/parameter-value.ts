/** What a field says: the value that is sent, and the word for its type that stands beside the field. */
export type ParameterValue = { value: unknown; kind: 'null' | 'number' | 'true or false' | 'list' | 'text' };

const figure = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/**
 * The value that somebody means by what they typed: a number, true or false, null, a list in JSON, else a text. An
 * empty field is null. A text in quotes is that text, whatever it looks like.
 */
export function valueOf(field: string): ParameterValue {
  const typed = field.trim();
  if (typed === '' || typed === 'null') return { value: null, kind: 'null' };
  if (typed === 'true' || typed === 'false') return { value: typed === 'true', kind: 'true or false' };
  if (figure.test(typed) && Number.isFinite(Number(typed))) return { value: Number(typed), kind: 'number' };
  const list = listOf(typed);
  if (list) return { value: list, kind: 'list' };
  const quoted = /^(['"])([\s\S]*)\1$/.exec(typed);
  return { value: quoted ? quoted[2]! : field, kind: 'text' };
}

/** What to type for a value, so that `valueOf` gives it back. */
export function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const read = valueOf(value);
  return read.kind === 'text' && read.value === value ? value : `'${value}'`;
}

/** The parameters to send: one for each name, null where nothing was typed. */
export function parametersOf(
  names: readonly string[],
  fields: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, valueOf(fields[name] ?? '').value]));
}

function listOf(typed: string): unknown[] | undefined {
  if (!typed.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(typed);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}
