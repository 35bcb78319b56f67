import type { CollectionName, Seeds } from '../model/seed-file.ts';
import { placedConditions, placedParts, type PlacedCondition } from '../rules/parts.ts';

/** Every condition in a record with its place, the inner ones after the one that holds them. Empty for records without any. */
export function conditionsIn(record: Seeds[CollectionName][number]): PlacedCondition[] {
  const found: PlacedCondition[] = [];
  const visit = ({ condition, path }: PlacedCondition): void => {
    found.push({ condition, path });
    for (const part of placedParts(condition))
      visit({ condition: part.condition, path: [...path, ...part.path] });
  };
  placedConditions(record).forEach(visit);
  return found;
}
