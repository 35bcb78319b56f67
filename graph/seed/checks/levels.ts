import { problemAt, recordsOf, type Problem, type SeedSet } from '../records.ts';

/** Levels on the wrong scale: code is scored C1 to C5, data D1 to D5. */
export function levels(set: SeedSet): Problem[] {
  const kinds = new Map(recordsOf(set, 'components').map(({ record }) => [record.id, record.kind]));
  return recordsOf(set, 'models').flatMap(({ record, at }) =>
    record.releases.flatMap((release, index) =>
      release.exposes.flatMap(({ component, level }, place) => {
        const scale = { code: 'C', data: 'D', other: undefined }[kinds.get(component) ?? 'other'];
        if (!scale || !/^[CD]\d$/.test(level) || level.startsWith(scale)) return [];
        return [
          problemAt(
            at('releases', index, 'exposes', place, 'level'),
            `\`${level}\` is not a level of \`${component}\`, which is ${kinds.get(component)}`,
            `use ${scale}1 to ${scale}5, NA or UNKNOWN`,
          ),
        ];
      }),
    ),
  );
}
