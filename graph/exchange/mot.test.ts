import { describe, expect, it } from 'vitest';
import { mofClass } from '../openness/mof.ts';
import { partOf } from '../openness/profile.ts';
import { MotFile, profileOfMot } from './mot.ts';

const classIII = [
  'Model architecture',
  'Model parameters (Final)',
  'Technical report',
  'Evaluation results',
  'Model card',
  'Data card',
];
const classII = ['Training code', 'Inference code', 'Evaluation code', 'Evaluation data'];
const classI = ['Research paper', 'Datasets', 'Data preprocessing code', 'Model parameters (Intermediate)'];
const all = [...classIII, ...classII, ...classI];

type Release = Partial<MotFile['release']>;

function record(names: readonly string[], release: Release = {}): MotFile {
  return MotFile.parse({
    framework: { name: 'Model Openness Framework', version: '1.0' },
    release: {
      name: 'Example',
      license: { distribution: { name: 'Apache-2.0' } },
      components: names.map((name) => ({ name, description: 'a part' })),
      ...release,
    },
  });
}

const classOf = (file: MotFile) => mofClass(profileOfMot(file, [])).class;
const without = (names: readonly string[], ...gone: string[]) => names.filter((name) => !gone.includes(name));

describe('the class of a record of the Model Openness Tool', () => {
  it('needs every required part of its class and of those before it', () => {
    expect(classOf(record(all))).toBe('1');
    expect(classOf(record([...classIII, ...classII]))).toBe('2');
    expect(classOf(record(classIII))).toBe('3');
    for (const name of without(classIII, 'Technical report'))
      expect(classOf(record(without(all, name)))).toBeNull();
    for (const name of classII) expect(classOf(record(without(all, name)))).toBe('3');
    for (const name of classI) expect(classOf(record(without(all, name)))).toBe('2');
  });

  it('takes a research paper for a technical report, and asks for the paper itself in class I only', () => {
    expect(classOf(record(without(all, 'Technical report')))).toBe('1');
    expect(classOf(record(without(classIII, 'Technical report')))).toBeNull();
    expect(classOf(record([...without(classIII, 'Technical report'), 'Research paper']))).toBe('3');
    expect(classOf(record(without(all, 'Research paper')))).toBe('2');
  });

  it('does not ask for what is optional', () => {
    const optional = ['Model metadata', 'Sample model outputs', 'Supporting libraries and tools'];
    expect(classOf(record(optional))).toBeNull();
    expect(classOf(record([...all, ...optional], { license: {} }))).toBeNull();
  });

  it('gives nothing to parts without an open licence', () => {
    const licensed = (license: string | null) =>
      record([], {
        license: {},
        components: all.map((name) => ({ name, license })),
      });
    expect(classOf(licensed('CC-BY-4.0'))).toBe('1');
    expect(classOf(licensed('OpenMDW-1.0'))).toBe('1');
    expect(classOf(licensed('CC-BY-NC-4.0'))).toBeNull();
    expect(classOf(licensed('unlicensed'))).toBeNull();
    expect(classOf(licensed(null))).toBeNull();
  });
});

describe('the licence of a part', () => {
  const licenceOf = (release: Release) =>
    partOf(profileOfMot(record(['Training code'], release), []), 'training_code_pretraining').terms?.label;

  it('is its own, then that of its kind of content, then that of the distribution', () => {
    const own = [{ name: 'Training code', license: 'MIT' }];
    const code = { code: { name: 'ISC' }, distribution: { name: 'Apache-2.0' } };
    expect(licenceOf({ components: own, license: code })).toBe('MIT');
    expect(licenceOf({ license: code })).toBe('ISC');
    expect(licenceOf({ license: { data: { name: 'CC0-1.0' }, distribution: { name: 'Apache-2.0' } } })).toBe(
      'Apache-2.0',
    );
    expect(licenceOf({ license: { data: { name: 'CC0-1.0' } } })).toBe('');
  });

  it('is none where the part says so, whatever the distribution says', () => {
    expect(licenceOf({ components: [{ name: 'Training code', license: '' }] })).toBe('');
    expect(licenceOf({ components: [{ name: 'Training code', license: 'unlicensed' }] })).toBe('');
  });
});

it('tells of a component that the framework does not have', () => {
  const { notes } = profileOfMot(record(['Crystal ball']), []);
  expect(notes.join(' ')).toContain('"Crystal ball" is no component of the framework');
});
