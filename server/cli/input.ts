import { readFile, stat } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { CaseFile, SingleCase } from '../../graph/model/case-file.ts';
import type { Fact } from '../../graph/model/fact.ts';
import { isRealDay } from '../../graph/model/calendar.ts';
import { readCaseFacts, type CaseFacts } from '../../graph/rules/case-facts.ts';

/** A file or an argument that cannot be used; the message names it and the mend. */
export class InputError extends Error {}

const mostBytes = 5_000_000;

/** Reads a YAML or JSON file and checks it against a schema. Throws an `InputError` with file, line and field. */
export async function readInput<T extends z.ZodType>(file: string, schema: T): Promise<z.infer<T>> {
  const size = await stat(file).then(
    (found) => found.size,
    () => {
      throw new InputError(`${file}: there is no such file.`);
    },
  );
  if (size > mostBytes)
    throw new InputError(`${file}: too large (${size} bytes); up to ${mostBytes} bytes are read.`);
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken)
    throw new InputError(`${file}:${lines.linePos(broken.pos[0]).line}: not valid YAML: ${broken.message}.`);
  const read = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (read.success) return read.data;
  const problems = read.error.issues.slice(0, 10).map((issue) => {
    const node = document.getIn(issue.path as unknown[], true) as { range?: [number] } | undefined;
    const line = node?.range ? lines.linePos(node.range[0]).line : 1;
    return `${file}:${line} ${issue.path.join('.') || 'file'}: ${issue.message}.`;
  });
  throw new InputError(problems.join('\n'));
}

export type CaseOptions = { asOf?: string; knownOn?: string; vocabulary?: string; case?: string };

/** A case ready to assess: facts, and both days. */
export type ReadCase = { facts: CaseFacts; asOf: string; knownOn: string };

/**
 * Reads one case from a file that holds a single case, or from a case file with `cases` of which one is chosen.
 * Options win over the file; days default to today. Throws an `InputError` that names every fact it cannot use.
 */
export async function readCase(
  file: string,
  options: CaseOptions,
  declarations: readonly Fact[],
): Promise<ReadCase> {
  const given = await singleCase(file, options.case);
  const vocabulary = options.vocabulary ?? given.vocabulary;
  if (vocabulary !== undefined && !isVocabulary(vocabulary))
    throw new InputError(`--vocabulary ${vocabulary} is not known: use eu, us or cn.`);
  const { facts, problems } = readCaseFacts(given.facts, declarations, vocabulary);
  if (problems.length > 0)
    throw new InputError(
      problems
        .map(({ field, message, mend }) => `${file} facts.${field}: ${message}. Mend: ${mend}.`)
        .join('\n'),
    );
  const today = new Date().toISOString().slice(0, 10);
  return {
    facts,
    asOf: day('--as-of', options.asOf) ?? given.asOf ?? today,
    knownOn: day('--known-on', options.knownOn) ?? given.knownOn ?? today,
  };
}

async function singleCase(file: string, id: string | undefined): Promise<SingleCase> {
  const raw = (await readInput(file, anything)) as { cases?: unknown } | null;
  if (!raw?.cases) return readInput(file, SingleCase);
  const { cases } = await readInput(file, CaseFile);
  const chosen =
    id === undefined ? cases.length === 1 && cases[0] : cases.find((candidate) => candidate.id === id);
  if (chosen) return chosen;
  const ids = cases.map((candidate) => candidate.id).slice(0, 20);
  throw new InputError(
    `${file} holds ${cases.length} cases: choose one with --case, such as ${ids.join(', ')}.`,
  );
}

const anything = {
  safeParse: (value: unknown) => ({ success: true as const, data: value }),
} as unknown as z.ZodUnknown;

function isVocabulary(text: string): text is 'eu' | 'us' | 'cn' {
  return text === 'eu' || text === 'us' || text === 'cn';
}

function day(option: string, text: string | undefined): string | undefined {
  if (text !== undefined && !isRealDay(text))
    throw new InputError(`${option} ${text} is not a day: write YYYY-MM-DD, and a day that exists.`);
  return text;
}
