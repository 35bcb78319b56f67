import { describe, expect, it } from 'vitest';
import { file, tierwise } from './tierwise.ts';

const mot = `framework: { name: Model Openness Framework, version: '1.0', date: '2024-12-15' }
release:
  name: Example
  license: { distribution: { name: Apache-2.0, path: '' } }
  components:
    - { name: Model architecture, description: code }
    - { name: Model parameters (Final), description: weights }
    - { name: Research paper, description: paper, license: CC-BY-4.0 }
    - { name: Evaluation results, description: results }
    - { name: Model card, description: card }
    - { name: Data card, description: card }
`;

const osai = `system: { name: Example, endmodellicense: Apache 2.0 }
org: { name: Someone }
${['datasources_basemodel', 'datasources_endmodel', 'trainingcode', 'preprint', 'paper', 'datasheet', 'licenses'].map((name) => `${name}: { class: closed, link: , notes: }`).join('\n')}
${['weights_basemodel', 'weights_endmodel', 'modelcard'].map((name) => `${name}: { class: open, link: [a, b] }`).join('\n')}
`;

describe('classify', () => {
  it('gives every scheme and its reasons as JSON: one object for a file, a list for several', async () => {
    const path = await file('mot.yml', mot);
    const one = JSON.parse(tierwise('classify', path, '--json').stdout);
    expect(one).toMatchObject({
      file: path,
      classes: { mof: 3, osaid: null, paper: { deployment_data_architecture_weights: 'D5' } },
    });
    expect(Object.keys(one.classes)).toEqual(['mof', 'g7', 'osaid', 'paper', 'eu-art-53-2']);
    expect(one.reasons.mof.missing[0]).toMatchObject({ holds: false, why: 'it is not published' });
    const both = JSON.parse(tierwise('classify', path, await file('osai.yaml', osai), '--json').stdout);
    expect(both.map(({ classes }: { classes: { mof: unknown } }) => classes.mof)).toEqual([3, null]);
  });

  it('reads a case file, one case of several, and its vocabulary', async () => {
    const cases = await file(
      'cases.yaml',
      'cases: [{id: A, facts: {licence_id: MIT}}, {id: B, vocabulary: us, facts: {weights: widely_available}}]',
    );
    const { classes } = JSON.parse(tierwise('classify', cases, '--case', 'B', '--json').stdout);
    expect(classes.mof).toBeNull();
    const many = tierwise('classify', cases);
    expect(many.status).toBe(2);
    expect(many.stderr).toContain('choose one with --case');
  });

  it('says in words what holds and what is missing', async () => {
    const { stdout, status } = tierwise('classify', await file('mot.yml', mot));
    expect(status).toBe(0);
    expect(stdout).toContain('Model Openness Framework: Class III, Open Model');
    expect(stdout).toContain('✗ Training code under an open licence: it is not published');
  });

  it.each([
    ['other.yaml', 'colour: blue', 'not a case file'],
    ['list.yaml', '[1, 2]', 'not a case file'],
    ['mot-name.yml', mot.replace('Model Openness Framework', 'Something'), 'framework.name'],
    ['mot-licence.yml', mot.replace('CC-BY-4.0', '[1]'), 'release.components[2].license'],
    [
      'osai-word.yaml',
      osai.replace('trainingcode: { class: closed', 'trainingcode: { class: ajar'),
      'trainingcode.class',
    ],
    ['osai-gap.yaml', osai.replace('paper: { class: closed, link: , notes: }', ''), 'paper'],
  ])('refuses %s and names the field', async (name, text, mend) => {
    const { status, stderr } = tierwise('classify', await file(name, text));
    expect(status).toBe(2);
    expect(stderr).toContain(mend);
  });
});
