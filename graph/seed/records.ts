import type { Manifest, CollectionName, Seeds } from '../model/seed-file.ts';
import { collections } from '../model/seed-file.ts';

/** A place in a seed file. `path` is written like `obligations[3].timeline[0].from`; lines count from 1. */
export type Place = { file: string; line: number; path: string };

/** One mistake in the seeds: where it is, what is wrong, and what to do about it. */
export type Problem = Place & { message: string; mend: string };

/** Steps from the root of a YAML document to a value in it. */
export type Path = readonly (string | number)[];

/** A record that fits its schema, with a way to find the place of any of its fields. */
export type SeedRecord<Name extends CollectionName = CollectionName> = {
  [N in Name]: { collection: N; record: Seeds[N][number]; at: (...path: Path) => Place };
}[Name];

/**
 * Everything read from the seed files. `ids` also holds the ids of records that do not fit their schema, so that
 * one broken record is not reported again by all that name it.
 */
export type SeedSet = {
  records: readonly SeedRecord[];
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  manifest: Manifest | null;
  /** Whether the ids of all records are known. Where a file could not be read, nothing can be said to be missing. */
  allIds: boolean;
  /** Whether every file could be read and every record fits: only then can something be said to be missing everywhere. */
  whole: boolean;
};

export const collectionNames = Object.keys(collections) as CollectionName[];

/** The records of one collection, in the order they were read. */
export function recordsOf<Name extends CollectionName>(set: SeedSet, name: Name): SeedRecord<Name>[] {
  return set.records.filter((entry) => entry.collection === name) as SeedRecord<Name>[];
}

/** The bare records by collection, each sorted by id, whatever the order of the files. */
export function seedsOf(set: SeedSet): Seeds {
  const sorted = collectionNames.map((name) => [
    name,
    recordsOf(set, name)
      .map((entry) => entry.record as { id: string })
      .sort(byId),
  ]);
  return Object.fromEntries(sorted) as Seeds;
}

/** Order by id, by code units: the same on every machine. */
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A path as people write it: `obligations[3].timeline[0].from`. */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** A problem at a place. */
export function problemAt(place: Place, message: string, mend: string): Problem {
  return { ...place, message, mend };
}
