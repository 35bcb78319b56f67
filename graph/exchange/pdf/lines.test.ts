import { describe, expect, it } from 'vitest';
import { linesOf, type Measure, type SetLine } from './lines.ts';
import { looks } from './style.ts';

/** Every sign is one point wide. */
const measure: Measure = { covers: () => true, widthOf: (text) => [...text].length };
const set = (line: Parameters<typeof linesOf>[0], width: number) => linesOf(line, looks.cell, width, measure);
const text = (lines: readonly SetLine[]) => lines.map((line) => line.map((piece) => piece.text).join(''));

describe('linesOf', () => {
  it('breaks at gaps, and leaves none at the end of a line', () => {
    expect(text(set(['one two three'], 8))).toEqual(['one two', 'three']);
  });
  it('keeps together what has no gap, whatever its looks', () => {
    expect(text(set(['see (', { text: 'Art. 53(1)', tone: 'citation' }, '), then'], 10))).toEqual([
      'see (Art.',
      '53(1)),',
      'then',
    ]);
  });
  it('breaks an address after its signs, and a word without any sign by sign', () => {
    expect(text(set(['/law/EU-AIA/EU-AIA-53'], 8))).toEqual(['/law/EU-', 'AIA/EU-', 'AIA-53']);
    expect(text(set(['abcdefgh'], 3))).toEqual(['abc', 'def', 'gh']);
  });
  it('keeps a mark with its word', () => {
    const lines = set([{ text: 'Applies', verdict: 'applies' }, ' here'], 30);
    expect(lines[0]!.map(({ mark }) => mark)).toEqual(['applies', undefined, undefined]);
  });
  it('links to nothing but http and https', () => {
    const [line] = set([{ text: 'x', link: 'javascript:alert(1)' }], 30);
    expect(line![0]!.link).toBeUndefined();
  });
  it('has one line for no words', () => {
    expect(set([], 10)).toEqual([[]]);
  });
});
