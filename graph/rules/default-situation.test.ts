import { describe, expect, it } from 'vitest';
import type { Situation } from '../model/release.ts';
import { defaultSituation } from './default-situation.ts';

const situation = (id: string, facts: Situation['facts']): Situation => ({
  id,
  label: id,
  meaning: '',
  facts,
  sources: [],
});
const deployer = situation('deployer', { role: ['deployer'], provider_established_in_eu: true });
const inside = situation('inside', { role: ['model-provider'], provider_established_in_eu: true });
const outside = situation('outside', { role: ['model-provider'], provider_established_in_eu: false });
const all = [deployer, inside, outside];

describe('situation to begin with', () => {
  it('is that of a provider, inside or outside the Union as the developer is', () => {
    expect(defaultSituation(all, 'FR')?.id).toBe('inside');
    expect(defaultSituation(all, 'AE')?.id).toBe('outside');
    expect(defaultSituation(all, 'GB')?.id).toBe('outside');
    expect(defaultSituation(all, null)?.id).toBe('outside');
  });

  it('is the nearest there is where that one is missing', () => {
    expect(defaultSituation([deployer, inside], 'US')?.id).toBe('inside');
    expect(defaultSituation([deployer], 'US')?.id).toBe('deployer');
    expect(defaultSituation([], 'US')).toBeUndefined();
  });
});
