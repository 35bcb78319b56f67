import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RuleRecords } from '../../model/rulebase.ts';
import { outcomes } from '../outcome.ts';
import type { Rules } from '../prepare.ts';
import { rankQuestions } from '../questions.ts';
import { firstUnknown } from './first-unknown.ts';
import { possibleValues } from './possible-values.ts';
import { anyClosedCase, caseOf, pickerOf, seededLaw } from './test-what-if.ts';

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };

describe('which unknown fact to find out first', () => {
  let records: RuleRecords;
  let rules: Rules;
  beforeAll(async () => void ({ records, rules } = await seededLaw()));
  const preset = (facts: Record<string, unknown>) =>
    caseOf(rules, {
      ...records.presets.find(({ id }) => id === 'apache-weights-closed-data')!.facts,
      ...facts,
    });

  it('is the one that settles most whatever it turns out to be', () => {
    // Usage information that is public would lift three duties; if it is not, their start hangs on the date. Four more
    // hang on the date alone: copyright policy, summary, cooperation, and the ways to show compliance.
    const facts = preset({ date_placed_on_market: null, 'public.usage_info': null });
    const found = firstUnknown(rules, facts, { ...days, jurisdictions: ['EU'] });
    expect(found.map(({ fact, guaranteed, best }) => [fact, guaranteed, best.settles])).toEqual([
      ['date_placed_on_market', 4, 4],
      ['public.usage_info', 0, 3],
    ]);
    expect(found[1]!.answers).toEqual([
      { value: true, settles: 3 },
      { value: false, settles: 0 },
    ]);
  });
  it('tries a licence by name, the usual ones first', () => {
    const [first] = firstUnknown(rules, preset({ licence_id: null }), { ...days, jurisdictions: ['EU'] });
    expect(first).toMatchObject({
      fact: 'licence_id',
      decides: 3,
      best: { value: 'Apache-2.0', settles: 3 },
    });
    // Of some licences on record the terms are not fixed.
    expect([first!.guaranteed, first!.answers.length]).toEqual([0, rules.licences.size]);
  });
  it('is none where nothing is open', () => {
    expect(firstUnknown(rules, preset({}), { ...days, jurisdictions: ['EU'] })).toEqual([]);
  });
  it('tries no answer that the case rules out', () => {
    const facts = preset({ cumulative_training_compute_flop: { above: 1e23, 'at-most': 1e26 } });
    const compute = firstUnknown(rules, facts, days).find(
      ({ fact }) => fact === 'cumulative_training_compute_flop',
    )!;
    const figures = compute.answers.map(({ value }) => value as number);
    // Not less than the 3 × 10²⁴ of training proper.
    expect(Math.min(...figures)).toBeGreaterThanOrEqual(3e24);
    expect(Math.max(...figures)).toBe(1e26);
    expect([figures.some((flop) => flop <= 1e25), figures.includes(1e25)]).toEqual([true, true]);
  });

  it('settles what it says, and at least what it promises, whatever the answer', () => {
    const met = { open: 0, sets: 0 };
    fc.assert(
      fc.property(anyClosedCase(records, rules, 2), pickerOf(), ({ facts }, next) => {
        const kept = new Map([...facts].filter(() => next(8) > 0));
        const open = outcomes(rules, kept, days).filter(({ verdict }) => verdict === 'undetermined');
        const found = firstUnknown(rules, kept, days);
        const ranked = rankQuestions(open, (fact) => kept.has(fact));
        expect(found.length).toBeLessThanOrEqual(ranked.length);
        const some = found[next(found.length + 1)];
        if (!some) return;
        met.open++;
        expect(ranked).toContainEqual({ fact: some.fact, decides: some.decides });
        const settledBy = (value: (typeof some.answers)[number]['value']) => {
          const after = outcomes(rules, new Map(kept).set(some.fact, { value, origin: 'stated' }), days);
          const undecided = new Set(
            after.flatMap(({ obligation, verdict }) => (verdict === 'undetermined' ? [obligation] : [])),
          );
          return open.filter(({ obligation }) => !undecided.has(obligation)).length;
        };
        for (const { value, settles } of [some.best, some.answers[next(some.answers.length)]!])
          expect(settledBy(value)).toBe(settles);
        expect(some.best.settles).toBe(Math.max(...some.answers.map(({ settles }) => settles)));
        expect(some.guaranteed).toBeLessThanOrEqual(Math.min(...some.answers.map(({ settles }) => settles)));
        // Any set of words may turn out, also one that was not tried.
        const { type } = rules.facts.get(some.fact)!;
        if (type.kind !== 'set' || kept.has(some.fact)) return;
        met.sets++;
        const words = type.choices.map((choice) => choice.value).filter(() => next(2) > 0);
        expect(settledBy(words)).toBeGreaterThanOrEqual(some.guaranteed);
      }),
      { numRuns: 60, seed: 8, endOnFailure: true },
    );
    expect([met.open > 30, met.sets > 3]).toEqual([true, true]);
  });
});

describe('the values that may turn out', () => {
  let rules: Rules;
  beforeAll(async () => void ({ rules } = await seededLaw()));
  const values = (fact: string, known: Record<string, unknown> = {}) => {
    const facts = caseOf(rules, known);
    return possibleValues(rules, rules.facts.get(fact)!, (id) => facts.get(id)?.value);
  };

  it('of a date known to the year lie in that year, on both sides of a bound in it', () => {
    const { values: found } = values('date_placed_on_market', { date_placed_on_market: '2025' });
    expect(found).toEqual(['2025-01-01', '2025-08-01', '2025-08-02', '2025-12-31']);
  });
  it('of a set known in part hold what is in it and nothing that is not', () => {
    const given = { data_subjects: { includes: ['EU'], excludes: ['AE', 'SA'] } };
    const { values: found, complete } = values('data_subjects', given);
    expect(complete).toBe(true);
    expect(
      found.every((value) => (value as string[]).includes('EU') && !(value as string[]).includes('AE')),
    ).toBe(true);
  });
  it('of a large set are not all tried', () => {
    const { values: found, complete } = values('markets', { markets: { includes: ['EU'] } });
    expect(complete).toBe(false);
    expect(found[0]).toEqual(['EU']);
  });
  it('of a figure lie on both sides of a third of another that is known', () => {
    const original = { 'modification.original_training_compute_flop': 3e25 };
    const figures = values('modification.modification_compute_flop', original).values as number[];
    expect([
      figures.includes(1e25),
      figures.some((flop) => flop < 1e25),
      figures.some((flop) => flop > 1e25),
    ]).toEqual([true, true, true]);
  });
});
