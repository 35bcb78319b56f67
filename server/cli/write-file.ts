import { writeFile } from 'node:fs/promises';
import { InputError } from './input.ts';

/** Writes an answer to the file that `--out` names. Throws an `InputError` where it cannot be written. */
export async function writeOut(out: string, told: string | Uint8Array): Promise<void> {
  await writeFile(out, told).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`--out ${out}: cannot be written (${error.message}).`);
  });
}

/** Refuses to print a file that is no text. Throws an `InputError`. */
export function refuseUnwritable(form: string | undefined, out: string | undefined): void {
  if (out === undefined && (form === 'xlsx' || form === 'docx' || form === 'pdf'))
    throw new InputError(`--format ${form}: name the file to write with --out, since it is no text.`);
}
