import type { Truth } from '../model/finding.ts';

/** Kleene's conjunction: false as soon as one is false, else unknown as soon as one is unknown. */
export function allOf(values: readonly Truth[]): Truth {
  if (values.includes(false)) return false;
  return values.includes('unknown') ? 'unknown' : true;
}

/** Kleene's disjunction: true as soon as one is true, else unknown as soon as one is unknown. */
export function anyOf(values: readonly Truth[]): Truth {
  if (values.includes(true)) return true;
  return values.includes('unknown') ? 'unknown' : false;
}

/** Kleene's negation: unknown stays unknown. */
export function notOf(value: Truth): Truth {
  return value === 'unknown' ? value : !value;
}
