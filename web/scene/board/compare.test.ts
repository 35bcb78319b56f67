import { expect, it } from 'vitest';
import { compare } from './compare.ts';

type Element = { id: string; colour: string };
const map = (...elements: Element[]) => new Map(elements.map((element) => [element.id, element]));
const a = { id: 'a', colour: 'red' };
const b = { id: 'b', colour: 'red' };

it('tells what came, what changed and what went, and passes over the rest', () =>
  expect(
    compare(
      map(a, b, { id: 'c', colour: 'red' }),
      map({ ...a }, { ...b, colour: 'blue' }, { id: 'd', colour: 'red' }),
      (e) => e,
    ),
  ).toEqual({ added: [{ id: 'd', colour: 'red' }], changed: [{ id: 'b', colour: 'blue' }], removed: ['c'] }));

it('has nothing to do between the same', () =>
  expect(compare(map(a, b), map({ ...b }, { ...a }), (e) => e)).toEqual({
    added: [],
    changed: [],
    removed: [],
  }));
