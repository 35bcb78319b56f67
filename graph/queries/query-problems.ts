import { refusalOf } from '../cypher/guard.ts';
import { columnNames, parameterNames, subsetProblems } from '../cypher/subset.ts';
import { inputValues, type QueryDraft, type QueryInput } from '../model/saved-query.ts';
import { nearest } from '../rules/nearest.ts';
import type { Path } from '../seed/records.ts';
import { defaultOf, parametersOf } from './inputs.ts';

/** A mistake in a saved query: the path of its field (`['cypher', line]` within the Cypher), what and the mend. */
export type QueryProblem = { path: Path; message: string; mend: string };

/** A day that stands for that of any edition where only the form of a value is checked. */
const someDay = '2026-01-01';

/**
 * The mistakes of one saved query, beside those of its schema: what its text would be refused for, parameters and
 * inputs that do not meet, columns that it does not return, and values that do not fit their inputs.
 */
export function queryProblems(query: QueryDraft): QueryProblem[] {
  const refusal = refusalOf(query.cypher);
  if (refusal) return [{ path: ['cypher', refusal.line], message: place(refusal), mend: refusal.mend }];
  const subset = subsetProblems(query.cypher, { ordered: query.result.kind !== 'number' });
  return [
    ...subset.map((problem) => ({
      path: ['cypher', problem.line],
      message: place(problem),
      mend: problem.mend,
    })),
    ...headerProblems(query),
  ];
}

/** The mistakes of a header and of how it fits its Cypher, which the guard must have let through. */
export function headerProblems(query: QueryDraft): QueryProblem[] {
  return [
    ...parameterProblems(query),
    ...query.inputs.flatMap(inputProblems),
    ...columnProblems(query),
    ...exampleProblems(query),
  ];
}

function place({ message, column }: { message: string; column: number }): string {
  return `${message} (column ${column})`;
}

function parameterProblems({ cypher, inputs }: QueryDraft): QueryProblem[] {
  const asked = parameterNames(cypher);
  const names = inputs.map(({ name }) => name);
  const undeclared = asked.filter((name) => !names.includes(name));
  const repeated = inputs.flatMap(({ name }, index) =>
    names.indexOf(name) === index ? [] : [{ name, index }],
  );
  return [
    ...undeclared.map((name) => ({
      path: ['inputs'],
      message: `the Cypher asks for \`$${name}\`, which is no input`,
      mend: nearest(name, names) ? `did you mean \`$${nearest(name, names)}\`?` : 'add it under `inputs`',
    })),
    ...inputs.flatMap(({ name }, index) =>
      asked.includes(name)
        ? []
        : [
            {
              path: ['inputs', index, 'name'],
              message: `the Cypher does not ask for the input \`${name}\``,
              mend: `use \`$${name}\` or remove the input`,
            },
          ],
    ),
    ...repeated.map(({ name, index }) => ({
      path: ['inputs', index, 'name'],
      message: `the input \`${name}\` is given twice`,
      mend: 'rename or remove one of them',
    })),
  ];
}

function inputProblems(input: QueryInput, index: number): QueryProblem[] {
  const problems: QueryProblem[] = [];
  const report = (field: string, message: string, mend: string) =>
    problems.push({ path: ['inputs', index, field], message, mend });
  const { type, node, choices, choices_query } = input;
  if ((type === 'node') !== (node !== undefined))
    report('node', '`node` and `type: node` go together', 'name the label to pick from, or change the type');
  const lists = Number(choices !== undefined) + Number(choices_query !== undefined);
  if (lists !== (type === 'choice' ? 1 : 0))
    report(
      'type',
      'a choice takes either `choices` or `choices_query`, and no other type does',
      'keep the one of them that is meant',
    );
  const value = defaultOf(input, someDay);
  if (typeof input.default === 'object' && type !== 'date')
    report('default', 'only a date counts days after the edition', 'write the value itself');
  else if (value !== null && !inputValues[type].safeParse(value).success)
    report('default', `${JSON.stringify(value)} is no ${type}`, 'give a default of the type of the input');
  else if (value !== null && choices && !choices.some((choice) => choice.value === value))
    report('default', `${JSON.stringify(value)} is not among the choices`, 'use one of the choices');
  return problems;
}

function columnProblems({ cypher, result, cites, example }: QueryDraft): QueryProblem[] {
  const columns = columnNames(cypher);
  const named: { path: Path; column: string }[] = cites.map((column, index) => ({
    path: ['cites', index],
    column,
  }));
  if (result.kind === 'matrix')
    for (const field of ['row', 'column', 'cell'] as const)
      named.push({ path: ['result', field], column: result[field] });
  if (result.kind === 'scene')
    result.nodes.forEach(({ id, label, of }, index) =>
      named.push(
        { path: ['result', 'nodes', index, 'id'], column: id },
        { path: ['result', 'nodes', index, 'label'], column: label },
        { path: ['result', 'nodes', index, 'of'], column: of },
      ),
    );
  for (const field of ['rows', 'includes'] as const)
    example?.[field]?.forEach((row, index) =>
      Object.keys(row).forEach((column) => named.push({ path: ['example', field, index, column], column })),
    );
  const missing = named
    .filter(({ column }) => !columns.includes(column))
    .map(({ path, column }) => ({
      path,
      message: `the Cypher returns no column \`${column}\``,
      mend: `use one of: ${columns.join(', ')}`,
    }));
  const twice = columns.filter((name, index) => columns.indexOf(name) !== index);
  return [
    ...missing,
    ...twice.map((name) => ({
      path: ['cypher'],
      message: `the column \`${name}\` is returned twice`,
      mend: 'give one of them another name',
    })),
  ];
}

function exampleProblems({ inputs, example }: QueryDraft): QueryProblem[] {
  if (!example) return [];
  return parametersOf(inputs, example.inputs, someDay).problems.map(({ input, message, mend }) => ({
    path: ['example', 'inputs', input],
    message,
    mend,
  }));
}
