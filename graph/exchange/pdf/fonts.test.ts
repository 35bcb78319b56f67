import { describe, expect, it } from 'vitest';
import { runsOf, type Covers } from './fonts.ts';

const ascii = (point: number) => point < 0x80;
const covers: Covers = (face, point) => {
  if (face === 'han') return point >= 0x4e00 && point < 0x9fff;
  return face === 'sans' || face === 'bold'
    ? ascii(point) || '≤²×–'.includes(String.fromCodePoint(point))
    : ascii(point);
};

describe('runsOf', () => {
  it('keeps to one face where it has every sign', () => {
    expect(runsOf('Art. 53', 'serif', covers)).toEqual([{ text: 'Art. 53', face: 'serif' }]);
  });
  it('takes a sign from the next face that has it', () => {
    expect(runsOf('≤ 10²', 'serifBold', covers)).toEqual([
      { text: '≤', face: 'bold' },
      { text: ' 10', face: 'serifBold' },
      { text: '²', face: 'bold' },
    ]);
    expect(runsOf('第1', 'sans', covers)).toEqual([
      { text: '第', face: 'han' },
      { text: '1', face: 'sans' },
    ]);
  });
  it('tells a sign that no face has by its number, and never draws a box', () => {
    expect(runsOf('a😀b', 'sans', covers)).toEqual([{ text: 'a[U+1F600]b', face: 'sans' }]);
  });
  it('leaves out what has no shape', () => {
    expect(runsOf('a\u200Eb\u00ADc', 'sans', covers)).toEqual([{ text: 'abc', face: 'sans' }]);
  });
});
