import { CaseFile, SingleCase, type ExpectedCase } from '../../graph/model/case-file.ts';
import { isRealDay } from '../../graph/model/calendar.ts';
import { Vocabulary, type Fact } from '../../graph/model/fact.ts';
import { readCaseFacts, type CaseFacts } from '../../graph/rules/case-facts.ts';
import { nearest } from '../../graph/rules/nearest.ts';
import type { Path } from '../../graph/seed/records.ts';
import { today } from '../today.ts';
import { checked, InputError, isMarkdown, placed, readInput, type Input } from './input.ts';

export type CaseOptions = { asOf?: string; knownOn?: string; vocabulary?: string; case?: string };

/** A case ready to assess: facts, and both days. */
export type ReadCase = { facts: CaseFacts; asOf: string; knownOn: string };

/**
 * Reads one case from a file that holds a single case, from the metadata of a model card under `tierwise`, or from a
 * case file with `cases` of which one is chosen.
 * Options win over the file; days default to today. Throws an `InputError` that names every fact it cannot use.
 */
export async function readCase(
  file: string,
  options: CaseOptions,
  declarations: readonly Fact[],
): Promise<ReadCase> {
  const input = await readCaseInput(file);
  const { given, path } = chosen(input, file, options.case);
  const { facts, problems } = readCaseFacts(
    given.facts,
    declarations,
    vocabulary(options) ?? given.vocabulary,
  );
  if (problems.length > 0)
    throw new InputError(
      problems
        .map(({ field, message, mend }) => {
          const place = placed(input.at([...path, 'facts', field]));
          return `${place} facts.${field}: ${message}. Mend: ${mend}.`;
        })
        .join('\n'),
    );
  return {
    facts,
    asOf: day('--as-of', options.asOf) ?? given.asOf ?? today(),
    knownOn: day('--known-on', options.knownOn) ?? given.knownOn ?? today(),
  };
}

/** The cases of a case file. Throws an `InputError`, also where two have the same id. */
export async function readCaseFile(file: string): Promise<ExpectedCase[]> {
  return casesOf(await readInput(file));
}

/** The part of a file that holds a case: all of it, or in a model card what stands under `tierwise`. */
async function readCaseInput(file: string): Promise<Input> {
  const input = await readInput(file);
  if (!isMarkdown(file)) return input;
  const { value } = input;
  if (typeof value === 'object' && value !== null && 'tierwise' in value)
    return { value: value.tierwise, at: (path) => input.at(['tierwise', ...path]) };
  throw new InputError(
    `${file}: its metadata says nothing under "tierwise". Mend: add tierwise: with facts: and the facts of the case.`,
  );
}

function casesOf(input: Input): ExpectedCase[] {
  const { cases } = checked(input, CaseFile);
  cases.forEach(({ id }, index) => {
    const first = cases.findIndex((other) => other.id === id);
    if (first === index) return;
    const place = placed(input.at(['cases', index, 'id']));
    throw new InputError(
      `${place} cases[${index}].id: "${id}" is the id of cases[${first}] too. Mend: give each its own.`,
    );
  });
  return cases;
}

function chosen(input: Input, file: string, id: string | undefined): { given: SingleCase; path: Path } {
  if (!holdsCases(input.value)) {
    if (id !== undefined) throw new InputError(`--case ${id}: ${file} holds a single case, without an id.`);
    return { given: checked(input, SingleCase), path: [] };
  }
  const cases = casesOf(input);
  const index = id === undefined ? cases.length - 1 : cases.findIndex((candidate) => candidate.id === id);
  const given = cases[index];
  if (given && (id !== undefined || cases.length === 1)) return { given, path: ['cases', index] };
  const ids = cases.map((candidate) => candidate.id);
  if (id === undefined)
    throw new InputError(
      `${file} holds ${cases.length} cases: choose one with --case, such as ${ids.slice(0, 20).join(', ')}.`,
    );
  const near = nearest(id, ids);
  throw new InputError(`--case ${id}: ${file} has no such case.${near ? ` Did you mean ${near}?` : ''}`);
}

function holdsCases(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'cases');
}

function vocabulary({ vocabulary: name }: CaseOptions): Vocabulary | undefined {
  if (name === undefined) return undefined;
  const read = Vocabulary.safeParse(name);
  if (read.success) return read.data;
  throw new InputError(`--vocabulary ${name} is not known: use ${Vocabulary.options.join(', ')}.`);
}

/** A day that an option names. Throws an `InputError` for one that does not exist. */
export function day(option: string, text: string | undefined): string | undefined {
  if (text !== undefined && !isRealDay(text))
    throw new InputError(`${option} ${text} is not a day: write YYYY-MM-DD, and a day that exists.`);
  return text;
}
