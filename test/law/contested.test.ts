import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../graph/model/finding.ts';
import { assess } from '../../graph/rules/assess.ts';
import { readCaseFacts } from '../../graph/rules/case-facts.ts';
import { prepareRules, type Rules } from '../../graph/rules/prepare.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { seedsDir } from '../../server/project.ts';
import { openRelease } from '../api/test-app.ts';

let rules: Rules;
beforeAll(async () => void (rules = prepareRules((await buildFromSeeds(seedsDir)).rulebase!)));

function find(obligation: string, changes: Record<string, unknown>): Finding {
  const { facts, problems } = readCaseFacts({ ...openRelease, ...changes }, [...rules.facts.values()]);
  expect(problems).toEqual([]);
  const findings = assess(rules, facts, { asOf: '2026-11-20', knownOn: '2026-11-20' });
  return findings.find((finding) => finding.obligation === obligation)!;
}

const verdicts = ({ readings }: Finding) =>
  Object.fromEntries(readings.map(({ reading, verdict }) => [reading, verdict]));

describe('contested points show both readings and lean on one', () => {
  it('terms by which the provider may restrict use', () => {
    const finding = find('EU-AIA-53-1-a', { licence_id: 'gemma-terms' });
    expect(finding).toMatchObject({ verdict: 'applies', contested: true });
    expect(verdicts(finding)).toEqual({
      'use-policies-disqualify': 'applies',
      'safety-terms-compatible': 'exempt',
    });
    for (const { holder, citation } of finding.readings) expect([holder, citation]).not.toContain('');
  });
  it('a user ceiling disqualifies under every reading', () => {
    expect(find('EU-AIA-53-1-a', { licence_id: 'llama-3' })).toMatchObject({
      verdict: 'applies',
      contested: false,
    });
  });
  it('optional paid hosting beside free weights', () => {
    const finding = find('EU-AIA-53-1-a', { monetisation: ['optional-paid-hosting'] });
    expect(finding).toMatchObject({ verdict: 'exempt', contested: true });
    expect(verdicts(finding)).toEqual({ guidelines: 'exempt', 'recital-103-alone': 'applies' });
  });
  it('systemic-risk duties before placing', () => {
    const training = {
      placed_on_eu_market: false,
      eu_market_route: 'internal-only',
      cumulative_training_compute_flop: 3e25,
    };
    const finding = find('EU-AIA-55-1-a', training);
    expect(finding).toMatchObject({ verdict: 'applies', contested: true });
    expect(verdicts(finding)).toEqual({ lifecycle: 'applies', placing: 'not-triggered' });
  });
  it('an open model as supply to a high-risk system', () => {
    const supplied = {
      role: ['third-party-supplier'],
      eu_market_route: 'download',
      'system.exists': true,
      'system.high_risk': true,
      'system.date_placed_on_market': '2028-01-10',
    };
    const finding = find('EU-AIA-25-4', supplied);
    expect(finding).toMatchObject({ verdict: 'upcoming', from: '2027-12-02', contested: true });
    expect(verdicts(finding)).toEqual({
      'publication-is-supply': 'upcoming',
      'anonymous-download': 'not-triggered',
    });
  });
  it('the exemption after the Commission has accepted that there is no systemic risk', () => {
    const accepted = { cumulative_training_compute_flop: 3e25, systemic_rebuttal: 'accepted' };
    const finding = find('EU-AIA-53-1-a', accepted);
    expect(finding).toMatchObject({ verdict: 'exempt', contested: true });
    expect(verdicts(finding)).toEqual({ 'while-in-the-class': 'exempt', 'once-met': 'applies' });
    expect(find('EU-AIA-55-1-a', accepted)).toMatchObject({ verdict: 'not-triggered', contested: false });
  });
  it('a free upload outside any commercial activity', () => {
    const upload = { placed_on_eu_market: null, eu_market_route: 'download', commercial_activity: false };
    const finding = find('EU-AIA-53-1-c', upload);
    expect(finding).toMatchObject({ verdict: 'applies', contested: true });
    expect(verdicts(finding)).toEqual({
      'free-supply-counts': 'applies',
      'commercial-activity-only': 'not-triggered',
    });
    expect(find('EU-AIA-53-1-c', { ...upload, commercial_activity: true }).contested).toBe(false);
  });
  it('a licence without rights for persons in the Union, whose products may reach people there', () => {
    const limited = { upstream_excluded_eu: null, licence_restrictions: ['geographic-exclusion'] };
    const upstream = find('EU-AIA-53-1-c', limited);
    expect(upstream).toMatchObject({ verdict: 'applies', contested: true });
    expect(verdicts(upstream)).toEqual({
      'products-are-foreseen': 'applies',
      'licensees-are-excluded': 'not-triggered',
    });
    const integrator = find('EU-AIA-53-1-c', { ...limited, role: ['system-provider'] });
    expect(verdicts(integrator)).toMatchObject({ 'licensees-are-excluded': 'applies' });
    expect(find('EU-AIA-53-1-a', limited).verdict).toBe('applies');
  });
});

describe('proxies yield to the legal test behind them', () => {
  it.each([
    ['narrow above 10^23 FLOP', { narrow_task_only: true }, 'not-triggered'],
    ['general below 10^23 FLOP', { training_compute_flop: 5e22, exceptional_generality: true }, 'applies'],
  ])('%s', (_, changes, verdict) => {
    expect(find('EU-AIA-53-1-c', changes).verdict).toBe(verdict);
  });
  it.each([
    [true, 1e23, 'applies'],
    [false, 2e24, 'not-triggered'],
  ])('a modification that is significant: %s, with %d FLOP', (significant, spent, verdict) => {
    const modified = {
      role: ['downstream-modifier'],
      'modification.by_other_actor': true,
      'modification.significant_change': significant,
      'modification.modification_compute_flop': spent,
      'modification.original_training_compute_flop': 3e24,
    };
    expect(find('EU-AIA-53-1-c', modified).verdict).toBe(verdict);
  });
  it('high-impact capabilities count below 10^25 FLOP, but a denial above it does not', () => {
    const huge = { cumulative_training_compute_flop: 3e25 };
    expect(find('EU-AIA-55-1-a', { high_impact_capabilities: true }).verdict).toBe('applies');
    expect(find('EU-AIA-55-1-a', { ...huge, high_impact_capabilities: false }).verdict).toBe('applies');
  });
  it.each([6e22, 9e22, 1e23, 3e23, 7e23, 1e24, 3e24, 1e25])(
    'exactly a third, %d FLOP, is never above a third',
    (spent) => {
      const modified = (more: number) => ({
        role: ['downstream-modifier'],
        'modification.by_other_actor': true,
        'modification.modification_compute_flop': more,
        'modification.original_training_compute_flop': spent * 3,
      });
      expect(find('EU-AIA-53-1-c', modified(spent)).verdict).toBe('not-triggered');
      expect(find('EU-AIA-53-1-c', modified(spent * (1 + 1e-12))).verdict).toBe('applies');
    },
  );
});
