import { argued } from '../knowledge.ts';
import { problemAt, recordsOf, type Problem, type SeedSet } from '../records.ts';

/**
 * Points credited to the paper that no source attests, and recalled or inferred points whose sources claim more than
 * own knowledge: what is only remembered must never read as the paper's word.
 */
export function attestations(set: SeedSet): Problem[] {
  return argued
    .flatMap((name) => recordsOf(set, name))
    .flatMap(({ record, at }) => {
      if (['stated', 'confirmed'].includes(record.attestation)) return [];
      const credit =
        record.credited_to === 'record-compilers'
          ? []
          : [
              problemAt(
                at('credited_to'),
                `\`${record.id}\` is ${record.attestation} and cannot be credited to the ${record.credited_to}`,
                'credit it to the record-compilers, or name the source that states or confirms it',
              ),
            ];
      const raised = record.sources.flatMap(({ confidence }, index) =>
        confidence === 'own-knowledge'
          ? []
          : [
              problemAt(
                at('sources', index, 'confidence'),
                `\`${record.id}\` is ${record.attestation}, so no source of it can be \`${confidence}\``,
                'write `own-knowledge`, or attest the point by that source',
              ),
            ],
      );
      return [...credit, ...raised];
    });
}
