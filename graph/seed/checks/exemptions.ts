import { problemAt, recordsOf, type Problem, type SeedSet } from '../records.ts';

/** Exemptions that lift nothing, because none of the obligations they name exists. */
export function emptyExemptions(set: SeedSet): Problem[] {
  const obligations = set.ids.get('obligations')!;
  return recordsOf(set, 'exemptions')
    .filter(({ record }) => !record.lifts.some((id) => obligations.has(id)))
    .map(({ record, at }) =>
      problemAt(
        at('lifts'),
        `the exemption \`${record.id}\` lifts nothing`,
        'name at least one obligation that exists',
      ),
    );
}
