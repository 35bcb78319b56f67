import { readCaseFacts } from '../../rules/case-facts.ts';
import { problemAt, recordsOf, type Path, type Problem, type SeedRecord, type SeedSet } from '../records.ts';

/** Facts of situations, presets and degrees of openness, limits of licences and outputs of models that no fact declaration allows. */
export function caseValues(set: SeedSet): Problem[] {
  const declared = recordsOf(set, 'facts').map(({ record }) => record);
  const broken = set.ids.get('facts')!;
  const check = (
    entry: SeedRecord,
    values: Record<string, unknown>,
    path: (field: string) => Path,
  ): Problem[] =>
    readCaseFacts(values, declared)
      .problems.filter(({ field }) => declared.some(({ id }) => id === field) || !broken.has(field))
      .map(({ field, message, mend }) => problemAt(entry.at(...path(field)), message, mend));
  const has = (fact: string) => declared.some(({ id }) => id === fact);
  return [
    ...[
      ...recordsOf(set, 'situations'),
      ...recordsOf(set, 'presets'),
      ...recordsOf(set, 'degrees'),
      ...recordsOf(set, 'compare_presets'),
    ].flatMap((entry) => check(entry, entry.record.facts ?? {}, (field) => ['facts', field])),
    ...(has('licence_restrictions') ? recordsOf(set, 'licences') : []).flatMap((entry) =>
      check(entry, { licence_restrictions: entry.record.restrictions }, () => ['restrictions']),
    ),
    ...(has('output_modalities') ? recordsOf(set, 'models') : []).flatMap((entry) =>
      check(entry, { output_modalities: entry.record.outputs.value }, () => ['outputs', 'value']),
    ),
  ];
}
