import { describe, expect, it } from 'vitest';
import type { GraphData } from '../model/graph.ts';
import { checkSeedTexts } from './check.ts';
import { buildGraph } from './graph.ts';
import type { SeedText } from './read.ts';
import { seedsOf } from './records.ts';
import { changed, law, smallSeeds } from './seeds.fixture.ts';

const asOf = '2026-11-20';

function graphOf(texts: SeedText[], day = asOf): GraphData {
  const { set, problems } = checkSeedTexts(texts);
  expect(problems).toEqual([]);
  return buildGraph(seedsOf(set), day);
}

const edges = ({ edges }: GraphData) =>
  edges.map(({ type, from, to }) => `(${from.label} ${from.id})-${type}->(${to.label} ${to.id})`);

describe('buildGraph', () => {
  const graph = graphOf(smallSeeds);

  it('gives every record, release and configuration one node with its whole record', () => {
    const ids = graph.nodes.map(({ label, id }) => `${label} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(['Obligation ACT-53', 'Release first-1', 'Preset start', 'Level D1']),
    );
    const obligation = graph.nodes.find(({ id }) => id === 'ACT-53')!;
    expect(obligation.properties).toMatchObject({
      title: 'Papers',
      citation: 'Art. 53',
      status: 'in-force',
      from: '2025-08-02',
    });
    expect(JSON.parse(obligation.properties['record'] as string)).toMatchObject({
      id: 'ACT-53',
      binding: true,
    });
  });

  it('carries the other names of a fact, and nothing where it has none', () => {
    const names = (fact: string) =>
      graph.nodes.find(({ label, id }) => label === 'Fact' && id === fact)!.properties['aliases'];
    expect([names('role'), names('artifact')]).toEqual([['actor_role'], undefined]);
  });

  it('joins nodes that exist, no two edges alike', () => {
    const nodes = new Set(graph.nodes.map(({ label, id }) => `${label} ${id}`));
    for (const { from, to } of graph.edges) {
      expect(nodes).toContain(`${from.label} ${from.id}`);
      expect(nodes).toContain(`${to.label} ${to.id}`);
    }
    const keys = graph.edges.map(({ type, from, to, key }) => JSON.stringify([type, from, to, key]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('walks from a duty to what it requires and tests, and from a release to its parts', () => {
    expect(edges(graph)).toEqual(
      expect.arrayContaining([
        '(Obligation ACT-53)-UNDER->(Instrument ACT)',
        '(Instrument ACT)-IN->(Jurisdiction EU)',
        '(Obligation ACT-53)-ABOUT->(Theme documentation)',
        '(Obligation ACT-53)-BINDS->(Role model-provider)',
        '(Obligation ACT-53)-TOUCHES->(Component weights)',
        '(Obligation ACT-53)-REQUIRES->(Definition model)',
        '(Obligation ACT-53)-TESTS->(Fact date_placed_on_market)',
        '(Definition model)-TESTS->(Fact role)',
        '(Exemption ACT-53-2)-LIFTS->(Obligation ACT-53)',
        '(Exemption ACT-53-2)-REQUIRES->(Definition big)',
        '(Exemption ACT-53-2)-TESTS->(Fact public.weights)',
        '(Model first)-HAS_RELEASE->(Release first-1)',
        '(Model first)-DEVELOPED_BY->(Developer lab)',
        '(Release first-1)-EXPOSES->(Component weights)',
        '(Release first-1)-STATED_IN->(Source act)',
      ]),
    );
    const exposes = graph.edges.find(({ type, to }) => type === 'EXPOSES' && to.id === 'weights')!;
    expect(exposes.properties).toEqual({
      level: 'D5',
      published: 'D5',
      recomputed: 'D5',
      licence: 'free',
      basis: 'primary',
      source: 'act',
    });
    const stated = graph.edges.find(({ type, from }) => type === 'STATED_IN' && from.id === 'ACT-53')!;
    expect(stated.properties).toEqual({ checked: '2026-11-20', confidence: 'primary' });
  });

  it('calls a level published only where the authors of the paper gave it', () => {
    const ruled = graphOf(changed('models.yaml', 'scored_by: authors', 'scored_by: rule')).edges.filter(
      ({ type, to }) => type === 'EXPOSES' && to.id === 'weights',
    );
    expect(ruled.map(({ from, properties: { level, published } }) => [from.id, level, published])).toEqual([
      ['first-1', 'D5', undefined],
      ['second-1', 'D5', 'D5'],
      ['third-1', 'D5', 'D5'],
    ]);
  });

  it('joins a model to what it was made from', () => {
    const lineage = 'lineage: { base: second, how: fine-tuned, basis: *b }';
    const derived = graphOf(
      changed('models.yaml', '    in_icml_40', `    ${lineage}\n    in_icml_40`),
    ).edges.find(({ type }) => type === 'DERIVED_FROM')!;
    expect([derived.from.id, derived.to.id, derived.properties['how']]).toEqual([
      'first',
      'second',
      'fine-tuned',
    ]);
  });

  it('is the same whatever the order of files and records', () => {
    const [head, ...rest] = law.split('components:\n');
    const reordered = [
      {
        file: 'a.yaml',
        text: `components:\n${rest.join('components:\n').replaceAll('*s', '{ source: act, checked: 2026-11-20, confidence: primary }')}`,
      },
      ...smallSeeds.filter(({ file }) => file !== 'law.yaml').toReversed(),
      { file: 'z.yaml', text: head! },
    ];
    expect(graphOf(reordered)).toEqual(graph);
    expect(graph.version).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has another version when anything changes, the day included', () => {
    const versions = [
      graph,
      graphOf(changed('law.yaml', 'Keep papers.', 'Keep all papers.')),
      graphOf(smallSeeds, '2026-11-21'),
    ];
    expect(new Set(versions.map(({ version }) => version)).size).toBe(3);
  });

  it('says the state of a duty on the day', () => {
    const status = (day: string) =>
      graphOf(smallSeeds, day).nodes.find(({ id }) => id === 'ACT-53')!.properties['status'];
    expect(status('2024-07-31')).toBeUndefined();
    expect(status('2025-08-01')).toBe('enacted');
    expect(status('2025-08-02')).toBe('in-force');
  });
});
