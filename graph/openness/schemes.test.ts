import { describe, expect, it } from 'vitest';
import { g7Tier } from './g7.ts';
import { osaidClass } from './osaid.ts';
import type { Part, PartName, ReleaseProfile } from './profile.ts';
import { climb } from './scheme.ts';
import { termsOf } from './terms.ts';

const open: Part = { extent: 'all', terms: termsOf('Apache-2.0', []) };
const restricted: Part = { extent: 'all', terms: termsOf('Some Community License', []) };
const closed: Part = { extent: 'none' };

function release(
  parts: Partial<Record<PartName, Part>>,
  free: ReleaseProfile['free'] = true,
): ReleaseProfile {
  return { parts: new Map(Object.entries(parts) as [PartName, Part][]), free, facts: new Map(), notes: [] };
}

const weights = { deployment_data_architecture_weights: open, deployment_code_inference: open };
const source = { ...weights, training_code_pretraining: open, preprocessing_code: open };

describe('the tiers of the G7', () => {
  it.each([
    ['everything open', release({ ...source, training_data_pretraining: open }), 'open-source-open-data'],
    ['data closed, no word why', release({ ...source, training_data_pretraining: closed }), 'open-weights'],
    ['training code closed', release({ ...weights, training_code_pretraining: closed }), 'open-weights'],
    [
      'weights under terms of their own',
      release({ ...source, deployment_data_architecture_weights: restricted }),
      'weights-available',
    ],
    ['inference code closed', release({ ...source, deployment_code_inference: closed }), null],
    [
      'weights without a licence',
      release({ ...source, deployment_data_architecture_weights: { extent: 'all', terms: termsOf('', []) } }),
      null,
    ],
    ['for money', release(source, false), null],
  ])('%s', (_, profile, tier) => expect(g7Tier(profile).class).toBe(tier));

  it('leave open what is not known, up to the highest tier still possible', () => {
    const unpriced = g7Tier(release({ ...source, training_data_pretraining: open }, 'unknown'));
    expect(unpriced).toMatchObject({ class: null, atMost: 'open-source-open-data' });
    expect(unpriced.missing.map(({ what }) => what)).toEqual(['Free of charge']);
    expect(g7Tier(release(weights))).toMatchObject({
      class: 'open-weights',
      atMost: 'open-source-open-data',
    });
  });

  it('take information for data only where sharing is impossible, which a card does not say', () => {
    const card = release({ ...source, training_data_pretraining: closed, data_card: open });
    expect(g7Tier(card)).toMatchObject({ class: 'open-weights', atMost: 'open-source' });
    expect(g7Tier(release({ ...source, training_data_pretraining: closed, data_card: closed })).atMost).toBe(
      'open-weights',
    );
  });
});

describe('the Open Source AI Definition', () => {
  it('asks for information on the data, not for the data', () => {
    const closedData = { ...source, training_data_pretraining: closed };
    expect(osaidClass(release({ ...closedData, data_card: open })).class).toBe('open-source');
    expect(osaidClass(release({ ...closedData, data_card: closed }))).toMatchObject({
      class: null,
      atMost: null,
    });
  });

  it('asks for the weights and the whole code on terms that grant the freedoms', () => {
    for (const part of Object.keys(source))
      expect(osaidClass(release({ ...source, [part]: restricted, data_card: open })).class).toBeNull();
  });

  it('asks nothing about the price', () => {
    expect(osaidClass(release({ ...source, data_card: open }, false)).class).toBe('open-source');
  });
});

describe('terms', () => {
  it('are open by the lists of OSI, FSF and the framework, and told apart from unlisted ones', () => {
    for (const label of ['MIT', 'AFL-1.2', 'Apache-1.0', 'CC0-1.0', 'ODbL-1.0', 'OpenMDW-1.0'])
      expect(termsOf(label, []).open, label).toBe(true);
    for (const label of ['CC-BY-NC-4.0', 'CC-BY-ND-4.0', 'mit', 'Apache', 'unlicensed', ''])
      expect(termsOf(label, []).open, label).toBe(false);
    expect(termsOf('Apache-20', []).why).toContain('did you mean Apache-2.0?');
  });
});

it('a class needs all classes before it', () => {
  const rung = (name: string, holds: boolean | 'unknown') => ({
    class: name,
    label: name,
    asks: [{ what: name, holds, why: '' }],
  });
  expect(climb([rung('a', false), rung('b', true)], 'none')).toMatchObject({
    class: null,
    atMost: null,
    label: 'none',
  });
  expect(climb([rung('a', true), rung('b', 'unknown'), rung('c', true)], 'none')).toMatchObject({
    class: 'a',
    atMost: 'c',
  });
  expect(climb([rung('a', true)], 'none').missing).toEqual([]);
});
