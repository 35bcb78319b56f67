import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../model/graph.ts';
import type { LevelCode } from '../model/taxonomy.ts';
import { distribution } from '../openness/distribution.ts';
import { buildFromSeeds } from './build.ts';

const { graph, seeds } = await buildFromSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
const exposures = graph!.edges.filter(({ type }) => type === 'EXPOSES');
const releases = new Map(
  graph!.nodes.filter(({ label }) => label === 'Release').map((node) => [node.id, node]),
);

/** The published levels, read off the graph. */
const published = [
  ...Map.groupBy(
    exposures.filter(({ properties }) => properties['published'] !== undefined),
    ({ from }) => from.id,
  ),
].map(([release, parts]) => ({
  date: ((releases.get(release) as GraphNode).properties['date'] as string | undefined) ?? null,
  levels: parts.map(({ to, properties }) => ({
    component: to.id,
    level: properties['published'] as LevelCode,
  })),
}));

describe('the levels of the paper in the graph', () => {
  // Counted by hand from the companion repository of the paper: 1, 2, 3, 4, 5, not applicable, unknown.
  const byHand = {
    training_code_pretraining: [28, 1, 0, 0, 16, 0, 0],
    training_code_finetuning: [21, 1, 0, 0, 7, 15, 1],
    training_code_alignment: [13, 0, 0, 0, 0, 31, 1],
    training_data_pretraining: [27, 0, 0, 6, 8, 0, 4],
    training_data_sft: [15, 0, 0, 0, 2, 26, 2],
    training_data_alignment: [11, 0, 0, 0, 0, 31, 3],
    evaluation_code_general: [23, 0, 0, 0, 17, 3, 2],
    evaluation_code_safety: [10, 0, 0, 0, 0, 33, 2],
    evaluation_data_utility_internal: [15, 0, 0, 0, 2, 27, 1],
    evaluation_data_safety: [12, 0, 0, 0, 2, 30, 1],
    deployment_code_inference: [17, 0, 3, 2, 23, 0, 0],
    deployment_data_architecture_weights: [11, 6, 6, 3, 19, 0, 0],
  };

  it('are spread over the components as counted by hand', () => {
    const counted = distribution(published, Object.keys(byHand));
    expect(counted.releases).toBe(45);
    const rows = counted.components.map(({ component, steps, notApplicable, unknown }) => [
      component,
      [steps[1], steps[2], steps[3], steps[4], steps[5], notApplicable, unknown],
    ]);
    expect(Object.fromEntries(rows)).toEqual(byHand);
  });

  it('differ from their own rule in these places, each with a word on why', () => {
    const differing = exposures.filter(
      ({ properties: { published, recomputed } }) =>
        published !== undefined && recomputed !== undefined && published !== recomputed,
    );
    const rows = differing.map(
      ({ from, to, properties: { published, recomputed, upper } }) =>
        `${releases.get(from.id)!.properties['model']} ${to.id}: ${published}, by the rule ${recomputed}${upper ? ` to ${upper}` : ''}`,
    );
    expect(rows.sort()).toEqual([
      'fairseq-dense-13b training_data_pretraining: D5, by the rule D3 to D5',
      'falcon-180b deployment_data_architecture_weights: D5, by the rule D3 to D4',
      'glam evaluation_data_utility_internal: D5, by the rule D3 to D5',
      'llama-1 deployment_code_inference: C5, by the rule C4',
      'llama-1 evaluation_data_safety: D5, by the rule D3 to D5',
      'openllama-13b training_data_pretraining: D4, by the rule D3 to D5',
      'palm-2 evaluation_data_safety: D5, by the rule D3 to D5',
      'polycoder deployment_code_inference: C5, by the rule C4',
      'polycoder deployment_data_architecture_weights: D5, by the rule D4',
      'stablelm-alpha-7b deployment_code_inference: C5, by the rule C4',
      'stablelm-alpha-7b deployment_data_architecture_weights: D5, by the rule D4',
      'stablelm-alpha-7b evaluation_code_general: C5, by the rule C4',
      'stablelm-alpha-7b training_code_finetuning: C5, by the rule C4',
      'stablelm-alpha-7b training_code_pretraining: C5, by the rule C4',
      'stablelm-alpha-7b training_data_pretraining: D5, by the rule D3 to D5',
      'stablelm-alpha-7b training_data_sft: D5, by the rule D4',
      'xglm evaluation_data_utility_internal: D5, by the rule D3 to D5',
      'xglm training_data_pretraining: D5, by the rule D3 to D5',
    ]);
    for (const { properties } of differing) expect(properties['oddity']).toEqual(expect.any(String));
  });

  it('agree with it for every other model', () => {
    const ours = exposures.filter(({ from }) => releases.get(from.id)!.properties['scored_by'] === 'rule');
    expect(ours.length).toBeGreaterThanOrEqual(90 * 12);
    for (const { from, to, properties } of ours)
      expect(properties['recomputed'] ?? properties['level'], `${from.id} ${to.id}`).toBe(
        properties['level'],
      );
  });
});

describe('the models', () => {
  it('are told apart by name and developer', () => {
    const names = seeds.models.map(({ name, developer }) => `${name.toLowerCase()} ${developer.value}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('descend from models, and none from itself', () => {
    const bases = new Map(seeds.models.map(({ id, lineage }) => [id, lineage?.base]));
    expect(bases.get('deepseek-r1')).toBe('deepseek-v3');
    expect(bases.get('bloomz-176b')).toBe('bloom-176b');
    for (const start of bases.keys()) {
      const line = [start];
      for (let at = bases.get(start); at; at = bases.get(at)) {
        expect(line).not.toContain(at);
        line.push(at);
      }
    }
  });

  it('are bound by each licence of their weights', () => {
    const licences = graph!.edges.filter(
      ({ type, from }) => type === 'LICENSED_UNDER' && from.id.startsWith('nemotron-super-49b'),
    );
    expect(licences.map(({ to }) => to.id).sort()).toEqual(['llama-3.3', 'nvidia-open-model']);
  });
});

describe('the licences', () => {
  const licences = graph!.nodes.filter(({ label }) => label === 'Licence');
  const properties = (id: string) => licences.find((node) => node.id === id)!.properties;

  it('are held against the Open Source AI Definition, each of them', () => {
    const counted = Map.groupBy(licences, (node) => node.properties['osaid']);
    expect([...counted].map(([answer, list]) => [answer, list.length]).sort()).toEqual([
      ['compatible', 21],
      ['not', 45],
      ['unclear', 4],
    ]);
    expect(properties('Apache-2.0')['osaid']).toBe('compatible');
    expect(properties('kimi-k2-modified-mit')['osaid']).toBe('unclear');
  });

  it('state thresholds, territory, uses and revocability where they are known', () => {
    expect(properties('llama-4')).toMatchObject({ user_threshold: 700e6, excluded_territory: ['EU'] });
    expect(properties('tencent-hunyuan-community')['excluded_territory']).toEqual(['EU', 'GB', 'KR']);
    expect(properties('stability-community')['revenue_threshold_usd']).toBe(1e6);
    expect(properties('opt-175b')['field_of_use']).toContain('surveillance');
    expect(properties('flux-1-dev-nc-1.0')['revocable']).toBe(true);
    expect(properties('deepseek-1.0')['revocable']).toBe(false);
    expect(properties('MIT')).not.toHaveProperty('revocable');
  });

  it('say in free words nothing that a field says', () => {
    for (const { id, restriction_details = [], notes = [], limits } of seeds.licences) {
      const words = [limits?.territory?.words, limits?.termination?.words, ...(limits?.field_of_use ?? [])];
      for (const text of [...restriction_details, ...notes])
        for (const word of words) if (word) expect(text.includes(`: ${word}`), `${id}: ${text}`).toBe(false);
    }
  });
});
