import { beforeAll, describe, expect, it } from 'vitest';
import { atDegree } from '../../graph/compare/degree-facts.ts';
import type { Degree } from '../../graph/model/compare-seeds.ts';
import type { FactValue } from '../../graph/model/fact.ts';
import type { Seeds } from '../../graph/model/seed-file.ts';
import { g7Tier } from '../../graph/openness/g7.ts';
import { partsByFact } from '../../graph/openness/profile-facts.ts';
import type { Part, PartName, ReleaseProfile } from '../../graph/openness/profile.ts';
import { someOpenLicence, termsOf } from '../../graph/openness/terms.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';

let seeds: Seeds;
beforeAll(async () => void (seeds = (await buildFromSeeds('seeds')).seeds));
const degree = (id: string) => seeds.degrees.find((record) => record.id === id)!;

/**
 * A degree as the classifier of the G7 reads a release: what is public is published whole, weights and the code that
 * runs them under the named licence, the rest under an open one, as the tiers ask.
 */
function profileOf({ facts }: Degree, further: Partial<Record<PartName, Part>> = {}): ReleaseProfile {
  const weights = termsOf(String(facts['licence_id']), seeds.licences);
  const parts = Object.entries(partsByFact).flatMap(([fact, names]) =>
    names.map((name): [PartName, Part] => [
      name,
      facts[fact] === true
        ? { extent: 'all', terms: name.startsWith('deployment') ? weights : someOpenLicence }
        : { extent: 'none' },
    ]),
  );
  return {
    parts: new Map([...parts, ...(Object.entries(further) as [PartName, Part][])]),
    free: (facts['monetisation'] as string[]).includes('none'),
    facts: new Map(),
    notes: [],
  };
}

describe('the degrees of openness in the seeds', () => {
  it.each([
    ['interface-only', null],
    ['weights-non-commercial', 'weights-available'],
    ['weights-available', 'weights-available'],
    ['open-weights', 'open-weights'],
    ['open-source-open-data', 'open-source-open-data'],
  ])('%s is what the G7 calls %s', (id, tier) => {
    expect(g7Tier(profileOf(degree(id))).class).toBe(tier);
    expect(degree(id).tier).toBe(tier === null ? undefined : `g7-${tier}`);
  });

  it('open-source reaches its tier where information takes the place of data that cannot be shared', () => {
    const card: Part = { extent: 'all', terms: someOpenLicence };
    const classed = g7Tier(profileOf(degree('open-source'), { data_card: card }));
    expect(classed).toMatchObject({ class: 'open-weights', atMost: 'open-source' });
    // All that the classifier cannot see is that sharing is impossible, which the degree takes for granted.
    expect(classed.missing.map(({ what }) => what)).toEqual([
      'Training data under an open licence, or information on data that cannot be shared',
    ]);
    expect(degree('open-source').tier).toBe('g7-open-source');
  });

  it('state the same facts, so that none of them keeps what another one says', () => {
    const [first, ...others] = seeds.degrees.map(({ facts }) => Object.keys(facts).sort());
    for (const facts of others) expect(facts).toEqual(first);
  });

  it('rise one after the other: what is public at one is public at the next', () => {
    const byRank = seeds.degrees.toSorted((a, b) => a.rank - b.rank);
    expect(byRank.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    const open = ({ facts }: Degree) =>
      Object.keys(facts).filter((fact) => fact.startsWith('public.') && facts[fact] === true);
    byRank.slice(1).forEach((record, at) => {
      expect(open(record)).toEqual(expect.arrayContaining(open(byRank[at]!)));
    });
  });

  it('leave nothing of licence and published parts to the case they are applied to', () => {
    const declared = seeds.facts.filter(({ subject }) => subject === 'licence' || subject === 'openness');
    const everything = Object.fromEntries(declared.map(({ id }): [string, FactValue] => [id, 'as before']));
    const kept = Object.entries(atDegree(everything, degree('open-weights')))
      .filter(([, value]) => value === 'as before')
      .map(([fact]) => fact);
    // What an actor does with others, and how a system built on the model is released, is not the model’s openness.
    expect(kept.sort()).toEqual(['licensed_to_third_party', 'system.released_as_foss']);
  });
});
