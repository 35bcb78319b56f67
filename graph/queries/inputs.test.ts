import { describe, expect, it } from 'vitest';
import { QueryInput } from '../model/saved-query.ts';
import { parametersOf } from './inputs.ts';

const edition = '2026-11-20';
const input = (rest: object) => QueryInput.parse({ name: 'x', label: 'The thing', ...rest });
const one = (declared: object, given: Record<string, unknown>) =>
  parametersOf([input(declared)], given, edition);

describe('parametersOf', () => {
  it.each([
    [{ type: 'text' }, 'abc', 'abc'],
    [{ type: 'number' }, '2.5e3', 2500],
    [{ type: 'number' }, 7, 7],
    [{ type: 'boolean' }, 'false', false],
    [{ type: 'date' }, '2024-02-29', '2024-02-29'],
    [{ type: 'node', node: 'Model' }, 'gpt-2', 'gpt-2'],
    [{ type: 'choice', choices: [{ value: 2, label: 'two' }] }, '2', 2],
    [{ type: 'choice', choices_query: 'situations' }, 'host', 'host'],
  ])('reads %j of %j', (declared, given, expected) => {
    expect(one(declared, { x: given })).toEqual({ parameters: { x: expected }, problems: [] });
  });

  it.each([
    [{ type: 'number' }, 'many', /a number/],
    [{ type: 'number' }, 'Infinity', /a number/],
    [{ type: 'boolean' }, 'yes', /true or false/],
    [{ type: 'date' }, '2025-02-29', /a day that exists/],
    [{ type: 'node', node: 'Model' }, 'a b', /the id of a Model/],
    [{ type: 'choice', choices: [{ value: 2, label: 'two' }] }, '3', /one of: 2/],
    [{ type: 'text' }, ['a'], /a text/],
  ])('refuses for %j: %j', (declared, given, mend) => {
    const { problems } = one(declared, { x: given });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.mend).toMatch(mend);
  });

  it('falls back to the default, then to null where nothing is required', () => {
    expect(one({ type: 'text', default: 'a' }, {}).parameters).toEqual({ x: 'a' });
    expect(one({ type: 'text', required: false }, { x: '' }).parameters).toEqual({ x: null });
    expect(one({ type: 'text' }, {}).problems[0]!.message).toMatch(/`x` is missing/);
  });

  it('counts days from the edition, over the end of a year', () => {
    const declared = { type: 'date', default: { days_after_edition: 42 } };
    expect(one(declared, {}).parameters).toEqual({ x: '2027-01-01' });
  });

  it('refuses what is no input', () => {
    expect(one({ type: 'text', required: false }, { y: 1 }).problems[0]).toMatchObject({
      input: 'y',
      mend: 'use: x',
    });
  });
});
