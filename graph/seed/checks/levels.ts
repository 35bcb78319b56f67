import type { Exposure } from '../../model/release.ts';
import { recomputeLevel } from '../../openness/recompute-level.ts';
import { problemAt, recordsOf, type Place, type Problem, type SeedSet } from '../records.ts';

/**
 * Levels on the wrong scale (code is scored C1 to C5, data D1 to D5), and levels that are not what the rule of the
 * paper gives for the licence of the part without a word on why.
 */
export function levels(set: SeedSet): Problem[] {
  const kinds = new Map(recordsOf(set, 'components').map(({ record }) => [record.id, record.kind]));
  const licences = new Map(recordsOf(set, 'licences').map(({ record }) => [record.id, record]));
  return recordsOf(set, 'models').flatMap(({ record, at }) =>
    record.releases.flatMap((release, index) =>
      release.exposes.flatMap((exposure, place) => {
        const kind = kinds.get(exposure.component) ?? 'other';
        const where = at('releases', index, 'exposes', place, 'level');
        const scale = scaleProblems(exposure, kind, where);
        if (scale.length > 0 || exposure.oddity !== undefined) return scale;
        const rule = recomputeLevel(exposure, kind, licences);
        if (!rule || rule.level === exposure.level) return [];
        return [
          problemAt(
            where,
            `\`${exposure.level}\` is not the level of \`${exposure.component}\` by its licence, which is ${rule.level} (${rule.why})`,
            `write ${rule.level}, correct the licence, or say under \`oddity\` why it differs`,
          ),
        ];
      }),
    ),
  );
}

function scaleProblems(
  { component, level }: Exposure,
  kind: 'code' | 'data' | 'other',
  where: Place,
): Problem[] {
  const scale = { code: 'C', data: 'D', other: undefined }[kind];
  if (!scale || !/^[CD]\d$/.test(level) || level.startsWith(scale)) return [];
  return [
    problemAt(
      where,
      `\`${level}\` is not a level of \`${component}\`, which is ${kind}`,
      `use ${scale}1 to ${scale}5, NA or UNKNOWN`,
    ),
  ];
}
