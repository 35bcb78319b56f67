import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSeedTexts } from './check.ts';
import { readSeeds } from './read.ts';
import { law, smallSeeds } from './seeds.fixture.ts';
import { readYamlText } from './yaml-text.ts';

const one = (text: string) => readSeeds([{ file: 'a.yaml', text }]).problems;

describe('readYamlText', () => {
  it('keeps texts that other readers of YAML would turn into something else', () => {
    const { value } = readYamlText('a: no\nb: 2025-08-02\nc: 1e25\nd: 3.0e+24\ne: off\nf: 010\n', 'a.yaml');
    expect(value).toEqual({ a: 'no', b: '2025-08-02', c: 1e25, d: 3e24, e: 'off', f: 10 });
  });

  it('finds the line of a key, of a list item and of the nearest parent of what is missing', () => {
    const { at } = readYamlText('a:\n  - b: 1\n    c:\n      d: 2\n  - b: 3\n', 'a.yaml');
    expect(at(['a', 1, 'b'])).toEqual({ file: 'a.yaml', line: 5, path: 'a[1].b' });
    expect(at(['a', 0, 'c', 'd']).line).toBe(4);
    expect(at(['a', 0, 'c', 'x']).line).toBe(3);
    expect(at(['a', 0]).line).toBe(2);
  });
});

describe('readSeeds', () => {
  it.each([
    ['', 1, /must be a mapping/],
    ['- a\n', 1, /must be a mapping/],
    ['facts:\n', 1, /must hold a list/],
    ['facts: []\n', 1, /must hold a list/],
    ['toString: []\n', 1, /not a collection/],
    ['facts:\n  - null\n', 2, /does not fit/],
    ['facts:\n  - id: a\n    id: b\n', 3, /not valid YAML/],
    ['facts: *nowhere\n', 1, /not valid YAML/],
    ['facts:\n\t- a\n', 2, /not valid YAML/],
    ['a: 1\n---\nb: 2\n', 2, /not valid YAML/],
  ])('%j', (text, line, message) => {
    const problems = one(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ file: 'a.yaml', line, message: expect.stringMatching(message) });
    expect(problems[0]!.mend).not.toBe('');
  });

  it('never throws, whatever is cut out of a file or put into it', () => {
    const parts = [
      '{',
      '}',
      '[',
      ']',
      ': ',
      '- ',
      '\n',
      'null',
      '*s',
      '&x ',
      'is',
      '{}',
      '1e999',
      "'",
      '__proto__: 1',
    ];
    fc.assert(
      fc.property(
        fc.nat(law.length),
        fc.nat(80),
        fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 6 })),
        (start, length, put) => {
          const text = law.slice(0, start) + put + law.slice(start + length);
          const { problems } = checkSeedTexts([{ file: 'law.yaml', text }, ...smallSeeds.slice(1)]);
          for (const { line, mend, message } of problems) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(
              Math.max(...[text, ...smallSeeds.map((seed) => seed.text)].map((t) => t.split('\n').length)),
            );
            expect(message).not.toBe('');
            expect(mend).not.toBe('');
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
