import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import type { Model } from '../../graph/model/release.ts';
import type { Seeds } from '../../graph/model/seed-file.ts';
import { seedsDir } from '../../server/project.ts';
import { testApp, type TestApp } from './test-app.ts';

let test: TestApp;
let seeds: Seeds;
beforeAll(async () => {
  [test, { seeds }] = await Promise.all([testApp(), buildFromSeeds(seedsDir)]);
});
afterAll(() => test.close());

type List = {
  items: { id: string; released: string | null; trainingComputeFlop: number | null }[];
  total: number;
};
const list = async (query: string): Promise<List> => {
  const { status, body } = await request(test.app).get(`/api/models?limit=500&${query}`);
  expect([status, body.errors]).toEqual([200, undefined]);
  return body;
};

/** The ids that the seeds themselves give for the same question. */
const expected = (holds: (model: Model) => boolean) =>
  seeds.models
    .filter(holds)
    .map(({ id }) => id)
    .sort();

const first = (model: Model) => model.releases[0]!;
const yearOf = (model: Model) => first(model).date.value?.slice(0, 4);
const levelOf = (model: Model, part: string) =>
  first(model).exposes.find(({ component }) => component === part)?.level;
const weights = 'deployment_data_architecture_weights';

describe('the list of models', () => {
  it.each<[string, (model: Model) => boolean]>([
    ['licence=MIT', (model) => first(model).licence.value === 'MIT'],
    ['licence=nvidia-open-model', ({ id }) => /nemotron/.test(id)],
    ['developer=deepseek', (model) => model.developer.value === 'deepseek'],
    ['from=2025', (model) => yearOf(model)! >= '2025'],
    ['to=2022', (model) => yearOf(model)! <= '2022'],
    ['from=2023&to=2023', (model) => yearOf(model) === '2023'],
    ['modality=video-from-text', (model) => model.outputs.value!.includes('video-from-text')],
    [`component=${weights}&level=D5`, (model) => levelOf(model, weights) === 'D5'],
    [
      'component=training_data_alignment&level=NA',
      (model) => levelOf(model, 'training_data_alignment') === 'NA',
    ],
    [
      `component=${weights}&level=D5&from=2024&q=LL`,
      (model) =>
        levelOf(model, weights) === 'D5' &&
        yearOf(model)! >= '2024' &&
        `${model.name.toLowerCase()} ${model.id}`.includes('ll'),
    ],
    ['licence=no-such-licence', () => false],
    ['tier=no-such-class', () => false],
  ])('narrowed by %s', async (query, holds) => {
    const { items, total } = await list(query);
    expect(items.map(({ id }) => id).sort()).toEqual(expected(holds));
    expect(total).toBe(items.length);
  });

  it('finds a developer of several countries under each of them', async () => {
    const models = async (country: string) => (await list(`country=${country}`)).items.map(({ id }) => id);
    const [us, gb, qa] = await Promise.all(['US', 'GB', 'QA'].map(models));
    expect(us).toContain('gemma-3-27b');
    expect(gb).toContain('gemma-3-27b');
    expect(qa).toEqual(['fanar-1-9b']);
  });

  it('sorts either way, with what is not known at the end', async () => {
    const up = (await list('sort=compute')).items.map((row) => row.trainingComputeFlop);
    const down = (await list('sort=-compute')).items.map((row) => row.trainingComputeFlop);
    const known = up.filter((flop) => flop !== null);
    const unknown = up.length - known.length;
    expect(unknown).toBeGreaterThan(0);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(up.slice(known.length)).toEqual(Array(unknown).fill(null));
    expect(down).toEqual([...known.toReversed(), ...Array(unknown).fill(null)]);
    const dates = (await list('sort=-released')).items.map(({ released }) => released!);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it('pages through a narrowed list without losing any', async () => {
    const seen: string[] = [];
    let next: string | undefined = '0';
    while (next !== undefined) {
      const { body }: { body: List & { next?: string } } = await request(test.app).get(
        `/api/models?limit=4&sort=-released&country=CN&cursor=${next}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      next = body.next;
    }
    const whole = await list('sort=-released&country=CN');
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(10);
  });
});

describe('the distribution of levels', () => {
  const asked = async (query: string) =>
    (await request(test.app).get(`/api/openness/distribution${query}`)).body;

  it('is that of the paper for its 45 models', async () => {
    const { releases, components } = await asked('?models=paper');
    expect(releases).toBe(45);
    expect(components.at(-1)).toEqual({
      component: weights,
      label: expect.any(String),
      steps: { 1: 11, 2: 6, 3: 6, 4: 3, 5: 19 },
      notApplicable: 0,
      unknown: 0,
    });
  });

  it('counts every model once, whatever the years', async () => {
    const all = await asked('');
    expect(all.releases).toBe(seeds.models.length);
    const later = await asked('?from=2024');
    const earlier = await asked('?to=2023');
    expect(later.releases + earlier.releases).toBe(all.releases);
    expect(all.years.map(({ year }: { year: string }) => year)).toContain('2026');
    for (const { steps, notApplicable, unknown } of later.components)
      expect(
        Object.values(steps as Record<string, number>).reduce((a, b) => a + b) + notApplicable + unknown,
      ).toBe(later.releases);
    const open = await list(`component=${weights}&level=D5`);
    expect(all.components.at(-1).steps[5]).toBe(open.total);
  });
});
