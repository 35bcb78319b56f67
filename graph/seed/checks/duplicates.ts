import { recordsOf, problemAt, type Place, type Problem, type SeedSet } from '../records.ts';

/** Ids given twice: among the records of a collection, releases, readings of a definition, parts of a release. */
export function duplicates(set: SeedSet): Problem[] {
  const byCollection = Map.groupBy(set.records, (entry) => entry.collection);
  const found = [...byCollection].flatMap(([name, entries]) =>
    repeated(
      entries.map((entry) => ({ key: entry.record.id, place: entry.at('id') })),
      `in \`${name}\``,
    ),
  );
  const releases = recordsOf(set, 'models').flatMap(({ record, at }) =>
    record.releases.map((release, index) => ({ key: release.id, place: at('releases', index, 'id') })),
  );
  const parts = recordsOf(set, 'models').flatMap(({ record, at }) =>
    record.releases.flatMap((release, index) =>
      repeated(
        release.exposes.map(({ component }, place) => ({
          key: component,
          place: at('releases', index, 'exposes', place, 'component'),
        })),
        `in release \`${release.id}\``,
      ),
    ),
  );
  const readings = recordsOf(set, 'definitions').flatMap(({ record, at }) =>
    'readings' in record
      ? repeated(
          record.readings.map((reading, index) => ({ key: reading.id, place: at('readings', index, 'id') })),
          `in definition \`${record.id}\``,
        )
      : [],
  );
  return [...found, ...repeated(releases, 'among the releases'), ...parts, ...readings];
}

function repeated(entries: { key: string; place: Place }[], where: string): Problem[] {
  return [...Map.groupBy(entries, ({ key }) => key).values()].flatMap(([first, ...more]) =>
    more.map(({ key, place }) =>
      problemAt(
        place,
        `\`${key}\` is given twice ${where}`,
        `the first is at ${first!.place.file}:${first!.place.line}; rename or remove one of them`,
      ),
    ),
  );
}
