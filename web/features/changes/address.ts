import { isRealDay } from '../../../graph/model/calendar.ts';
import { nearest } from '../../../graph/rules/nearest.ts';
import { ApiError } from '../../app/api.ts';

/** What can stand under a name in an address: any text, an ISO day, a whole number from 1, or one of some words. */
export type FieldKind = 'text' | 'day' | 'number' | readonly string[];

/** What of an address cannot be read: the name in it, what is wrong, and how to mend it. */
export type AddressProblem = { field: string; message: string; mend: string };

type Query = Record<string, string | null | (string | null)[] | undefined>;

/**
 * Reads an address by the names that a page knows. What is empty is not given; what cannot be read is told and not
 * guessed, since a filter that is left out in silence shows another answer than the one asked for.
 */
export function readAddress<T extends string>(
  query: Query,
  fields: Readonly<Record<T, FieldKind>>,
): { given: Partial<Record<T, string>>; problems: AddressProblem[] } {
  const given: Partial<Record<T, string>> = {};
  const problems: AddressProblem[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    const problem = problemOf(name, value, fields);
    if (problem) problems.push({ field: name, ...problem });
    else given[name as T] = value as string;
  }
  return { given, problems };
}

function problemOf(
  name: string,
  value: string | (string | null)[],
  fields: Readonly<Record<string, FieldKind>>,
): Omit<AddressProblem, 'field'> | undefined {
  if (!Object.hasOwn(fields, name)) {
    const near = nearest(name, Object.keys(fields));
    return {
      message: 'is not a name that this page knows',
      mend: near ? `perhaps “${near}” was meant` : 'leave it out',
    };
  }
  if (Array.isArray(value)) return { message: 'is given more than once', mend: 'give it once' };
  const kind = fields[name]!;
  if (kind === 'text') return undefined;
  if (kind === 'day')
    return isRealDay(value)
      ? undefined
      : { message: `“${value}” is no day`, mend: 'write a day as YYYY-MM-DD, such as 2026-08-02' };
  if (kind === 'number')
    return /^[1-9]\d{0,5}$/.test(value)
      ? undefined
      : { message: `“${value}” is no number of a page`, mend: 'write a whole number from 1' };
  return kind.includes(value)
    ? undefined
    : { message: `“${value}” is not one of the choices`, mend: `use one of ${kind.join(', ')}` };
}

/** An address without what is not set. */
export function addressOf(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** What the API refuses of an address, under the names that the address has for it; nothing for other failures. */
export function refusedBy(error: unknown): AddressProblem[] {
  if (!(error instanceof ApiError) || error.problem.code !== 'invalid-request') return [];
  return (error.problem.errors ?? []).flatMap(({ field, message, mend }) =>
    field === undefined ? [] : [{ field: nameInAddress(field), message, mend: mend ?? 'give another value' }],
  );
}

/** `beforeKnownOn` is `before-known-on` in the address. */
function nameInAddress(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
