import { Condition, FactTest } from '../model/condition.ts';
import { nearest } from '../rules/nearest.ts';
import type { Path } from './records.ts';

/** A mistake inside a record, before its place in the file is looked up. */
export type FieldProblem = { path: Path; message: string; mend: string };

const connectives = ['all', 'any', 'not', 'definition', 'always', 'rebuttable'];
const operators: Record<string, string> = {
  is: 'true, false or one of the choices of the fact',
  'one-of': 'a list of choices, such as [model, dataset]',
  includes: 'one of the choices of the fact',
  'includes-any': 'a list of choices, such as [text, speech]',
  above: 'a number such as 1e25, or {fact: …, times: …}',
  'at-least': 'a number such as 1e25, or {fact: …, times: …}',
  below: 'a number such as 1e25, or {fact: …, times: …}',
  'at-most': 'a number such as 1e25, or {fact: …, times: …}',
  before: 'a date written as YYYY, YYYY-MM or YYYY-MM-DD',
  'from-day': 'a date written as YYYY, YYYY-MM or YYYY-MM-DD',
};
const words = [...connectives, ...Object.keys(operators)];

/** What is wrong with a condition, said of the innermost part that is wrong. Empty when it fits the schema. */
export function conditionProblems(value: unknown, path: Path): FieldProblem[] {
  if (Condition.safeParse(value).success) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [
      {
        path,
        message: 'a condition must be a mapping',
        mend: 'write it like {fact: public.weights, is: true}',
      },
    ];
  const parts = Object.entries(value).filter(([key]) => key !== 'cite' && key !== 'note');
  const found = 'fact' in value ? testProblems(value, parts, path) : connectiveProblems(parts, path);
  if (found.length > 0) return found;
  return [{ path, message: 'this is not a condition', mend: 'see the JSON schema of the seed files' }];
}

function testProblems(value: object, parts: [string, unknown][], path: Path): FieldProblem[] {
  const used = parts.filter(([key]) => key !== 'fact');
  const odd = used.find(([key]) => !Object.hasOwn(operators, key));
  if (odd) return [unknownOperator(odd[0], path, Object.keys(operators))];
  const [operator, ...more] = used;
  if (!operator)
    return [
      {
        path,
        message: 'the test has no operator',
        mend: `add one of: ${Object.keys(operators).join(', ')}`,
      },
    ];
  if (more.length > 0)
    return [
      {
        path,
        message: `the test has ${used.length} operators: ${used.map(([key]) => key).join(', ')}`,
        mend: 'use one operator a test and join the tests with `all`',
      },
    ];
  if (FactTest.safeParse(value).success) return [];
  if (!FactTest.safeParse({ fact: 'any', [operator[0]]: operator[1] }).success)
    return [
      {
        path: [...path, operator[0]],
        message: `\`${operator[0]}\` has a value of the wrong kind`,
        mend: `write ${operators[operator[0]]}`,
      },
    ];
  return [{ path: [...path, 'fact'], message: 'this is not a fact id', mend: 'name one fact by its id' }];
}

function connectiveProblems(parts: [string, unknown][], path: Path): FieldProblem[] {
  const odd = parts.find(([key]) => !connectives.includes(key));
  if (odd && Object.hasOwn(operators, odd[0]))
    return [
      {
        path: [...path, odd[0]],
        message: `\`${odd[0]}\` has no fact`,
        mend: `write {fact: …, ${odd[0]}: …}`,
      },
    ];
  if (odd) return [unknownOperator(odd[0], path, words)];
  const [part, ...more] = parts;
  if (!part || more.length > 0)
    return [
      {
        path,
        message: part ? 'the condition has more than one operator' : 'the condition is empty',
        mend: `use exactly one of: ${connectives.join(', ')}, or a test on a fact`,
      },
    ];
  const [key, inner] = part;
  const here = [...path, key];
  switch (key) {
    case 'all':
    case 'any':
      if (!Array.isArray(inner) || inner.length === 0)
        return [{ path: here, message: `\`${key}\` must hold a list`, mend: 'list at least one condition' }];
      return inner.flatMap((item, index) => conditionProblems(item, [...here, index]));
    case 'not':
      return conditionProblems(inner, here);
    case 'rebuttable':
      return rebuttableProblems(inner, here);
    case 'always':
      return [{ path: here, message: '`always` must be a constant', mend: 'write true or false' }];
    default:
      return [{ path: here, message: 'this is not a definition id', mend: 'name one definition by its id' }];
  }
}

function rebuttableProblems(value: unknown, path: Path): FieldProblem[] {
  const { test, otherwise } = (value ?? {}) as { test?: unknown; otherwise?: unknown };
  if (test === undefined || otherwise === undefined)
    return [
      {
        path,
        message: '`rebuttable` needs the legal test and the proxy',
        mend: 'write {rebuttable: {test: {fact: …, is: true}, otherwise: …}}',
      },
    ];
  const inside = [
    ...conditionProblems(test, [...path, 'test']),
    ...conditionProblems(otherwise, [...path, 'otherwise']),
  ];
  if (inside.length > 0) return inside;
  return [
    {
      path: [...path, 'test'],
      message: 'the legal test must be one test on a fact',
      mend: 'write {fact: …, is: true}',
    },
  ];
}

function unknownOperator(key: string, path: Path, candidates: string[]): FieldProblem {
  const near = nearest(key, candidates);
  return {
    path: [...path, key],
    message: `unknown operator \`${key}\``,
    mend: near ? `did you mean \`${near}\`?` : `use one of: ${candidates.join(', ')}`,
  };
}
