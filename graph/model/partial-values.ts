import type { FactValue, NumberRange, PartialSet } from './fact.ts';

/** Whether a value is partial knowledge of a number. */
export function isNumberRange(value: FactValue): value is NumberRange {
  return typeof value === 'object' && !Array.isArray(value) && !isPartialSet(value);
}

/** Whether a value is partial knowledge of a set. */
export function isPartialSet(value: FactValue): value is PartialSet {
  return typeof value === 'object' && !Array.isArray(value) && ('includes' in value || 'excludes' in value);
}
