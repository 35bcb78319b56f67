import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FactType, FactValue } from '../../model/fact.ts';
import type { RuleRecords } from '../../model/rulebase.ts';
import { anyCase } from '../compile/test-cases.ts';
import type { Rules } from '../prepare.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import { isDuty } from './goal.ts';
import { defaultMoves, movableFact, movableFacts } from './moves.ts';
import { choicesOf } from './options.ts';
import { anyClosedCase, seededLaw, verdictsOn } from './test-what-if.ts';

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };

describe('what may be moved', () => {
  let records: RuleRecords;
  let rules: Rules;
  beforeAll(async () => void ({ records, rules } = await seededLaw()));

  it('is licence, public components, price, channel and compute by default', () => {
    const kinds = new Set(defaultMoves(rules).map((id) => movableFact(rules, id).move.kind));
    expect(kinds).toEqual(new Set(['licence', 'components', 'price', 'channel', 'compute']));
  });
  it('is no fact of the actor, the data, the market or the model itself', () => {
    for (const fact of [
      'annual_revenue_usd',
      'provider_established_in_eu',
      'own_training',
      'markets',
      'artifact',
    ])
      expect(() => movableFact(rules, fact)).toThrow('no choice of the release');
    expect(() => movableFact(rules, 'colour')).toThrow('not a known fact');
  });
  it('has values for every class that a rule can tell apart', () => {
    for (const { id, type, move } of movableFacts(rules)) {
      const { options, signOf } = choicesOf(rules, id);
      const signs = new Set(options.map(({ sign }) => sign));
      expect(signs.size).toBe(options.length);
      // Routes that are no release and licences are left out by choice.
      if (type.kind === 'one-of' && move.values) continue;
      for (const value of everyValue(type, rules.tests.get(id) ?? []))
        expect(signs).toContain(signOf(() => value));
    }
  });
  it('has bands of compute with 10²⁵ in the lower one, since the law says “above”', () => {
    const values = choicesOf(rules, 'cumulative_training_compute_flop').options.map(({ value }) => value);
    expect(values).toEqual([
      { 'at-most': 1e23 },
      { above: 1e23, 'at-most': 1e25 },
      { above: 1e25, below: 1e26 },
      1e26,
      { above: 1e26 },
    ]);
  });

  it('has one value for all that get the same verdicts, whatever else a case says', () => {
    const licences = [...rules.licences.keys()];
    const figures = [0, 1e22, 1e23, 1.1e23, 9e24, 1e25, 1.1e25, 9e25, 1e26, 1.1e26];
    const anyValue = fc.oneof(
      fc.tuple(fc.constant('licence_id'), fc.constantFrom(...licences)),
      fc.tuple(fc.constant('cumulative_training_compute_flop'), fc.constantFrom(...figures)),
      fc.tuple(fc.constant('monetisation'), fc.subarray(monetisations(rules))),
    );
    let met = 0;
    fc.assert(
      fc.property(anyCase(rules), anyValue, (facts, [fact, value]) => {
        const { replaces = [], with: along = [] } = movableFact(rules, fact).move;
        const bare = new Map([...facts].filter(([id]) => ![...replaces, ...along].includes(id)));
        const knownWith = (to: FactValue) =>
          withImpliedFacts(new Map(bare).set(fact, { value: to, origin: 'stated' }), rules);
        const { options, signOf } = choicesOf(rules, fact);
        const known = knownWith(value);
        const option = options.find(({ sign }) => sign === signOf((id) => known.get(id)?.value));
        if (!option) return;
        met++;
        const one = verdictsOn(rules.obligations, rules, known, days);
        expect(verdictsOn(rules.obligations, rules, knownWith(option.value), days)).toEqual(one);
      }),
      { numRuns: 200, seed: 8, endOnFailure: true },
    );
    expect(met).toBeGreaterThan(100);
  });
  it('loses nothing by trying licences and not their terms', () => {
    const duties = rules.obligations.filter(({ record }) => isDuty(record));
    const licences = choicesOf(rules, 'licence_id').options.map(
      ({ value }) => new Map([['licence_id', value]]),
    );
    const terms = everyTerms(rules);
    fc.assert(
      fc.property(anyClosedCase(records, rules, 4), ({ facts }) => {
        const bare = new Map([...facts].filter(([id]) => id !== 'licence_id' && !ofLicence(id)));
        const liftedBy = (values: ReadonlyMap<string, FactValue>) => {
          const stated = new Map(
            [...values].map(([id, value]) => [id, { value, origin: 'stated' as const }]),
          );
          const known = withImpliedFacts(new Map([...bare, ...stated]), rules);
          const verdicts = verdictsOn(duties, rules, known, days);
          return duties.filter((_, at) =>
            ['exempt', 'not-triggered', 'not-in-force'].includes(verdicts[at]!),
          );
        };
        const byLicence = licences.map((values) => new Set(liftedBy(values)));
        for (const values of terms) {
          const lifted = liftedBy(values);
          expect(byLicence.some((all) => lifted.every((duty) => all.has(duty)))).toBe(true);
        }
      }),
      { numRuns: 10, seed: 8 },
    );
  });
});

function monetisations(rules: Rules): string[] {
  const { type } = rules.facts.get('monetisation')!;
  return type.kind === 'set' ? type.choices.map(({ value }) => value) : [];
}

const ofLicence = (id: string) => id.startsWith('licence_');

/** Every combination of terms that some rule tells apart, under a name that is on no record. */
function everyTerms(rules: Rules): ReadonlyMap<string, FactValue>[] {
  const { signOf } = choicesOf(rules, 'licence_id');
  const freedoms = ['access', 'use', 'modify', 'redistribute'].map((freedom) => `licence_grants.${freedom}`);
  const type = rules.facts.get('licence_class')!.type;
  const classes = type.kind === 'one-of' ? type.choices.map(({ value }) => value) : [];
  const limits = subsetsOf([
    'non-commercial',
    'broad-behavioural-use',
    'geographic-exclusion',
    'attribution',
  ]);
  const found = new Map<string, Map<string, FactValue>>();
  for (let granted = 0; granted < 16; granted++)
    for (const limit of limits)
      for (const kind of classes) {
        const values = new Map<string, FactValue>([
          ['licence_id', 'a licence nobody recorded'],
          ...freedoms.map((fact, at) => [fact, ((granted >> at) & 1) === 1] as const),
          ['licence_restrictions', limit],
          ['licence_class', kind],
        ]);
        found.set(
          signOf((fact) => values.get(fact)),
          values,
        );
      }
  return [...found.values()];
}

/** Every value of a fact of few values; of a figure some on every side of every threshold. */
function everyValue(type: FactType, tests: readonly object[]): FactValue[] {
  if (type.kind === 'boolean') return [true, false];
  const words = 'choices' in type ? type.choices.map(({ value }) => value) : [];
  if (type.kind === 'one-of') return words;
  if (type.kind === 'set') return subsetsOf(words);
  const bounds = tests.flatMap((test) => Object.values(test).filter((bound) => typeof bound === 'number'));
  return bounds.flatMap((bound) => [bound * (1 - 1e-9), bound, bound * (1 + 1e-9)]);
}

function subsetsOf(words: readonly string[]): string[][] {
  return words.reduce<string[][]>((sets, word) => [...sets, ...sets.map((set) => [...set, word])], [[]]);
}
