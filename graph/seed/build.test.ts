import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { buildFromSeeds, rulesFromSeeds } from './build.ts';
import type { SeedText } from './read.ts';
import { changed, smallSeeds } from './seeds.fixture.ts';

const folders: string[] = [];

async function folderOf(texts: SeedText[]): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'seeds-'));
  folders.push(dir);
  for (const { file, text } of texts) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  return dir;
}

afterEach(async () => {
  for (const dir of folders.splice(0)) await rm(dir, { recursive: true });
});

describe('buildFromSeeds', () => {
  it('builds graph and rulebase of one version, from folders within folders', async () => {
    const dir = await folderOf([
      ...smallSeeds.map((seed) => (seed.file === 'law.yaml' ? { ...seed, file: 'law/eu/act.yaml' } : seed)),
      { file: 'schema/ignored.yaml', text: 'not: seeds' },
      { file: 'notes.txt', text: 'nor this' },
    ]);
    const built = await buildFromSeeds(dir);
    expect(built.problems).toEqual([]);
    expect(built.rulebase!.version).toBe(built.graph!.version);
    expect(built.rulebase!.facts.map(({ id }) => id)).toEqual(
      built.rulebase!.facts.map(({ id }) => id).sort(),
    );
  });

  it('builds nothing from seeds with a mistake', async () => {
    const built = await buildFromSeeds(
      await folderOf(changed('law.yaml', 'lifts: [ACT-53]', 'lifts: [ACT-54]')),
    );
    expect(built.graph).toBeNull();
    expect(built.rulebase).toBeNull();
    expect(built.problems.length).toBeGreaterThan(0);
  });

  it('gives the same rules without the graph, and none from seeds with a mistake', async () => {
    const dir = await folderOf(smallSeeds);
    const { version: _version, ...records } = (await buildFromSeeds(dir)).rulebase!;
    expect(await rulesFromSeeds(dir)).toEqual({ records, problems: [] });
    const broken = await rulesFromSeeds(
      await folderOf(changed('law.yaml', 'lifts: [ACT-53]', 'lifts: [ACT-54]')),
    );
    expect(broken.records).toBeNull();
    expect(broken.problems.length).toBeGreaterThan(0);
  });

  it('rejects a folder that is not there', async () => {
    await expect(buildFromSeeds('/no/such/folder')).rejects.toThrow('ENOENT');
  });
});

describe('the seeds', async () => {
  const built = await buildFromSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));

  it('have no mistake', () => {
    expect(built.problems).toEqual([]);
  });

  it('hold the 45 models of the paper and at least 60 more, with twelve levels each, and 70 licences', () => {
    const byAuthors = built.seeds.models.filter(({ releases }) => releases[0]!.scored_by === 'authors');
    expect(byAuthors).toHaveLength(45);
    expect(built.seeds.models.length).toBeGreaterThanOrEqual(105);
    for (const release of built.seeds.models.flatMap((model) => model.releases))
      expect(release.exposes).toHaveLength(12);
    expect(built.seeds.licences).toHaveLength(70);
  });

  it('declare every fact that a release gives', () => {
    const declared = built.seeds.facts.map(({ id }) => id);
    expect(declared).toEqual(
      expect.arrayContaining([
        'artifact',
        'licence_id',
        'output_modalities',
        'eu_market_route',
        'monetisation',
        'date_placed_on_market',
        'training_compute_flop',
        'cumulative_training_compute_flop',
        'public.weights',
        'public.training_code',
        'public.training_data',
        'public.evaluation_code',
        'public.evaluation_data',
      ]),
    );
  });
});
