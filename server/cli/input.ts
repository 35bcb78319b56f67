import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import type { Path, Place } from '../../graph/seed/records.ts';
import { readYamlText } from '../../graph/seed/yaml-text.ts';

/** A file or an argument that cannot be used; the message names it and the mend. */
export class InputError extends Error {}

/** A YAML or JSON file as plain data, not checked yet, with the place of every value in it. */
export type Input = { value: unknown; at: (path: Path) => Place };

const mostBytes = 5_000_000;

/**
 * Reads a YAML or JSON file; a pipe will do. Of a Markdown file the front matter is read, as model cards have it.
 * Throws an `InputError` with file and line.
 */
export async function readInput(file: string): Promise<Input> {
  const text = await readText(file);
  const { value, problems, at } = readYamlText(isMarkdown(file) ? frontMatter(text, file) : text, file);
  const [broken] = problems;
  if (broken)
    throw new InputError(`${placed(broken)} ${broken.message.slice(0, 200)}. Mend: ${broken.mend}.`);
  refuseUnseen(value, file);
  return { value, at };
}

/** What the input says by a schema. Throws an `InputError` with the file, line and field of each mistake. */
export function checked<T extends z.ZodType>({ value, at }: Input, schema: T): z.infer<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.slice(0, 10).map((issue) => {
    const place = at(issue.path as Path);
    return `${placed(place)} ${place.path || 'file'}: ${issue.message}.`;
  });
  throw new InputError(problems.join('\n'));
}

/** `case.yaml:3`, as editors and terminals open it. */
export function placed({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** Whether the file is a text with front matter, such as a model card. */
export function isMarkdown(file: string): boolean {
  return /\.(md|markdown)$/i.test(file);
}

/** Up to the line that ends it, so that the lines of the file stay those of the YAML. */
function frontMatter(text: string, file: string): string {
  const found = /^(---\r?\n[^]*?)^---\s*$/m.exec(text);
  if (found?.index === 0) return found[1]!;
  throw new InputError(
    `${file}: there is no front matter. Mend: begin the file with a line ---, the metadata, and a line --- again.`,
  );
}

async function readText(file: string): Promise<string> {
  const parts: Buffer[] = [];
  try {
    // Read by the piece, since the size of a pipe or a device is not known before.
    for await (const part of createReadStream(file, { end: mostBytes })) parts.push(part as Buffer);
  } catch (error) {
    throw new InputError(`${file}: ${reasonOf(error as NodeJS.ErrnoException)}.`);
  }
  const bytes = Buffer.concat(parts);
  if (bytes.length > mostBytes)
    throw new InputError(`${file}: too large; up to ${mostBytes} bytes are read.`);
  if (!isUtf8(bytes)) throw new InputError(`${file}: not a text in UTF-8.`);
  return bytes.toString('utf8');
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'a directory, not a file';
  return `cannot be read (${message})`;
}

/** Refuses what a schema would pass over: a name that it drops unseen, and a value that is part of itself. */
function refuseUnseen(value: unknown, file: string): void {
  try {
    JSON.stringify(value, (name, part: unknown) => {
      if (name === '__proto__') throw new InputError(`${file}: "__proto__" is no name for a field.`);
      return part;
    });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${file}: an alias stands inside what it stands for, or the values nest too deep.`);
  }
}
