import type { Condition } from '../model/condition.ts';
import type { Definition, Exemption, Instrument, Obligation, TimelineState } from '../model/law.ts';

/** The conditions directly inside a condition, in order. */
export function partsOf(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  if ('rebuttable' in condition) return [condition.rebuttable.test, condition.rebuttable.otherwise];
  return [];
}

/** Every condition a record states itself, in order: trigger, readings, and the `when` of its timeline. */
export function conditionsOf(record: Definition | Exemption | Obligation | Instrument): Condition[] {
  if ('readings' in record) return record.readings.map((reading) => reading.condition);
  if ('condition' in record) return [record.condition];
  const whens = record.timeline.flatMap((state: TimelineState) => (state.when ? [state.when] : []));
  return 'trigger' in record ? [record.trigger, ...whens] : whens;
}

/**
 * Every condition that some reach, in order of reading: each before what is inside it, and each definition followed
 * once. `follow` gives the conditions that a definition stands for.
 */
export function reachedFrom(
  conditions: readonly Condition[],
  follow: (definition: string) => readonly Condition[],
): Condition[] {
  const found: Condition[] = [];
  const followed = new Set<string>();
  const visit = (condition: Condition): void => {
    found.push(condition);
    if ('definition' in condition && !followed.has(condition.definition)) {
      followed.add(condition.definition);
      follow(condition.definition).forEach(visit);
    }
    partsOf(condition).forEach(visit);
  };
  conditions.forEach(visit);
  return found;
}
