import type { FactValue } from '../../model/fact.ts';
import type { CaseFacts } from '../case-facts.ts';
import { encodeColumns, type FactColumn } from '../compile/columns.ts';
import type { Program } from '../compile/program.ts';
import { run } from '../compile/run.ts';
import type { BulkVerdicts } from '../compile/verdicts.ts';
import { factsRead } from '../fact-test.ts';

/** What is known otherwise than in a case, by fact; `undefined` where it is not known. */
export type Variant = ReadonlyMap<string, FactValue | undefined>;

/**
 * The verdicts of variants of one case, in their order. `known` is the case with what its facts say of others, and so
 * has each variant to say what follows from it.
 */
export function verdictsOfVariants(
  program: Program,
  known: CaseFacts,
  variants: readonly Variant[],
): BulkVerdicts {
  const count = variants.length;
  const same = new Uint32Array(count);
  const columns = new Map<string, FactColumn & { values: (FactValue | undefined)[] }>();
  for (const fact of new Set(program.tests.flatMap(factsRead)))
    columns.set(fact, { values: [known.get(fact)?.value], codes: same });
  for (const [at, variant] of variants.entries())
    for (const [fact, value] of variant) {
      const column = columns.get(fact);
      if (!column) continue;
      if (column.codes === same) column.codes = new Uint32Array(count);
      column.codes[at] = column.values.push(value) - 1;
    }
  return run(program, encodeColumns(program, { count, columns }));
}
