import { existsSync } from 'node:fs';
import { z } from 'zod';
import { compareAnswers } from '../../graph/queries/compare-answers.ts';
import { checked, InputError, readInput } from './input.ts';
import { countOf, type GivenAnswer } from './print-answer.ts';
import { pairsOf } from './table.ts';

/** What is read of an earlier `--json` output. */
const Earlier = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  parameters: z.record(z.string(), z.unknown()).default({}),
  truncated: z.boolean().default(false),
});
type Earlier = z.infer<typeof Earlier>;

/** An earlier answer from its file. Throws an `InputError`, which says how to make one where there is none. */
export async function readEarlier(file: string, slug: string): Promise<Earlier> {
  if (!existsSync(file))
    throw new InputError(
      `${file}: there is no such file. Make one: tierwise queries run ${slug} --json > ${file}`,
    );
  return checked(await readInput(file), Earlier);
}

/**
 * Prints which rows came and went since the earlier answer. The exit code is 1 when any did. Throws an `InputError` where
 * the two cannot be compared: other columns, or rows left out of either, among which anything may have changed.
 */
export function reportChanges(earlier: Earlier, now: GivenAnswer, json: boolean): void {
  for (const { truncated, rows } of [earlier, now])
    if (truncated)
      throw new InputError(
        `An answer of more than ${countOf(rows.length)} is cut and cannot be compared. Narrow it down with --input.`,
      );
  const comparison = compared(earlier, now);
  const { came, went, same } = comparison;
  if (json) console.log(JSON.stringify(comparison, null, 2));
  else {
    for (const row of went) console.log(`- ${pairsOf(now.columns, row)}`);
    for (const row of came) console.log(`+ ${pairsOf(now.columns, row)}`);
    console.log(`${countOf(came.length)} came, ${went.length} went, ${same} stayed.`);
  }
  if (came.length + went.length > 0) process.exitCode = 1;
}

function compared(before: Earlier, now: GivenAnswer) {
  try {
    return compareAnswers(before, now);
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(`${error.message} Make the file anew.`);
    throw error;
  }
}
