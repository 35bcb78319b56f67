import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { profileOfOsai, OsaiFile } from '../exchange/osai.ts';
import type { Rulebase } from '../model/rulebase.ts';
import { readCaseFacts } from '../rules/case-facts.ts';
import { withImpliedFacts } from '../rules/implied-facts.ts';
import { prepareRules, type Rules } from '../rules/prepare.ts';
import { buildFromSeeds } from '../seed/build.ts';
import { classify } from './classify.ts';
import { euOpenSource } from './eu-art-53-2.ts';
import { profileOfCase } from './profile-of-case.ts';

let rulebase: Rulebase;
let rules: Rules;
beforeAll(async () => {
  rulebase = (await buildFromSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)))).rulebase!;
  rules = prepareRules(rulebase);
});

const openRelease = {
  artifact: 'model',
  role: ['model-provider'],
  licence_id: 'Apache-2.0',
  'public.weights': true,
  'public.architecture_info': true,
  'public.usage_info': true,
  monetisation: ['none'],
  training_compute_flop: 3e24,
  cumulative_training_compute_flop: 3e24,
  commission_designated: false,
};

function facts(more: Record<string, unknown>) {
  const read = readCaseFacts({ ...openRelease, ...more }, rulebase.facts);
  expect(read.problems).toEqual([]);
  return withImpliedFacts(read.facts, rules);
}

describe('the test of Art. 53(2)', () => {
  it.each([
    ['open in every respect', {}, 'open-source-release'],
    ['non-commercial licence', { licence_id: 'CC-BY-NC-4.0' }, null],
    ['weights closed', { 'public.weights': false }, null],
    ['paid access', { monetisation: ['paid-access-only'] }, null],
    ['systemic risk', { cumulative_training_compute_flop: 2e25 }, null],
    ['at the bound of the presumption', { cumulative_training_compute_flop: 1e25 }, 'open-source-release'],
  ])('%s', (_, more, expected) => expect(euOpenSource(facts(more), rules).class).toBe(expected));

  it('is contested where the readings of the licence part', () => {
    const rail = euOpenSource(
      facts({
        licence_id: undefined,
        'licence_grants.access': true,
        'licence_grants.use': true,
        'licence_grants.modify': true,
        'licence_grants.redistribute': true,
        licence_restrictions: ['broad-behavioural-use'],
      }),
      rules,
    );
    expect(rail).toMatchObject({ class: null, contested: true });
    expect(euOpenSource(facts({}), rules).contested).toBe(false);
  });

  it('names what is not known', () => {
    const open = euOpenSource(facts({ monetisation: null }), rules);
    expect(open).toMatchObject({ class: null, atMost: 'open-source-release' });
    expect(open.missing.map(({ holds }) => holds)).toEqual(['unknown']);
    expect(open.missing[0]!.why).toContain('Monetisation');
  });
});

describe('a case', () => {
  it('disagrees between the schemes on the same release', () => {
    const known = facts({ 'public.training_data': false, 'public.inference_code': true });
    const {
      mof,
      g7,
      osaid,
      'eu-art-53-2': eu,
      paper,
    } = classify(profileOfCase(known, rules.licences), rules, rulebase.components);
    expect([mof.class, osaid.class, eu.class]).toEqual([null, null, 'open-source-release']);
    // The licence of a case is that of the weights; that of the inference code is not known.
    expect(g7).toMatchObject({ class: null, atMost: 'open-source' });
    const level = (component: string) => paper.find((each) => each.component === component)!.level;
    expect(level('deployment_data_architecture_weights')).toBe('D5');
    expect(level('training_data_pretraining')).toBe('D1');
    expect(level('training_code_pretraining')).toBe('UNKNOWN');
    expect(paper).toHaveLength(12);
  });

  it('behind a paid interface has weights of level D2', () => {
    const paid = facts({
      'public.weights': false,
      monetisation: ['paid-access-only'],
      licence_id: undefined,
    });
    const { paper } = classify(profileOfCase(paid, rules.licences), rules, rulebase.components);
    expect(paper.at(-1)).toMatchObject({ level: 'D2' });
  });
});

describe('a record of the Open Source AI Index', () => {
  const closed = { class: 'closed' };
  const judged = (more: object) =>
    OsaiFile.parse({
      system: { name: 'Example', endmodellicense: 'Apache 2.0' },
      org: { name: 'Someone' },
      ...Object.fromEntries(
        [
          'datasources_basemodel',
          'datasources_endmodel',
          'weights_basemodel',
          'weights_endmodel',
          'trainingcode',
          'preprint',
          'paper',
          'modelcard',
          'datasheet',
          'licenses',
        ].map((name) => [name, closed]),
      ),
      ...more,
    });
  const classes = (more: object) =>
    classify(profileOfOsai(judged(more), rulebase.licences), rules, rulebase.components);

  it('knows the licence of the weights by any of its names', () => {
    const { paper } = classes({ weights_endmodel: { class: 'open' } });
    expect(paper.at(-1)).toMatchObject({ component: 'deployment_data_architecture_weights', level: 'D5' });
    expect(paper[0]).toMatchObject({ level: 'C1' });
  });

  it('takes partial availability for less than the whole, and never for nothing', () => {
    const { paper, osaid } = classes({
      weights_endmodel: { class: 'open' },
      trainingcode: { class: 'partial' },
    });
    expect(paper[0]).toMatchObject({ level: 'UNKNOWN' });
    expect(osaid).toMatchObject({ class: null, atMost: null });
  });

  it('leaves open what the index does not judge', () => {
    const everything = Object.fromEntries(
      Object.keys(judged({}))
        .filter((name) => name !== 'system' && name !== 'org')
        .map((name) => [name, { class: 'open' }]),
    );
    const { mof, g7, osaid } = classes(everything);
    expect([mof.class, g7.class, osaid.class]).toEqual([null, null, null]);
    expect([mof.atMost, g7.atMost, osaid.atMost]).toEqual(['1', 'open-source-open-data', 'open-source']);
  });
});
