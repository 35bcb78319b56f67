import { describe, expect, it } from 'vitest';
import { pairsOf, tableOf } from './table.ts';

const escape = String.fromCodePoint(27);
const columns = ['id', 'what'];

describe('a table', () => {
  it('aligns its columns, joins lists, marks what is missing and cuts what is long', () => {
    const rows = [
      ['a', ['x', 'y']],
      ['longer', null],
      ['b', 'z'.repeat(100)],
    ];
    expect(tableOf({ columns, rows })).toBe(
      ['id      what', 'a       x, y', 'longer  –', `b       ${'z'.repeat(59)}…`].join('\n'),
    );
    expect(tableOf({ columns, rows: [] })).toBe('id  what');
  });

  it('keeps a row on one line, and a terminal from obeying what stands in it', () => {
    const row = ['a\nb', `${escape}[2Jc`];
    expect(tableOf({ columns, rows: [row] }).split('\n')[1]).toBe('a b  \uFFFD[2Jc');
    expect(pairsOf(columns, row)).toBe('id=a b  what=\uFFFD[2Jc');
  });
});
