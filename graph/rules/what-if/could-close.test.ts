import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FactValue } from '../../model/fact.ts';
import type { Verdict } from '../../model/finding.ts';
import type { RuleRecords } from '../../model/rulebase.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import type { Rules } from '../prepare.ts';
import { closableFact } from './closing.ts';
import { couldClose } from './could-close.ts';
import { isDuty } from './goal.ts';
import { defaultMoves } from './moves.ts';
import { anyClosedCase, caseOf, everySetting, seededLaw, settingsIn, verdictsOn } from './test-what-if.ts';

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };
const lifted: readonly Verdict[] = ['exempt', 'not-triggered', 'not-in-force'];

describe('what could be closed before a duty appears', () => {
  let records: RuleRecords;
  let rules: Rules;
  beforeAll(async () => void ({ records, rules } = await seededLaw()));
  const preset = (id: string, facts: Record<string, unknown> = {}) =>
    caseOf(rules, { ...records.presets.find((one) => one.id === id)!.facts, ...facts });
  const ask = (facts: ReturnType<typeof preset>, jurisdictions?: string[]) =>
    couldClose({ rules, facts, days, moves: defaultMoves(rules) }, jurisdictions ? { jurisdictions } : {});

  it('of an open release is code and data, of which no rule asks', () => {
    const { free } = ask(preset('fully-open'));
    expect(free).toEqual(
      ['evaluation_code', 'evaluation_data', 'training_code', 'training_data'].map((part) => ({
        fact: `public.${part}`,
        from: true,
        to: false,
      })),
    );
  });
  it('is told step by step, with the duties that each step brings', () => {
    const { alone } = ask(preset('apache-weights-closed-data'));
    const price = alone.find(({ fact }) => fact === 'monetisation')!;
    expect(price.steps.map(({ to, appears }) => [to, appears.map(({ obligation }) => obligation)])).toEqual([
      [['optional-paid-hosting'], []],
      [['paid-access-only'], ['EU-AIA-53-1-a', 'EU-AIA-53-1-b', 'EU-AIA-54-1']],
    ]);
    const licence = alone.find(({ fact }) => fact === 'licence_id')!;
    expect(licence.steps.map(({ to }) => to).slice(0, 2)).toEqual(['bigcode-openrail-m', 'CC-BY-NC-4.0']);
    expect(licence.steps.every(({ appears }) => appears.length === 3)).toBe(true);
    // Weights that are public cannot be kept from the public.
    expect(alone.find(({ fact }) => fact === 'publicly_available')!.steps).toEqual([
      { to: false, appears: [], refused: 'Published weights are open to members of the public' },
    ]);
  });
  it('is told as the largest sets of closings', () => {
    const { together } = ask(preset('apache-weights-closed-data'));
    expect(together.map(({ changes }) => changes.map(({ fact, to }) => [fact, to]))).toEqual([
      [
        ['eu_market_route', 'api'],
        ['monetisation', ['optional-paid-hosting']],
      ],
    ]);
  });
  it('stops before the duties that are named, and before no other', () => {
    const facts = preset('apache-weights-closed-data');
    const whatIf = { rules, facts, days, moves: ['licence_id', 'public.weights'] };
    expect(couldClose(whatIf, { obligations: ['EU-AIA-53-1-a'] }).together).toEqual([]);
    // The duty on copyright applies already, and does not look at the weights.
    const { free, alone, together } = couldClose(whatIf, { obligations: ['EU-AIA-53-1-c'] });
    expect(free).toEqual([{ fact: 'public.weights', from: true, to: false }]);
    expect(alone.map(({ fact }) => fact)).toEqual(['licence_id']);
    expect(alone[0]!.steps.every(({ appears }) => appears.length === 0)).toBe(true);
    expect(together.length).toBeGreaterThan(0);
  });
  it('counts only the places asked about', () => {
    const facts = preset('apache-weights-closed-data');
    const [all] = ask(facts, ['CN']).together;
    expect(all!.changes.map(({ fact }) => fact)).toContain('public.weights');
  });
  it('is nothing where all is closed, or nothing is known', () => {
    const shut = preset('apache-weights-closed-data', {
      licence_id: 'none',
      monetisation: ['paid-access-only'],
      eu_market_route: 'api',
      'public.weights': false,
      'public.architecture_info': false,
      'public.usage_info': false,
      publicly_available: false,
      'us.ear_published': false,
    });
    expect(ask(shut)).toEqual({ free: [], alone: [], together: [] });
    expect(ask(caseOf(rules, {}))).toEqual({ free: [], alone: [], together: [] });
  });

  it('orders licences by what they grant and limit, and leaves some in no order', () => {
    const closable = (licence: string) =>
      closableFact(rules, withImpliedFacts(caseOf(rules, { licence_id: licence }), rules), 'licence_id');
    expect(closable('CC-BY-NC-4.0')!.values).toEqual(['llama-1']);
    expect(closable('llama-3.1')!.values).toEqual(['llama-4']);
    expect(closable('none')).toBeUndefined();
    const { values, isMoreClosed } = closable('MIT')!;
    expect(values).toEqual(
      expect.arrayContaining(['bigcode-openrail-m', 'CC-BY-NC-4.0', 'llama-1', 'llama-4']),
    );
    expect(isMoreClosed('llama-1', 'CC-BY-NC-4.0')).toBe(true);
    expect([isMoreClosed('llama-1', 'llama-4'), isMoreClosed('llama-4', 'llama-1')]).toEqual([false, false]);
  });
  it('is what trying every closing finds', () => {
    const duties = rules.obligations.filter(({ record }) => isDuty(record));
    const moves = [
      'licence_id',
      'monetisation',
      'public.weights',
      'public.usage_info',
      'publicly_available',
      'eu_market_route',
    ];
    const met = { some: 0, none: 0 };
    fc.assert(
      fc.property(
        anyClosedCase(records, rules, 2),
        fc.subarray(moves, { minLength: 2, maxLength: 4 }),
        ({ facts }, moved) => {
          const known = withImpliedFacts(facts, rules);
          const closable = moved.flatMap((fact) => closableFact(rules, known, fact) ?? []);
          const levers = closable.map(({ fact, values }) => ({ fact, values, reach: new Set<string>() }));
          fc.pre(settingsIn(levers) <= 200);
          const before = verdictsOn(duties, rules, known, days);
          const isNew = (was: Verdict, is: Verdict) =>
            !lifted.includes(is) &&
            (lifted.includes(was) || (was === 'undetermined' && is !== 'undetermined'));
          const safe = [...everySetting(rules, facts, levers)]
            .filter(
              ({ known: after }) =>
                !verdictsOn(duties, rules, after, days).some((verdict, at) => isNew(before[at]!, verdict)),
            )
            .map(({ values }) => values);
          const closesMore = (one: ReadonlyMap<string, FactValue>, other: ReadonlyMap<string, FactValue>) =>
            one !== other &&
            closable.every(({ fact, isMoreClosed }) => {
              const [mine, its] = [one.get(fact), other.get(fact)];
              return its === undefined || (mine !== undefined && (mine === its || isMoreClosed(mine, its)));
            });
          const largest = safe.filter(
            (values) => values.size > 0 && !safe.some((other) => closesMore(other, values)),
          );
          const told = (values: Iterable<readonly [string, FactValue]>) =>
            JSON.stringify([...values].toSorted(([a], [b]) => (a < b ? -1 : 1)));
          const { together } = couldClose({ rules, facts, days, moves: moved });
          const found = together.map(({ changes }) =>
            told(changes.map(({ fact, to }) => [fact, to] as const)),
          );
          expect(found.toSorted()).toEqual(largest.map(told).toSorted());
          met[largest.length > 0 ? 'some' : 'none']++;
        },
      ),
      { numRuns: 80, seed: 8, endOnFailure: true },
    );
    expect(Math.min(met.some, met.none)).toBeGreaterThan(5);
  });
});
