import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { LevelCode } from '../model/taxonomy.ts';
import { buildFromSeeds } from './build.ts';
import { checkSeedTexts } from './check.ts';
import type { SeedText } from './read.ts';
import { seedsOf } from './records.ts';
import { isPublic, releaseFacts } from './release-facts.ts';
import { changed, law, smallSeeds } from './seeds.fixture.ts';

function stated(texts: readonly SeedText[]) {
  const { set, problems } = checkSeedTexts(texts);
  expect(problems).toEqual([]);
  return releaseFacts(seedsOf(set));
}

describe('releaseFacts', () => {
  it('states figures and days as they are known', () => {
    const [first] = stated(smallSeeds);
    expect(first!.levels).toEqual(['D1', 'D5']);
    expect(first!.facts).toEqual({
      artifact: 'model',
      'public.weights': true,
      date_placed_on_market: '2023-02',
      cumulative_training_compute_flop: 3e24,
    });
  });

  it('leaves out what is not known', () => {
    const [first] = stated(changed('models.yaml', 'value: 3.0e+24', 'value: null'));
    expect(first!.facts).not.toHaveProperty('cumulative_training_compute_flop');
    const [dateless] = stated(changed('models.yaml', 'date: { value: 2023-02', 'date: { value: null'));
    expect(dateless!.facts).not.toHaveProperty('date_placed_on_market');
    const [unsaid] = stated(
      changed('models.yaml', 'component: weights, level: D5', 'component: weights, level: UNKNOWN'),
    );
    expect(unsaid!.facts).not.toHaveProperty('public.weights');
  });

  it.each<[LevelCode[], boolean | undefined]>([
    [['D3', 'D5'], true],
    [['D1', 'D2'], false],
    [['D2', 'D3'], undefined],
    [['D5', 'UNKNOWN'], undefined],
    [['D5', 'NA'], true],
    [['D1', 'NA'], false],
    [['NA', 'NA'], undefined],
  ])('reads the group of training data %j as %s', (levels, expected) => {
    const more = law
      .replace(
        'components:\n',
        'components:\n  - { id: more, label: M, kind: data, group: training, position: 3, meaning: M., sources: [*s] }\n',
      )
      .replace(
        'facts:\n',
        'facts:\n  - { id: public.training_data, label: T, question: T?, subject: openness, type: { kind: boolean }, read_by: this test, sources: [*s] }\n',
      );
    const models = changed(
      'models.yaml',
      '{ component: data, level: D1, basis: *b }',
      `{ component: data, level: ${levels[0]}, licence_label: some terms, basis: *b }\n          - { component: more, level: ${levels[1]}, licence_label: some terms, basis: *b }`,
    );
    const texts = models.map((seed) => (seed.file === 'law.yaml' ? { ...seed, text: more } : seed));
    expect(stated(texts)[0]!.facts['public.training_data']).toBe(expected);
  });
});

describe('isPublic', () => {
  it.each<[LevelCode, boolean | undefined]>([
    ['C1', false],
    ['C2', true],
    ['C5', true],
    ['D1', false],
    ['D2', false],
    ['D3', true],
    ['D5', true],
    ['NA', undefined],
    ['UNKNOWN', undefined],
  ])('%s', (level, expected) => {
    expect(isPublic(level)).toBe(expected);
  });
});

describe('what access costs and which documents there are, on the seeds', async () => {
  const { seeds } = await buildFromSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
  const factsOf = (model: string) => {
    const release = seeds.models.find(({ id }) => id === model)!.releases[0]!.id;
    return releaseFacts(seeds).find((entry) => entry.release === release)!.facts;
  };

  it.each<[model: string, monetisation: string[] | undefined, why: string]>([
    ['gpt-oss-120b', ['none'], 'a download that everybody may pass on'],
    ['llama-3-70b', undefined, 'a download on terms of its own'],
    ['gpt-4', ['paid-access-only'], 'a paid interface'],
    ['gopher', undefined, 'not released'],
  ])('%s: %j, %s', (model, expected) => expect(factsOf(model)['monetisation']).toEqual(expected));

  it('a listed model card tells how the model is used; without one nothing is known', () => {
    expect(factsOf('gpt-oss-120b')['public.usage_info']).toBe(true);
    expect(factsOf('pythia')).not.toHaveProperty(['public.usage_info']);
  });

  it('the architecture is public with the weights, and not known without', () => {
    expect(factsOf('pythia')['public.architecture_info']).toBe(true);
    expect(factsOf('gpt-4')).not.toHaveProperty(['public.architecture_info']);
  });
});
