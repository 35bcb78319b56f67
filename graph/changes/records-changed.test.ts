import { expect, it } from 'vitest';
import { recordsChanged } from './records-changed.ts';

const record = (id: string, more: object = {}) => ({ id, ...more });

it('tells records that came, went and changed, with the fields that did', () => {
  const before = {
    rules: [record('a', { title: 'A', dates: ['2026'] }), record('b'), record('c', { x: { y: 1, z: null } })],
    facts: [record('f')],
  };
  const after = {
    rules: [
      record('a', { title: 'A', dates: ['2026', '2027'], note: 'new' }),
      record('d'),
      record('c', { x: { z: null, y: 1 } }),
    ],
    facts: [record('f')],
  };
  expect(recordsChanged(before, after)).toEqual([
    { collection: 'rules', came: ['d'], went: ['b'], changed: [{ id: 'a', fields: ['dates', 'note'] }] },
  ]);
  expect(recordsChanged(before, before)).toEqual([]);
});

it('takes lists and maps, numbers and texts for different', () => {
  const changed = (was: unknown, is: unknown) =>
    recordsChanged({ r: [record('a', { v: was })] }, { r: [record('a', { v: is })] }).length > 0;
  expect(changed([], {})).toBe(true);
  expect(changed(1, '1')).toBe(true);
  expect(changed([1, 2], [2, 1])).toBe(true);
  expect(changed(undefined, null)).toBe(true);
  expect(changed([{ a: 1 }], [{ a: 1 }])).toBe(false);
});
