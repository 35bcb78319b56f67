import { describe, expect, it } from 'vitest';
import { oneByOne } from '../../../graph/rules/compile/one-case.ts';
import { compileRules } from '../../../graph/rules/compile/program.ts';
import { knownCases } from '../known-cases.ts';
import { seedRules } from '../seed-rules.ts';
import { jsonRules } from './json-rules.ts';
import { disagreements } from './rivals.ts';
import { zenRules } from './zen.ts';

describe('the rules translated for other engines', () => {
  it.each(['2025-08-01', '2026-11-20', '2028-01-01'])(
    'give every verdict that assess gives on %s',
    async (asOf) => {
      const rules = await seedRules();
      const days = { asOf, knownOn: '2026-11-20' };
      const rivals = [jsonRules(rules, days), zenRules(rules, days)];
      const cases = knownCases(rules, 25, Date.parse(asOf) % 1000);
      expect(await disagreements(cases, days, rules, oneByOne(compileRules(rules, days)), rivals)).toEqual(
        [],
      );
    },
  );
  it('are told apart when one of them is wrong', async () => {
    const rules = await seedRules();
    const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };
    const late = zenRules(rules, { ...days, asOf: '2024-01-01' });
    const found = await disagreements(
      knownCases(rules, 3),
      days,
      rules,
      oneByOne(compileRules(rules, days)),
      [late],
    );
    expect(found[0]).toContain('ZEN says not-in-force');
  });
});
