import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chip } from './chip.ts';

const measure = (text: string) => [...text].length * 7;
const box = (name: string, detail: string | null = null, count: number | null = null) =>
  chip({ name, detail, count }, measure);

describe('the chip of a node', () => {
  it('has its detail first and its name below', () =>
    expect(box('Copyright policy', 'Art. 53(1)(c)').lines).toEqual(['Art. 53(1)(c)', 'Copyright policy']));

  it('grows with its lines, and is never too low for its glyph', () => {
    expect(box('Model').height).toBe(34);
    expect(box('Copyright policy', 'Art. 53').height).toBe(46);
  });

  it('says where a name was cut, in the second line', () => {
    const { lines } = box(
      'Technical documentation of the model for the AI Office and the national authorities',
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('Technical');
    expect(lines[1]).toBe('documentation of the…');
  });

  it('cuts a single word and a detail that are too long', () => {
    expect(box('c-7f2a90bc11d24e7f8a99').lines).toEqual(['c-7f2a90bc11d24e7f8a…']);
    expect(box('x', 'Regulation (EU) 2024/1689, Article 53').lines[0]).toBe('Regulation (EU) 2024…');
  });

  it('keeps the detail and the beginning of the name for further away', () => {
    const { short, width } = box('Information for those who build on the model', 'Art. 53(1)(b)');
    expect(short).toEqual(['Art. 53(1)(b)', 'Information fo…']);
    expect(short.every((line) => (measure(line) * 20) / 13 <= width - 42)).toBe(true);
    expect(box('Copyright policy and more of it').short).toHaveLength(2);
    expect(box('Release').short).toEqual(['Relea…']);
  });

  it('counts what a group stands for, once', () => {
    expect(box('Releases', null, 1200).lines).toEqual(['1,200 Releases']);
    expect(box('38 Releases', null, 38).lines).toEqual(['38 Releases']);
  });

  it('holds its text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), fc.option(fc.nat()), (name, detail, count) => {
        const { lines, width, height } = box(name, detail, count);
        expect(lines.length).toBeLessThanOrEqual(3);
        expect(Math.max(0, ...lines.map(measure))).toBeLessThanOrEqual(width - 64);
        expect(width).toBeLessThanOrEqual(214);
        expect(height).toBeGreaterThanOrEqual(lines.length * 16);
      }),
    );
  });
});
