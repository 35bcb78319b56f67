import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../model/finding.ts';
import type { RuleRecords } from '../../model/rulebase.ts';
import { withImpliedFacts } from '../implied-facts.ts';
import type { Rules } from '../prepare.ts';
import { isDuty } from './goal.ts';
import { leversOf } from './levers.ts';
import { mostLifted } from './most.ts';
import { defaultMoves, movableFacts } from './moves.ts';
import {
  anyClosedCase,
  caseOf,
  everySetting,
  pickerOf,
  seededLaw,
  settingsIn,
  verdictsOn,
} from './test-what-if.ts';

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };
const lifted: readonly Verdict[] = ['exempt', 'not-triggered', 'not-in-force'];

describe('the changes that lift most duties', () => {
  let records: RuleRecords;
  let rules: Rules;
  beforeAll(async () => void ({ records, rules } = await seededLaw()));
  const caseWith = (facts: Record<string, unknown>) =>
    caseOf(rules, {
      ...records.presets.find(({ id }) => id === 'apache-weights-closed-data')!.facts,
      ...facts,
    });

  it('come by how many they lift, each fact with its best value', () => {
    const facts = caseWith({ licence_id: 'CC-BY-NC-4.0' });
    const found = mostLifted({ rules, facts, days, moves: defaultMoves(rules) }, 1);
    expect(found.map(({ changes, lifts }) => [changes[0]!.fact, lifts.length])).toEqual([
      ['cumulative_training_compute_flop', 6],
      ['licence_id', 3],
      ['public.weights', 2],
    ]);
  });
  it('put two facts together only where they lift more than each, and count the places asked about', () => {
    const facts = caseWith({ licence_id: 'CC-BY-NC-4.0', 'public.usage_info': false });
    const moves = ['licence_id', 'public.usage_info', 'public.weights', 'monetisation'];
    const found = mostLifted({ rules, facts, days, moves }, 2, { jurisdictions: ['EU'] });
    expect(found.map(({ changes }) => changes.map(({ fact }) => fact))).toEqual([
      ['licence_id', 'public.usage_info'],
    ]);
    expect(mostLifted({ rules, facts, days, moves }, 1, { jurisdictions: ['EU'] })).toEqual([]);
  });

  it('are the best of trying every setting', () => {
    const duties = rules.obligations.filter(({ record }) => isDuty(record));
    const ids = movableFacts(rules).map(({ id }) => id);
    const met = { lifting: 0, together: 0 };
    fc.assert(
      fc.property(
        anyClosedCase(records, rules, 3),
        pickerOf(),
        fc.constantFrom(1, 2),
        ({ facts, closed }, next, most) => {
          const moves = [...new Set([...closed, ids[next(ids.length)]!, ids[next(ids.length)]!])];
          const levers = leversOf(rules, facts, moves);
          fc.pre(settingsIn(levers) <= 200);
          const borne = (known: typeof facts) => {
            const verdicts = verdictsOn(duties, rules, known, days);
            return new Set(duties.filter((_, at) => !lifted.includes(verdicts[at]!)));
          };
          const before = borne(withImpliedFacts(facts, rules));
          const counts = new Map<string, number>();
          for (const { values, known } of everySetting(rules, facts, levers)) {
            if (values.size === 0 || values.size > most) continue;
            const after = borne(known);
            const set = [...values.keys()].toSorted().join(' ');
            counts.set(
              set,
              Math.max(counts.get(set) ?? 0, [...before].filter((duty) => !after.has(duty)).length),
            );
          }
          const isPart = (part: string, set: string) =>
            part !== set && part.split(' ').every((fact) => set.split(' ').includes(fact));
          const best = [...counts].filter(
            ([set, count]) =>
              count > 0 && ![...counts].some(([part, other]) => isPart(part, set) && other >= count),
          );
          const found = mostLifted({ rules, facts, days, moves }, most);
          const told = found.map(
            ({ changes, lifts }) => `${changes.map(({ fact }) => fact).join(' ')} ${lifts.length}`,
          );
          expect([...new Set(told)].toSorted()).toEqual(
            best.map(([set, count]) => `${set} ${count}`).toSorted(),
          );
          expect(found.map(({ lifts }) => lifts.length)).toEqual(
            found.map(({ lifts }) => lifts.length).toSorted((a, b) => b - a),
          );
          if (best.length > 0) met.lifting++;
          if (best.some(([set]) => set.includes(' '))) met.together++;
        },
      ),
      { numRuns: 150, seed: 8, endOnFailure: true },
    );
    expect(met.lifting).toBeGreaterThan(30);
    expect(met.together).toBeGreaterThan(5);
  });
});
