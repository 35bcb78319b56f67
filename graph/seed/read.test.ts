import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSeedTexts } from './check.ts';
import { readSeeds } from './read.ts';
import { law, models, smallSeeds } from './seeds.fixture.ts';
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
    ['facts: *nowhere\n', 1, /not valid YAML/],
    ['facts:\n\t- a\n', 2, /indented with a tab/],
    ['facts:\n  - id: a\n    label: b\n   type: c\n', 4, /without - indicator/],
    ['facts:\n  - id: a\n - id: b\n', 3, /not one `name: value`/],
    ['facts:\n  - { id: a }: b\n', 2, /keys must be/],
    ['facts:\n  - id: a\n    label: Weights: all\n', 3, /not one `name: value`/],
    ['facts:\n  - id: a\n     label: b\n', 2, /not one `name: value`/],
    ['facts:\n  - id: a\n    id: b\n    label: c\n', 3, /twice/],
    ['a: 1\n---\nb: 2\n', 2, /not valid YAML/],
  ])('%j', (text, line, message) => {
    const problems = one(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'a.yaml', line, message: expect.stringMatching(message) });
    expect(problems[0]!.mend).not.toBe('');
  });

  it('says what is wrong with a file that it cannot read, and nothing that only follows from it', () => {
    for (const [from, to] of [
      ['lifts: [ACT-53]', '\tlifts: [ACT-53]'],
      ['definitions:', 'definition:'],
    ] as const) {
      const text = law.replace(from, to);
      expect(text).not.toBe(law);
      const { problems } = checkSeedTexts(
        smallSeeds.map((seed) => (seed.file === 'law.yaml' ? { ...seed, text } : seed)),
      );
      expect(problems).toHaveLength(1);
      expect(problems[0]!.file).toBe('law.yaml');
    }
  });

  it('tells a day in the wrong form once', () => {
    const text = law.replace(/from: \d{4}-\d{2}-\d{2}/, 'from: 02.08.2025');
    expect(text).not.toBe(law);
    const { problems } = readSeeds([{ file: 'law.yaml', text }]);
    expect(problems.map(({ message }) => message)).toEqual([
      '"02.08.2025" does not fit: write the day as YYYY-MM-DD',
    ]);
  });

  it.each([
    ['in_icml_40: { value: true', 'in_icml_40: { value: ja', 'write true or false'],
    ['value: 3.0e+24', 'value: -3.0e+24', 'write a value within that bound'],
    ['text, basis: *b', 'text', expect.stringContaining('where the value comes from')],
  ])('says how to mend %j when it reads %j', (from, to, mend) => {
    const text = models.replace(from, to);
    expect(text).not.toBe(models);
    expect(readSeeds([{ file: 'models.yaml', text }]).problems).toContainEqual(
      expect.objectContaining({ mend }),
    );
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
  }, 60_000);
});
