import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assess } from '../rules/assess.ts';
import { readCaseFacts } from '../rules/case-facts.ts';
import { prepareRules } from '../rules/prepare.ts';
import { buildFromSeeds } from './build.ts';
import { checkSeedTexts } from './check.ts';
import { configureReleases } from './configure.ts';
import { materialise } from './materialise.ts';
import { seedsOf } from './records.ts';
import { ruleRecords } from './rulebase.ts';
import { smallSeeds } from './seeds.fixture.ts';

const small = seedsOf(checkSeedTexts(smallSeeds).set);
const configurations = [
  ...new Map(configureReleases(small).map(({ configuration }) => [configuration.id, configuration])).values(),
];
const rulebase = ruleRecords(small);
const rules = prepareRules(rulebase);

describe('materialise', () => {
  it('keeps each verdict as its relationship, with dates and the situation', () => {
    const edges = materialise(configurations, small.situations, rules, '2026-11-20');
    expect(edges.map(({ type, properties }) => [type, properties])).toEqual([
      ['EXEMPT_FROM', { situation: 'provider', verdict: 'exempt', from: '2027-08-02', binding: true }],
      [
        'SUBJECT_TO',
        {
          situation: 'provider',
          verdict: 'upcoming',
          from: '2027-08-02',
          binding: true,
        },
      ],
    ]);
    const later = materialise(configurations, small.situations, rules, '2027-08-02');
    expect(later.map(({ properties }) => properties['verdict'])).toEqual(['exempt', 'applies']);
  });

  it('names the facts that would decide an open verdict, and leaves no edge for what is not triggered', () => {
    const open = [{ ...configurations[0]!, facts: { artifact: 'model', date_placed_on_market: '2026' } }];
    const [edge] = materialise(open, small.situations, rules, '2026-11-20');
    expect(edge).toMatchObject({
      type: 'MAY_BE_SUBJECT_TO',
      properties: { deciding: expect.arrayContaining(['public.weights']) },
    });
    const dataset = [{ ...configurations[0]!, facts: { artifact: 'dataset' } }];
    expect(materialise(dataset, small.situations, rules, '2026-11-20')).toEqual([]);
  });

  it('leaves no edge where it is open only why a duty does not bind', () => {
    const act = rulebase.exemptions[0]!;
    const lifted = {
      ...rulebase,
      exemptions: [{ ...act, condition: { always: true }, lifts: rulebase.obligations.map(({ id }) => id) }],
    };
    const open = [{ ...configurations[0]!, facts: {} }];
    const nobody = [{ ...small.situations[0]!, facts: {} }];
    expect(materialise(open, nobody, prepareRules(lifted), '2027-08-02')).toEqual([]);
    expect(materialise(open, nobody, rules, '2027-08-02').map(({ type }) => type)).toContain(
      'MAY_BE_SUBJECT_TO',
    );
  });

  it('lets the situation go before the configuration', () => {
    const deployer = [{ ...small.situations[0]!, facts: { role: ['deployer'] } }];
    expect(materialise(configurations, deployer, rules, '2026-11-20')).toEqual([]);
  });

  it('refuses facts that do not fit their declaration', () => {
    const odd = [{ ...configurations[0]!, facts: { artifact: 'tool' } }];
    expect(() => materialise(odd, small.situations, rules, '2026-11-20')).toThrow(
      /"tool" is not a value of "artifact"/,
    );
  });
});

describe('the findings in the graph of the seeds', () => {
  it('equal what the evaluator answers', async () => {
    const {
      graph,
      rulebase: rules,
      seeds,
      manifest,
      problems,
    } = await buildFromSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
    expect(problems).toEqual([]);
    const kept = new Map(
      graph!.edges
        .filter(({ type }) => ['SUBJECT_TO', 'EXEMPT_FROM', 'MAY_BE_SUBJECT_TO'].includes(type))
        .map((edge) => [`${edge.from.id} ${edge.properties['situation']} ${edge.to.id}`, edge]),
    );
    const prepared = prepareRules(rules!);
    const differing: { key: string; held: unknown[]; answer: unknown[] }[] = [];
    let compared = 0;
    for (const node of graph!.nodes.filter(({ label }) => label === 'Configuration'))
      for (const situation of seeds.situations) {
        const { facts } = JSON.parse(node.properties['record'] as string) as {
          facts: Record<string, unknown>;
        };
        const read = readCaseFacts({ ...facts, ...situation.facts }, rules!.facts);
        for (const finding of assess(prepared, read.facts, {
          asOf: manifest!.as_of,
          knownOn: manifest!.as_of,
        })) {
          const key = `${node.id} ${situation.id} ${finding.obligation}`;
          const edge = kept.get(key);
          kept.delete(key);
          const binds = finding.possible.some((verdict) => verdict === 'applies' || verdict === 'upcoming');
          const silent = !binds && finding.verdict !== 'exempt';
          const answer = silent
            ? [null, null, []]
            : [finding.verdict, finding.from ?? null, finding.deciding];
          const held = [
            edge?.properties['verdict'] ?? null,
            edge?.properties['from'] ?? null,
            edge?.properties['deciding'] ?? [],
          ];
          // One expectation each would take longer than the evaluation.
          if (JSON.stringify(held) !== JSON.stringify(answer)) differing.push({ key, held, answer });
          compared++;
        }
      }
    expect(differing).toEqual([]);
    expect(kept.size).toBe(0);
    expect(compared).toBeGreaterThan(1000);
  });
});
