import { expect, it } from 'vitest';
import { notedLines } from './cypher-notes.ts';

it('puts a note beside the line it stands over or in, and keeps the numbers', () => {
  const cypher = [
    '// All models',
    '// of the graph.',
    'MATCH (m:Model)',
    'RETURN m.id AS id // its id',
    '',
    '// The end.',
  ].join('\n');
  expect(notedLines(cypher)).toEqual([
    { number: 3, code: 'MATCH (m:Model)', note: 'All models of the graph.' },
    { number: 4, code: 'RETURN m.id AS id', note: 'its id' },
    { number: 5, code: '', note: 'The end.' },
  ]);
});

it.each([
  "RETURN 'https://example.org' AS url",
  'RETURN "a // b" AS text',
  'RETURN 1 AS `a // b`',
  "RETURN 'it\\'s // here' AS text",
  'RETURN 1 /* see // there */ AS one',
])('finds no note in %s', (code) => expect(notedLines(code)).toEqual([{ number: 1, code, note: '' }]));

it('keeps the indent, and drops what trails', () =>
  expect(notedLines('MATCH (a)\r\n  WHERE a.id = $id // one\r\n\r\n')).toEqual([
    { number: 1, code: 'MATCH (a)', note: '' },
    { number: 2, code: '  WHERE a.id = $id', note: 'one' },
  ]));
