import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assess } from '../rules/assess.ts';
import { readCaseFacts } from '../rules/case-facts.ts';
import { prepareRules } from '../rules/prepare.ts';
import { checkSeeds } from './check.ts';
import { seedsOf } from './records.ts';
import { ruleRecords } from './rulebase.ts';

// Each licence record says how it reads under Article 53(2). The terms it lists must lead the rules to the same.
describe('the terms of each licence, put through the rules', async () => {
  const { set } = await checkSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
  const seeds = seedsOf(set);
  const rulebase = ruleRecords(seeds);
  const rules = prepareRules(rulebase);
  const release = seeds.presets.find(({ id }) => id === 'apache-weights-closed-data')!;

  it.each(seeds.licences)('$id', (licence) => {
    const { facts } = readCaseFacts({ ...release.facts, licence_id: licence.id }, rulebase.facts);
    const finding = assess(rules, facts, { asOf: '2026-11-20', knownOn: '2026-11-20' }).find(
      ({ obligation }) => obligation === 'EU-AIA-53-1-a',
    )!;
    const { reading } = licence.eu_art_53_2;
    if (reading === 'contested') expect(finding.contested || finding.verdict === 'undetermined').toBe(true);
    else
      expect(finding).toMatchObject({
        verdict: reading === 'free-and-open' ? 'exempt' : 'applies',
        contested: false,
      });
  });
});
