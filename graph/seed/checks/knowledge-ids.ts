import { argued } from '../knowledge.ts';
import { problemAt, recordsOf, type Problem, type SeedSet } from '../records.ts';

/** Ids that two records of what is argued about openness share: each has one address on the page. */
export function knowledgeIds(set: SeedSet): Problem[] {
  const entries = argued.flatMap((name) => recordsOf(set, name));
  return [...Map.groupBy(entries, ({ record }) => record.id).values()].flatMap(([first, ...more]) =>
    more
      .filter(({ collection }) => collection !== first!.collection)
      .map(({ record, collection, at }) =>
        problemAt(
          at('id'),
          `\`${record.id}\` is in \`${first!.collection}\` and in \`${collection}\``,
          'give one of the two another id: they share one page of the site',
        ),
      ),
  );
}
