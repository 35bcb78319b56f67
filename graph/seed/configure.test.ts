import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCaseFacts } from '../rules/case-facts.ts';
import { outcomes } from '../rules/outcome.ts';
import { prepareRules } from '../rules/prepare.ts';
import { buildFromSeeds } from './build.ts';
import { checkSeedTexts } from './check.ts';
import { configureReleases } from './configure.ts';
import { seedsOf } from './records.ts';
import { changed, smallSeeds } from './seeds.fixture.ts';
import type { SeedText } from './read.ts';

function configured(texts: readonly SeedText[]) {
  const { set, problems } = checkSeedTexts(texts);
  expect(problems).toEqual([]);
  return configureReleases(seedsOf(set));
}

describe('configureReleases', () => {
  it('lets releases share a configuration that no rule can tell apart', () => {
    const [first, second, third] = configured(smallSeeds);
    expect(first!.configuration).toEqual(second!.configuration);
    expect(third!.configuration.id).not.toBe(first!.configuration.id);
    expect(first!.configuration.id).toMatch(/^cfg-[0-9a-f]{10}$/);
    expect(first!.configuration.facts).toEqual({
      artifact: 'model',
      'public.weights': true,
      date_placed_on_market: '../2025-08-01',
      cumulative_training_compute_flop: { below: 1e25 },
    });
    expect(first!.configuration.label).toBe(
      'weights public, licence not known, below 10²⁵ FLOP, until 1 Aug 2025',
    );
  });

  it('leaves to the release what no rule reads, such as a level', () => {
    const [first, second] = configured(
      changed('models.yaml', 'level: D5, licence: free', 'level: D4, licence_label: other terms'),
    );
    expect(first!.levels).not.toEqual(second!.levels);
    expect(first!.configuration).toEqual(second!.configuration);
  });

  it('tells figures apart on the two sides of a threshold, and at it', () => {
    const ids = [9.99e24, 1e25, 1.01e25].map(
      (flop) =>
        configured(changed('models.yaml', 'value: 3.0e+24', `value: ${flop.toExponential(2)}`))[0]!
          .configuration.id,
    );
    expect(new Set(ids).size).toBe(3);
  });
});

describe('configurations of the seeds', async () => {
  const { seeds, rulebase } = await buildFromSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
  const rules = prepareRules(rulebase!);
  const releases = configureReleases(seeds);

  it('are shared', () => {
    const distinct = new Set(releases.map(({ configuration }) => configuration.id));
    expect(distinct.size).toBeLessThan(0.6 * releases.length);
  });

  // Days on both sides of the starts that depend on the case, and one on which an amendment was not yet known.
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2025-08-02', '2026-11-20'],
    ['2027-08-02', '2026-11-20'],
    ['2026-09-01', '2026-07-01'],
  ])('give the findings of their releases in every situation, on %s as known on %s', (asOf, knownOn) => {
    for (const { facts, configuration } of releases)
      for (const situation of seeds.situations) {
        const of = (own: typeof facts) => {
          const read = readCaseFacts({ ...own, ...situation.facts }, rulebase!.facts);
          expect(read.problems).toEqual([]);
          return outcomes(rules, read.facts, { asOf, knownOn });
        };
        expect(of(configuration.facts), `${configuration.id} in ${situation.id}`).toEqual(of(facts));
      }
  });
});
