import { describe, expect, it } from 'vitest';
import type { FactValue } from '../model/fact.ts';
import type { Implication } from '../model/implication.ts';
import type { Licence } from '../model/release.ts';
import { withImpliedFacts } from './implied-facts.ts';
import { factsOfLicence } from './licence-facts.ts';

const point = { value: true, reason: 'granted' };
const sources = [{ source: 'test', checked: '2026-01-01', confidence: 'primary' as const }];
const licence: Licence = {
  id: 'nc',
  spdx: null,
  name: 'Non-commercial',
  version: null,
  kind: 'non-commercial',
  url: null,
  points: { research: point, any_commercial: point, modify: point, own_copyright: point, relicense: point },
  freedoms: { access: true, use: 'restricted', modify: true, redistribute: false },
  restrictions: ['non-commercial', 'no-redistribution'],
  osi_approved: false,
  osaid: { compatible: false, why: '' },
  eu_art_53_2: { reading: 'not', why: 'purpose' },
  effective: null,
  sources,
};
const implication = (id: string, says: Implication['says'], when?: Implication['when']): Implication => ({
  id,
  meaning: id,
  says,
  sources,
  ...(when && { when }),
});

function values(given: Record<string, FactValue>, implications: Implication[] = []) {
  const facts = new Map(
    Object.entries(given).map(([id, value]) => [id, { value, origin: 'stated' as const }]),
  );
  const known = withImpliedFacts(facts, { licences: new Map([[licence.id, licence]]), implications });
  return Object.fromEntries([...known].map(([id, { value, origin }]) => [id, [value, origin]]));
}

describe('what a licence settles', () => {
  it('its grants and its closed list of restrictions', () => {
    expect(Object.fromEntries(factsOfLicence(licence))).toEqual({
      'licence_grants.access': true,
      'licence_grants.use': true,
      'licence_grants.modify': true,
      'licence_grants.redistribute': false,
      licence_restrictions: ['non-commercial', 'no-redistribution'],
      licence_class: 'non-commercial',
    });
  });
  it.each([
    [{ osi_approved: true, restrictions: [] }, 'osi'],
    [{ kind: 'API terms' }, 'proprietary'],
    [{ restrictions: ['research-only'] }, 'non-commercial'],
    [{ restrictions: ['attribution', 'geographic-exclusion'] }, 'use-restricted'],
    [{ restrictions: ['attribution'] }, undefined],
    [{ restrictions: null }, undefined],
  ])('its class, where the record tells it: %o', (change, expected) => {
    expect(Object.fromEntries(factsOfLicence({ ...licence, ...change }))['licence_class']).toBe(expected);
  });
  it('is added with its origin, and stated facts win', () => {
    const known = values({ licence_id: 'nc', 'licence_grants.redistribute': true });
    expect(known['licence_grants.use']).toEqual([true, 'licence']);
    expect(known['licence_grants.redistribute']).toEqual([true, 'stated']);
  });
  it('is nothing for a licence that is not known, or for terms that are not fixed', () => {
    expect(values({ licence_id: 'SOMETHING' })).toEqual({ licence_id: ['SOMETHING', 'stated'] });
    expect(factsOfLicence({ ...licence, restrictions: null }).map(([fact]) => fact)).not.toContain(
      'licence_restrictions',
    );
  });
});

describe('what facts say of others', () => {
  const overseas = implication('overseas', { fact: 'serves', is: false }, { fact: 'users', is: 'overseas' });
  it('holds only where the condition is known to hold', () => {
    expect(values({ users: 'overseas' }, [overseas])['serves']).toEqual([false, 'implied']);
    expect(values({ users: 'mainland' }, [overseas])).not.toHaveProperty('serves');
    expect(values({}, [overseas])).not.toHaveProperty('serves');
  });
  it('never overrides what is stated', () => {
    expect(values({ users: 'overseas', serves: true }, [overseas])['serves']).toEqual([true, 'stated']);
  });
  it('follows chains in whatever order they are given', () => {
    const next = implication('next', { fact: 'filed', is: false }, { fact: 'serves', is: false });
    expect(values({ users: 'overseas' }, [next, overseas])['filed']).toEqual([false, 'implied']);
  });
  it('speaks of what is not in a closed list, and not of what is unknown in an open one', () => {
    const outside = implication(
      'outside',
      { fact: 'route', is: 'none' },
      { not: { fact: 'markets', includes: 'EU' } },
    );
    expect(values({ markets: ['US'] }, [outside])['route']).toEqual(['none', 'implied']);
    expect(values({ markets: { includes: ['US'] } }, [outside])).not.toHaveProperty('route');
    expect(values({ markets: { excludes: ['EU'] } }, [outside])['route']).toEqual(['none', 'implied']);
  });
  it('bounds one figure by another, from the right end of a range only', () => {
    const most = implication('most', { fact: 'own', 'at-most': { fact: 'all' } });
    const least = implication('least', { fact: 'all', 'at-least': { fact: 'own' } });
    expect(values({ all: 1e24 }, [most, least])['own']).toEqual([{ 'at-most': 1e24 }, 'implied']);
    expect(values({ own: 1e24 }, [most, least])['all']).toEqual([{ 'at-least': 1e24 }, 'implied']);
    expect(values({ all: { above: 1e23, below: 1e25 } }, [most])['own']).toEqual([
      { below: 1e25 },
      'implied',
    ]);
    expect(values({ all: { above: 1e23 } }, [most])).not.toHaveProperty('own');
  });
});
