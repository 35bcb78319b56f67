import type { Condition } from '../model/condition.ts';
import type { TimelineState } from '../model/law.ts';

/** A condition and where it stands in the condition or the record around it. */
export type PlacedCondition = { condition: Condition; path: readonly (string | number)[] };

/** A record that may state conditions: a rule, or one of any other kind, which states none. */
export type Stating = {
  id: string;
  condition?: Condition;
  readings?: readonly { condition: Condition }[];
  trigger?: Condition;
  when?: Condition | undefined;
  timeline?: readonly TimelineState[];
};

/** The conditions directly inside a condition, in order. */
export function partsOf(condition: Condition): Condition[] {
  return placedParts(condition).map((part) => part.condition);
}

/** Every condition a record states itself, in order: its own, readings, trigger, and each `when`. */
export function conditionsOf(record: Stating): Condition[] {
  return placedConditions(record).map((placed) => placed.condition);
}

/** The conditions directly inside a condition, with their places. */
export function placedParts(condition: Condition): PlacedCondition[] {
  if ('all' in condition) return condition.all.map((part, at) => ({ condition: part, path: ['all', at] }));
  if ('any' in condition) return condition.any.map((part, at) => ({ condition: part, path: ['any', at] }));
  if ('not' in condition) return [{ condition: condition.not, path: ['not'] }];
  if (!('rebuttable' in condition)) return [];
  const { test, otherwise } = condition.rebuttable;
  return [
    { condition: test, path: ['rebuttable', 'test'] },
    { condition: otherwise, path: ['rebuttable', 'otherwise'] },
  ];
}

/** Every condition a record states itself, with its place. */
export function placedConditions(record: Stating): PlacedCondition[] {
  const { condition, readings, trigger, when: presupposed, timeline } = record;
  const found: PlacedCondition[] = [];
  if (condition) found.push({ condition, path: ['condition'] });
  readings?.forEach((reading, at) =>
    found.push({ condition: reading.condition, path: ['readings', at, 'condition'] }),
  );
  if (trigger) found.push({ condition: trigger, path: ['trigger'] });
  if (presupposed) found.push({ condition: presupposed, path: ['when'] });
  timeline?.forEach(
    ({ when }, at) => when && found.push({ condition: when, path: ['timeline', at, 'when'] }),
  );
  return found;
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
