import { expect, it } from 'vitest';
import { codeOf, endsAside, offsetOf, parametersIn, pieceEnd } from './cypher-text.ts';

it.each([
  ['MATCH (n {id: $id}) WHERE n.x = $x OR n.y = $id', ['id', 'x']],
  ['RETURN \'$no\', "$no", $yes', ['yes']],
  [String.raw`RETURN 'it\'s $no', $yes`, ['yes']],
  ['// $no\nRETURN $yes /* $no\n$no */', ['yes']],
  ['RETURN `$no`.x, $größe, $1', ['größe', '1']],
  ["RETURN $yes, 'not closed $no", ['yes']],
  ['RETURN 1', []],
])('finds the parameters of %j', (text, names) => expect(parametersIn(text)).toEqual(names));

it('keeps every place where it is', () => {
  const text = "RETURN 'a\nb' AS x // c";
  expect(codeOf(text)).toHaveLength(text.length);
  expect(codeOf(text).indexOf('AS')).toBe(text.indexOf('AS'));
});

it.each([
  ["RETURN 'a", true],
  ["RETURN '", true],
  ["RETURN 'a'", false],
  [String.raw`RETURN 'a\'`, true],
  ['RETURN 1 // so', true],
  ['RETURN 1 // so\n', false],
  ['RETURN /* so', true],
  ['RETURN /* so */', false],
  ['RETURN /*/', true],
  ['MATCH (:`Mod', false],
])('tells whether %j ends outside of code: %j', (text, aside) => expect(endsAside(text)).toBe(aside));

it.each([
  [1, 1, 0],
  [2, 3, 8],
  [2, 99, 14],
  [9, 1, 6],
])('puts line %i, column %i at %i', (line, column, at) =>
  expect(offsetOf('MATCH\nRETURN $', line, column)).toBe(at),
);

it('underlines a word, a parameter, or one sign', () => {
  expect(pieceEnd('DELETE n', 0)).toBe(6);
  expect(pieceEnd('= $model)', 2)).toBe(8);
  expect(pieceEnd('(n)', 0)).toBe(1);
  expect(pieceEnd('x', 1)).toBe(1);
});
