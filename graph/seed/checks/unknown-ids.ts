import type { CollectionName } from '../../model/seed-file.ts';
import { collections } from '../../model/seed-file.ts';
import { nearest } from '../../rules/nearest.ts';
import { problemAt, type Problem, type SeedSet } from '../records.ts';
import { referencesIn } from '../references.ts';

/** Ids that name no record, and a leading reading that is not among the readings. */
export function unknownIds(set: SeedSet): Problem[] {
  return set.records.flatMap((entry) => {
    const problems = referencesIn(entry)
      .filter(({ to, or = [], id }) => ![to, ...or].some((name) => set.ids.get(name)?.has(id)))
      .map(({ to, id, path }) =>
        problemAt(entry.at(...path), missing(to, id), mendOf(id, [...(set.ids.get(to) ?? [])], to)),
      );
    if (entry.collection !== 'definitions' || !('readings' in entry.record)) return problems;
    const { lead, readings } = entry.record;
    const names = readings.map((reading) => reading.id);
    if (names.includes(lead)) return problems;
    return [
      ...problems,
      problemAt(
        entry.at('lead'),
        `\`${lead}\` is not one of the readings`,
        `use one of: ${names.join(', ')}`,
      ),
    ];
  });
}

function missing(to: CollectionName, id: string): string {
  return `there is no ${collections[to].label.toLowerCase()} \`${id}\``;
}

function mendOf(id: string, candidates: string[], to: CollectionName): string {
  const near = nearest(id, candidates);
  return near ? `did you mean \`${near}\`?` : `add it under \`${to}:\` or correct the id`;
}
