import { StoreError } from './errors.ts';

/** A parameter value that both engines understand in the same way. */
export type Parameter = null | string | number | boolean | Parameter[] | { [key: string]: Parameter };

/**
 * Checks that query parameters are plain JSON, so that both engines read them alike.
 * Throws `store-query` naming the parameter otherwise.
 */
export function plainParameters(parameters: Record<string, unknown>): Record<string, Parameter> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, plain(value, name)]));
}

function plain(value: unknown, path: string): Parameter {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${path}[${index}]`));
  if (isPlainObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, plain(item, `${path}.${key}`)]),
    );
  }
  throw new StoreError(
    'store-query',
    `Parameter $${path} must be plain JSON: a text, a finite number, true, false, null, a list or a map.`,
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A float of a row as a JSON number. JSON has no NaN and no infinity: refused rather than turned into null. */
export function plainFloat(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new StoreError(
    'store-query',
    `The query returns ${value}, which JSON cannot hold. Filter such values out.`,
  );
}

/** A whole number of a row as a JSON number. Refused beyond 2^53 - 1, where a JSON number would lose digits. */
export function plainWhole(value: bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new StoreError(
    'store-query',
    `The query returns the whole number ${value}, too large for JSON. Return it as text with toString().`,
  );
}

/** A map of a row, its keys in alphabetical order: the engines keep them in different orders. */
export function sortedMap(
  map: Record<string, unknown>,
  convert: (value: unknown) => unknown,
): Record<string, unknown> {
  const entries = Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, convert(value)]));
}

/** A value of a kind that only one engine has, such as a point in space. */
export function unsupported(kind: string): StoreError {
  return new StoreError(
    'store-query',
    `The query returns a ${kind}. Return texts, numbers, lists, maps, nodes or paths.`,
  );
}
