import { describe, expect, it } from 'vitest';
import type { Licence } from '../model/release.ts';
import { factsOfLicence, withLicenceFacts } from './licence-facts.ts';

const point = { value: true, reason: 'granted' };
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
  eu_art_53_2: { reading: 'not', why: 'purpose' },
  effective: null,
  sources: [{ source: 'test', checked: '2026-01-01', confidence: 'primary' }],
};
const licences = new Map([[licence.id, licence]]);
const stated = (value: string | boolean) => ({ value, origin: 'stated' as const });

describe('what a licence settles', () => {
  it('its grants and its closed list of restrictions', () => {
    expect(factsOfLicence(licence)).toEqual({
      'licence_grants.access': true,
      'licence_grants.use': true,
      'licence_grants.modify': true,
      'licence_grants.redistribute': false,
      licence_restrictions: ['non-commercial', 'no-redistribution'],
    });
  });
  it('is added with its origin, and stated facts win', () => {
    const facts = withLicenceFacts(
      new Map([
        ['licence_id', stated('nc')],
        ['licence_grants.redistribute', stated(true)],
      ]),
      licences,
    );
    expect(facts.get('licence_grants.use')).toEqual({
      value: true,
      origin: 'licence',
      note: 'Non-commercial',
    });
    expect(facts.get('licence_grants.redistribute')).toEqual(stated(true));
  });
  it('adds nothing for a licence that is not known, or for terms that are not fixed', () => {
    const unknown = new Map([['licence_id', stated('SOMETHING')]]);
    expect(withLicenceFacts(unknown, licences)).toBe(unknown);
    expect(factsOfLicence({ ...licence, restrictions: null })).not.toHaveProperty('licence_restrictions');
  });
});
