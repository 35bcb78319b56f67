import type { z } from 'zod';
import { conditionProblems, type FieldProblem } from './condition-problems.ts';
import type { Path } from './records.ts';

type Issue = z.core.$ZodIssue;

/** What to do about a field, where its name says more than the schema can. */
const mends: Record<string, string> = {
  themes: 'name at least one theme, by its id in seeds/taxonomy/themes.yaml: `themes: [documentation]`',
  binds: 'name at least one role, by its id in seeds/taxonomy/roles.yaml: `binds: [model-provider]`',
  touches: 'name at least one component, by its id; `organisation` where no part of the model is touched',
  timeline:
    'give at least one state: `- { status: in-force, from: 2025-08-02, known: 2024-07-12, citation: … }`',
  from: 'add the first day of the state: `from: 2025-08-02`',
  known: 'add the day on which the text was published: `known: 2024-07-12`',
  sources: 'add `sources:` with at least one `{ source, pinpoint, checked, confidence }`',
  lifts: 'name at least one obligation that the exemption lifts',
  id: 'give the record a stable id of letters, digits, dots and dashes',
  citation: 'add the article, as in `citation: Art. 53(1)(a)`',
  checked: 'add the day on which the source was read: `checked: 2026-11-20`',
  basis: 'add where the value comes from: `basis: { source, checked, confidence }`',
  question: 'write the question in plain words and end it with a question mark',
};

/** A record as its schema reads it, or the mistakes the schema found, in words, one for each: never both. */
export type Fitted<T> = { record: T; problems: [] } | { record: null; problems: FieldProblem[] };

/** Holds a value against the schema of its record. */
export function fit<T>(schema: z.ZodType<T>, value: unknown): Fitted<T> {
  const result = schema.safeParse(value);
  if (result.success) return { record: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, value, []));
  // Several issues inside one condition lead to the same reading of it.
  return {
    record: null,
    problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()],
  };
}

function problemsOf(issue: Issue, record: unknown, base: Path): FieldProblem[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const root = conditionRoot(path);
  const condition = root && valueAt(record, root);
  if (condition !== undefined) return conditionProblems(condition, root!);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `\`${key}\` is not a field here`,
      mend: 'remove it or correct its name; the JSON schema of the seed files lists the fields',
    }));
  const branch = issue.code === 'invalid_union' ? closest(issue.errors) : undefined;
  if (branch) return branch.flatMap((inner) => problemsOf(inner, record, path));
  return [{ path, message: messageOf(issue, valueAt(record, path)), mend: mendOf(issue, path) }];
}

/** The path of the outermost condition that a path leads into, if it leads into one. */
function conditionRoot(path: Path): Path | undefined {
  const index = path.findIndex((step) => step === 'condition' || step === 'trigger' || step === 'when');
  return index < 0 ? undefined : path.slice(0, index + 1);
}

/** The branch of a union that was most likely meant: the one with the fewest wrong fields. */
function closest(branches: Issue[][]): Issue[] | undefined {
  const weight = (issues: Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
  return branches.filter((issues) => issues.length > 0).sort((a, b) => weight(a) - weight(b))[0];
}

function messageOf(issue: Issue, value: unknown): string {
  if (value === undefined) return 'this field is missing';
  const text = issue.message.replace(/^Invalid (input|option): /, '');
  return `${shown(value)} does not fit: ${text}`;
}

function mendOf(issue: Issue, path: Path): string {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  if (typeof path.at(-1) === 'string' && Object.hasOwn(mends, key)) return mends[key]!;
  if (issue.code === 'invalid_value') return `use one of: ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type')
    return issue.expected === 'boolean'
      ? 'write true or false'
      : `write a value of the kind ${issue.expected}`;
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'write a value within that bound';
  return 'correct it in this form';
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    root,
  );
}
