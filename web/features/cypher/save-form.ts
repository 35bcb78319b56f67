import type { KeptQuery, QueryDraft, QueryInput, QueryResult } from '../../../graph/model/saved-query.ts';
import { parametersIn } from './cypher-text.ts';
import { valueOf } from './parameter-value.ts';

/** One input as the form shows it: what is not kept in fields of the form stays in `kept`, as the choices of a list. */
export type InputForm = {
  name: string;
  label: string;
  type: QueryInput['type'];
  /** The label of the nodes to pick from; of use for `node` only. */
  node: string;
  required: boolean;
  /** The default as it is typed; empty for none. */
  usual: string;
  kept: QueryInput | undefined;
};

/** What the form for saving holds. */
export type SaveForm = {
  question: string;
  explanation: string;
  tags: string;
  inputs: InputForm[];
  result: QueryResult;
  shared: boolean;
};

/** The form for a new query, or for one that is there already, which gives what it has. */
export function formFor(kept: KeptQuery | undefined, lastRows: readonly unknown[][] | undefined): SaveForm {
  if (kept)
    return {
      question: kept.question,
      explanation: kept.explanation,
      tags: kept.tags.join(', '),
      inputs: [],
      result: kept.result,
      shared: kept.origin === 'shared',
    };
  const figure = lastRows?.length === 1 && lastRows[0]!.length === 1 && typeof lastRows[0]![0] === 'number';
  return {
    question: '',
    explanation: '',
    tags: '',
    inputs: [],
    result: { kind: figure ? 'number' : 'table' },
    shared: false,
  };
}

/**
 * The inputs of a text: one for each parameter. What somebody wrote about it in the form stays, then what the saved
 * query says of it, else its type and default are guessed from what stands in its field.
 */
export function inputsOf(
  text: string,
  fields: Readonly<Record<string, string>>,
  before: readonly InputForm[],
  saved: readonly QueryInput[] = [],
): InputForm[] {
  return parametersIn(text).map((name) => {
    const known = before.find((input) => input.name === name);
    if (known) return known;
    const kept = saved.find((input) => input.name === name);
    const field = fields[name] ?? '';
    if (kept)
      return {
        name,
        label: kept.label,
        type: kept.type,
        node: kept.node ?? '',
        required: kept.required,
        usual: typeof kept.default === 'object' ? '' : String(kept.default ?? ''),
        kept,
      };
    const { value, kind } = valueOf(field);
    const type = guessedType(value);
    return {
      name,
      label: labelFrom(name),
      type,
      node: '',
      required: kind !== 'null',
      usual: kind === 'null' || kind === 'list' ? '' : String(value),
      kept: undefined,
    };
  });
}

/** What keeps the form from being sent, by the id of its field, in words that say how to mend it. */
export function faultsOf({ question, tags, inputs }: SaveForm): Record<string, string> {
  const faults: Record<string, string> = {};
  const asked = question.trim();
  if (asked.length < 10) faults['question'] = 'Write a question of 10 characters or more.';
  else if (!asked.endsWith('?')) faults['question'] = 'End the question with a question mark.';
  const wrong = tagsIn(tags).filter((tag) => !/^[A-Za-z0-9][A-Za-z0-9._+-]*$/.test(tag));
  if (wrong.length > 0)
    faults['tags'] = `Use letters, digits and dashes, and a comma between two tags: not “${wrong[0]}”.`;
  for (const { name, label, type, node, usual } of inputs) {
    if (!/^[a-z][a-z0-9_]*$/.test(name))
      faults[name] = `Rename $${name} in the text: inputs use lower-case letters, digits and underscores.`;
    else if (label.trim() === '') faults[name] = `Say in words what $${name} is.`;
    else if (type === 'node' && !/^[A-Z][A-Za-z]*$/.test(node))
      faults[name] = `Choose the label of the nodes that $${name} is picked from.`;
    else if (usual.trim() !== '' && defaultIn(type, usual) === undefined)
      faults[name] = `The default of $${name} is no ${type}: ${mendOf[type] ?? 'write another'}.`;
  }
  return faults;
}

/** The query that the form describes, as the API takes it. The form has no faults. */
export function draftOf(form: SaveForm, cypher: string, kept: KeptQuery | undefined): QueryDraft {
  return {
    question: form.question.trim(),
    explanation: form.explanation.trim(),
    inputs: form.inputs.map(inputOf),
    result: form.result,
    cites: kept?.cites ?? [],
    tags: tagsIn(form.tags),
    cypher,
  };
}

function inputOf({ name, label, type, node, required, usual, kept }: InputForm): QueryInput {
  const lists = kept?.type === type && type === 'choice' ? kept : undefined;
  const counted = typeof kept?.default === 'object' && type === 'date' ? kept.default : undefined;
  const value = usual.trim() === '' ? counted : defaultIn(type, usual);
  return {
    name,
    label: label.trim(),
    type,
    required,
    ...(type === 'node' && { node }),
    ...(lists?.choices && { choices: lists.choices }),
    ...(lists?.choices_query !== undefined && { choices_query: lists.choices_query }),
    ...(value !== undefined && { default: value }),
  };
}

const mendOf: Partial<Record<QueryInput['type'], string>> = {
  number: 'write a figure',
  boolean: 'write true or false',
  date: 'write a day as YYYY-MM-DD',
};

/** A default as its type reads it; `undefined` where it cannot. */
function defaultIn(type: QueryInput['type'], usual: string): string | number | boolean | undefined {
  const { value, kind } = valueOf(usual);
  if (type === 'number') return kind === 'number' ? (value as number) : undefined;
  if (type === 'boolean') return kind === 'true or false' ? (value as boolean) : undefined;
  if (type === 'date') return isDay(usual.trim()) ? usual.trim() : undefined;
  return usual;
}

function guessedType(value: unknown): QueryInput['type'] {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return isDay(value) ? 'date' : 'text';
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** `training_compute` becomes `Training compute`. */
function labelFrom(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function tagsIn(tags: string): string[] {
  const found = tags.split(',').map((tag) => tag.trim());
  return [...new Set(found)].filter((tag) => tag !== '');
}
