import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { glyphOf } from './glyph.ts';
import { iconOf } from './kind-icons.ts';
import { figure, lookOf, wordsOfKind } from './kinds.ts';

const nodes = readFileSync('docs/data-model.md', 'utf8').split('## Edges')[0]!;
const kinds = [...nodes.matchAll(/^\| `(\w+)`/gm)].map(([, label]) => label!);

it('gives each label of the graph a shape of its own, within its square', () => {
  expect(kinds.length).toBeGreaterThan(30);
  expect(new Set(kinds.map((kind) => JSON.stringify(lookOf(kind).points))).size).toBe(kinds.length);
  for (const kind of kinds) {
    const { points } = lookOf(kind);
    expect(points.length % 2, kind).toBe(0);
    expect(
      points.every((value) => Math.abs(value) <= 1 + 1e-9),
      kind,
    ).toBe(true);
  }
});

it('gives each label of the graph an icon of its own, within its square', () => {
  expect(new Set(kinds.map((kind) => JSON.stringify(iconOf(kind)))).size).toBe(kinds.length);
  for (const kind of kinds) {
    const { line, fill } = glyphOf(kind);
    expect(line + fill, kind).toMatch(/^M[\d\s.,MmLlHhVvCcSsAaZz-]+$/);
    // Every stroke begins within the square; what follows is relative for the most part.
    for (const [, x, y] of `${line} ${fill}`.matchAll(/M ?([\d.]+) ([\d.]+)/g)) {
      expect(Number(x), kind).toBeLessThan(16);
      expect(Number(y), kind).toBeLessThan(16);
    }
  }
});

it('draws what it does not know', () => {
  expect(lookOf('Anything').points.length).toBeGreaterThan(0);
  expect(glyphOf('Anything').line).not.toBe('');
});

it('draws an icon in its own colour where the shape has no ground', () => {
  expect(glyphOf('Exemption').ink).toBe('exempt');
  expect(glyphOf('Model').ink).toBe('paper');
});

it.each([
  ['Model', 'Model'],
  ['ImpactArea', 'Impact area'],
  ['', ''],
])('calls %s %s', (kind, words) => expect(wordsOfKind(kind)).toBe(words));

it.each([
  [7, '7'],
  [999, '999'],
  [1_000, '1,000'],
  [1_234_567, '1,234,567'],
])('writes %d as %s', (count, words) => expect(figure(count)).toBe(words));
