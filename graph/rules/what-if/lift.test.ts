import { beforeAll, describe, expect, it } from 'vitest';
import type { RuleRecords } from '../../model/rulebase.ts';
import type { Solution } from '../../model/what-if.ts';
import { boolean, testRules } from '../test-rulebase.ts';
import type { Rules } from '../prepare.ts';
import { lift } from './lift.ts';
import { defaultMoves } from './moves.ts';
import { mostTries, TooManyTries } from './search.ts';
import { caseOf, seededLaw } from './test-what-if.ts';

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };
const file = ['EU-AIA-53-1-a', 'EU-AIA-53-1-b'];

describe('lifting a duty', () => {
  let records: RuleRecords;
  let rules: Rules;
  beforeAll(async () => void ({ records, rules } = await seededLaw()));

  /** Apache weights of 3 × 10²⁴ FLOP with closed data from outside the Union, offered in many places. */
  const closedData = (facts: Record<string, unknown> = {}) => {
    const preset = records.presets.find(({ id }) => id === 'apache-weights-closed-data')!;
    return caseOf(rules, { ...preset.facts, ...facts });
  };
  const ask = (facts: Record<string, unknown>, goal: string[], moves = defaultMoves(rules)) =>
    lift({ rules, facts: closedData(facts), days, moves }, goal);
  const told = (solutions: readonly Solution[]) =>
    solutions.map(({ changes }) =>
      changes.map(({ fact, to }) => `${fact} → ${JSON.stringify(to)}`).join(', '),
    );

  it('of a non-commercial licence takes another licence, and tells what turns elsewhere', () => {
    const { solutions } = ask({ licence_id: 'CC-BY-NC-4.0', 'us.ear_published': false }, file);
    expect(told(solutions)).toEqual([
      'cumulative_training_compute_flop → {"at-most":1e+23}',
      'licence_id → "Apache-2.0"',
    ]);
    const [, licence] = solutions;
    expect(licence!.changes).toEqual([{ fact: 'licence_id', from: 'CC-BY-NC-4.0', to: 'Apache-2.0' }]);
    expect(licence!.follows).toEqual([
      expect.objectContaining({ fact: 'us.ear_published', from: false, to: true }),
    ]);
    expect(licence!.lifts).toEqual([...file, 'EU-AIA-54-1']);
    const turns = licence!.before.map(({ obligation, jurisdiction, verdict }, at) => [
      jurisdiction,
      obligation,
      verdict,
      licence!.after[at]!.verdict,
    ]);
    expect(turns).toEqual([
      ['EU', 'EU-AIA-53-1-a', 'applies', 'exempt'],
      ['EU', 'EU-AIA-53-1-b', 'applies', 'exempt'],
      ['EU', 'EU-AIA-54-1', 'applies', 'exempt'],
      // The rule that takes published weights out of export control now reaches them. It asks nothing.
      ['US', 'US-EAR-734.7', 'not-triggered', 'applies'],
    ]);
    expect([licence!.costs, licence!.opens, licence!.contested]).toEqual([[], [], []]);
  });

  it('leaves what opening does not lift: neither copyright policy nor summary', () => {
    const { solutions } = ask({}, ['EU-AIA-53-1-c', 'EU-AIA-53-1-d']);
    expect(told(solutions)).toEqual(['cumulative_training_compute_flop → {"at-most":1e+23}']);
    expect(ask({}, ['EU-AIA-53-1-c'], ['licence_id', 'public.training_data']).solutions).toEqual([]);
  });

  it('names what it costs: closed weights lift a duty in China, and bring three of the Union', () => {
    const { solutions } = ask({}, ['CN-FW-3'], ['public.weights']);
    expect(solutions[0]!.lifts).toContain('CN-FW-3');
    expect(solutions[0]!.costs).toEqual([...file, 'EU-AIA-54-1']);
    expect(solutions[0]!.counts.after.applies - solutions[0]!.counts.before.applies).toBe(
      solutions[0]!.after.filter(({ verdict }) => verdict === 'applies').length -
        solutions[0]!.before.filter(({ verdict }) => verdict === 'applies').length,
    );
  });

  it('puts changes together where one alone does not do, and says which is contested', () => {
    const facts = {
      licence_id: 'CC-BY-NC-4.0',
      monetisation: ['paid-access-only'],
      'public.usage_info': false,
    };
    const { solutions } = ask(facts, file, [
      'licence_id',
      'monetisation',
      'public.usage_info',
      'public.weights',
    ]);
    expect(told(solutions)).toEqual([
      'licence_id → "Apache-2.0", monetisation → ["none"], public.usage_info → true',
      'licence_id → "Apache-2.0", monetisation → ["optional-paid-hosting"], public.usage_info → true',
    ]);
    // Recital 103 alone would count paid hosting beside free access as a price.
    expect(solutions.map(({ contested }) => contested)).toEqual([[], file]);
  });

  it('sets what is not known, and never counts on its luck', () => {
    const { solutions } = ask({ licence_id: null, 'public.usage_info': null }, file, [
      'licence_id',
      'public.usage_info',
    ]);
    expect(solutions[0]!.changes).toEqual([
      { fact: 'licence_id', from: null, to: 'Apache-2.0' },
      { fact: 'public.usage_info', from: null, to: true },
    ]);
    expect(ask({ licence_id: null, 'public.usage_info': null }, file, ['licence_id']).solutions).toEqual([]);
  });

  it('finds nothing to do where all is lifted, and nothing that a licence does above 10²⁵', () => {
    expect(ask({}, file)).toEqual({ holds: true, solutions: [], blocked: null });
    const facts = { licence_id: 'CC-BY-NC-4.0' };
    const atFlop = (flop: number) =>
      ask(
        {
          ...facts,
          training_compute_flop: flop,
          cumulative_training_compute_flop: flop,
          own_training_compute_flop: flop,
        },
        file,
        ['licence_id'],
      );
    expect(told(atFlop(1e25).solutions)).toEqual(['licence_id → "Apache-2.0"']);
    expect(atFlop(1.0000000000000002e25).solutions).toEqual([]);
    expect(atFlop(1.0000000000000002e25).blocked!.facts).toContainEqual({
      fact: 'cumulative_training_compute_flop',
      value: 1.0000000000000002e25,
      with: [{ 'at-most': 1e23 }, { above: 1e23, 'at-most': 1e25 }],
    });
  });

  it('lowers the compute to the band that the threshold itself lies in', () => {
    const flop = 3e25;
    const big = {
      training_compute_flop: flop,
      cumulative_training_compute_flop: flop,
      own_training_compute_flop: flop,
    };
    const { solutions } = ask(big, ['EU-AIA-55-1-a']);
    expect(told(solutions)).toContain('cumulative_training_compute_flop → {"above":1e+23,"at-most":1e+25}');
    expect(solutions[0]!.follows.map(({ fact }) => fact)).toEqual([
      'training_compute_flop',
      'own_training_compute_flop',
    ]);
  });

  it('says what stands in the way: which duties, and which facts, first those that may be moved or are not known', () => {
    const { solutions, blocked } = ask({ licence_id: 'CC-BY-NC-4.0', narrow_task_only: null }, file, [
      'monetisation',
    ]);
    expect([solutions, blocked!.obligations]).toEqual([[], file]);
    expect(blocked!.facts.slice(0, 2).toSorted((a, b) => (a.fact < b.fact ? -1 : 1))).toEqual([
      { fact: 'cumulative_training_compute_flop', value: 3e24, with: [{ 'at-most': 1e23 }] },
      { fact: 'licence_id', value: 'CC-BY-NC-4.0', with: ['Apache-2.0'] },
    ]);
    expect(blocked!.facts.map(({ fact }) => fact)).toContain('placed_on_eu_market');
    expect(blocked!.facts.findIndex(({ value }) => value === null)).toBeGreaterThan(0);
  });
  it('names no fact where none alone is in the way', () => {
    const both = {
      facts: { a: boolean, b: boolean },
      trigger: {
        any: [
          { fact: 'a', is: true },
          { fact: 'b', is: true },
        ],
      },
    };
    const { rules: two, read } = testRules(both);
    const { solutions, blocked } = lift({ rules: two, facts: read({ a: true, b: true }), days, moves: [] }, [
      'duty',
    ]);
    expect([solutions, blocked]).toEqual([[], { obligations: ['duty'], facts: [] }]);
  });

  it('names no duty where each could be lifted, but not all together', () => {
    // One is lifted by closing what the other is lifted by opening.
    const moves = ['public.weights'];
    const facts = { 'public.weights': null, 'us.ear_published': null };
    const { solutions, blocked } = ask(facts, ['CN-FW-3', 'EU-AIA-53-1-a'], moves);
    expect([solutions, blocked!.obligations]).toEqual([[], []]);
    expect(blocked!.facts.length).toBeGreaterThan(0);
    for (const id of ['CN-FW-3', 'EU-AIA-53-1-a']) expect(ask(facts, [id], moves).solutions).toHaveLength(1);
  });

  it('refuses a fact that may not be moved, and more tries than are made', () => {
    expect(() => ask({}, file, ['annual_revenue_usd'])).toThrow(RangeError);
    const notKnown = {
      licence_id: null,
      eu_market_route: null,
      cumulative_training_compute_flop: null,
      training_compute_flop: null,
      monetisation: null,
      'public.weights': null,
      'public.usage_info': null,
      'public.architecture_info': null,
    };
    const all = [...rules.facts.values()].flatMap(({ id, move }) => (move ? [id] : []));
    try {
      ask(notKnown, file, all);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(TooManyTries);
      expect((error as TooManyTries).tries).toBeGreaterThan(mostTries);
    }
  });
});
