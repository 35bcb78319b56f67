import type { Condition } from '../model/condition.ts';
import type { CollectionName, Seeds } from '../model/seed-file.ts';
import type { Path } from './records.ts';

/** A condition and where it stands in its record. */
export type PlacedCondition = { condition: Condition; path: Path };

/** Every condition in a record, the inner ones after the one that holds them. Empty for records without any. */
export function conditionsIn(record: Seeds[CollectionName][number]): PlacedCondition[] {
  const found: PlacedCondition[] = [];
  const visit = (condition: Condition, path: Path): void => {
    found.push({ condition, path });
    for (const inner of innerOf(condition)) visit(inner.condition, [...path, ...inner.path]);
  };
  for (const root of rootsOf(record)) visit(root.condition, root.path);
  return found;
}

function rootsOf(record: Seeds[CollectionName][number]): PlacedCondition[] {
  const roots: PlacedCondition[] = [];
  if ('condition' in record) roots.push({ condition: record.condition, path: ['condition'] });
  if ('readings' in record)
    record.readings.forEach((reading, index) =>
      roots.push({ condition: reading.condition, path: ['readings', index, 'condition'] }),
    );
  if ('trigger' in record) roots.push({ condition: record.trigger, path: ['trigger'] });
  if ('when' in record && record.when) roots.push({ condition: record.when, path: ['when'] });
  if ('timeline' in record)
    record.timeline.forEach((state, index) => {
      if (state.when) roots.push({ condition: state.when, path: ['timeline', index, 'when'] });
    });
  return roots;
}

function innerOf(condition: Condition): PlacedCondition[] {
  if ('all' in condition) return condition.all.map((part, i) => ({ condition: part, path: ['all', i] }));
  if ('any' in condition) return condition.any.map((part, i) => ({ condition: part, path: ['any', i] }));
  if ('not' in condition) return [{ condition: condition.not, path: ['not'] }];
  if (!('rebuttable' in condition)) return [];
  const { test, otherwise } = condition.rebuttable;
  return [
    { condition: test, path: ['rebuttable', 'test'] },
    { condition: otherwise, path: ['rebuttable', 'otherwise'] },
  ];
}
