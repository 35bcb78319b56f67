import { problemAt, recordsOf, type Problem, type SeedSet } from '../records.ts';
import { referencesIn } from '../references.ts';

/**
 * Facts that no condition tests, no other fact waits for, and that name no other reader. What settles a fact, or
 * moves it along, does not read it.
 * Nothing is said while a record is broken, since that one may read them.
 */
export function unreadFacts(set: SeedSet): Problem[] {
  if (!set.whole) return [];
  const read = new Set(
    set.records.flatMap((entry) =>
      referencesIn(entry).flatMap(({ to, id, path }) =>
        to === 'facts' && path[0] !== 'says' && path[0] !== 'move' ? [id] : [],
      ),
    ),
  );
  return recordsOf(set, 'facts')
    .filter(({ record }) => !read.has(record.id) && record.read_by === undefined)
    .map(({ record, at }) =>
      problemAt(
        at('id'),
        `nobody reads the fact \`${record.id}\``,
        'test it in a condition, remove it, or say in `read_by` what else uses it',
      ),
    );
}
