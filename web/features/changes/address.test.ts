import { expect, it } from 'vitest';
import { ApiError } from '../../app/api.ts';
import { addressOf, readAddress, refusedBy } from './address.ts';

const fields = { q: 'text', since: 'day', page: 'number', when: ['coming', 'past'] } as const;

it('reads what a page knows, and takes what is empty as not given', () => {
  expect(
    readAddress({ q: 'omnibus', since: '2026-07-01', page: '2', when: '', x: undefined }, fields),
  ).toEqual({ given: { q: 'omnibus', since: '2026-07-01', page: '2' }, problems: [] });
});

it.each([
  [{ since: '2026-02-30' }, 'since', '“2026-02-30” is no day'],
  [{ page: '0' }, 'page', '“0” is no number of a page'],
  [{ when: 'soon' }, 'when', '“soon” is not one of the choices'],
  [{ q: ['a', 'b'] }, 'q', 'is given more than once'],
  [{ toString: 'a' }, 'toString', 'is not a name that this page knows'],
])('refuses %j by its field', (query, field, message) => {
  const { given, problems } = readAddress(query, fields);
  expect(given).toEqual({});
  expect(problems).toMatchObject([{ field, message }]);
});

it('offers the name that was perhaps meant', () => {
  expect(readAddress({ whn: 'past' }, fields).problems[0]!.mend).toBe('perhaps “when” was meant');
});

it('writes only what is set', () => {
  expect(addressOf({ q: '', when: 'past', page: undefined })).toEqual({ when: 'past' });
});

it('tells what the API refuses by the names in the address, and no other failure', () => {
  const errors = [{ field: 'beforeKnownOn', message: 'is no day', mend: 'give one' }, { message: 'whole' }];
  const problem = { title: 'No', code: 'invalid-request', errors };
  expect(refusedBy(new ApiError(problem))).toEqual([
    { field: 'before-known-on', message: 'is no day', mend: 'give one' },
  ]);
  expect(refusedBy(new ApiError({ ...problem, code: 'internal' }))).toEqual([]);
  expect(refusedBy(new Error('no'))).toEqual([]);
});
