import { describe, expect, it } from 'vitest';
import type { TimelineState } from '../model/law.ts';
import { assess } from '../rules/assess.ts';
import { prepareRules } from '../rules/prepare.ts';
import { boolean, date, testRules } from '../rules/test-rulebase.ts';
import { configureReleases } from '../seed/configure.ts';
import { readSeeds, readSeedTexts } from '../seed/read.ts';
import { seedsOf } from '../seed/records.ts';
import { ruleRecords } from '../seed/rulebase.ts';
import { comingDates, type Coming } from './coming.ts';
import { factsOfCell, Ground, groundOf } from './ground.ts';

const all = { cell: () => true, obligation: () => true };
const days = (asOf: string) => ({ asOf, knownOn: '2026-11-20' });
const told = (coming: readonly Coming[]) =>
  coming.map(({ id, citation, cells }) => [
    id,
    citation,
    cells.map(({ configuration }) => configuration).join(' '),
  ]);

const state = (status: TimelineState['status'], from: string, citation: string): TimelineState => ({
  status,
  from,
  known: '2024-01-01',
  citation,
});

/** A duty from 2026, from 2028 for what was placed before 2025; it ends in 2030. */
const { rules, read } = testRules({
  facts: { owes: boolean, open: boolean, placed: date },
  trigger: { fact: 'owes', is: true },
  exemption: { fact: 'open', is: true },
  timeline: [
    state('enacted', '2024-01-01', 'made'),
    { ...state('in-force', '2028-01-01', 'Art. 9'), when: { fact: 'placed', before: '2025-01-01' } },
    state('in-force', '2026-01-01', 'Art. 8'),
    state('ended', '2030-01-01', 'Art. 10'),
  ],
});
const ground = new Ground(
  rules,
  Object.entries({
    old: { owes: true, open: false, placed: '2024-06-01' },
    new: { owes: true, open: false, placed: '2025-06-01' },
    open: { owes: true, open: true, placed: '2024-06-01' },
    free: { owes: false, open: false, placed: '2024-06-01' },
    unknown: { open: false, placed: '2024-06-01' },
    undated: { owes: true, open: false },
  }).map(([configuration, facts]) => ({ configuration, situation: 'alone', facts: read(facts) })),
);

describe('coming dates', () => {
  it('are the starts of duties that are owed, those that may be owed, and the ends', () => {
    expect(told(comingDates(ground, days('2025-12-31'), all))).toEqual([
      ['duty.may-start.2026-01-01', 'Art. 8', 'undated'],
      ['duty.starts.2026-01-01', 'Art. 8', 'new'],
      ['duty.may-start.2028-01-01', 'Art. 9', 'unknown'],
      ['duty.starts.2028-01-01', 'Art. 9', 'old'],
    ]);
    // On the day of the start it is no more ahead; what ends then is.
    expect(told(comingDates(ground, days('2026-01-01'), all))).toEqual([
      ['duty.may-start.2028-01-01', 'Art. 9', 'unknown undated'],
      ['duty.starts.2028-01-01', 'Art. 9', 'old'],
      ['duty.ends.2030-01-01', 'Art. 10', 'new'],
    ]);
    expect(told(comingDates(ground, days('2029-12-31'), all))).toEqual([
      ['duty.ends.2030-01-01', 'Art. 10', 'old new undated'],
    ]);
    expect(comingDates(ground, days('2030-01-01'), all)).toEqual([]);
  });
  it('are those of the cells and duties that are wanted', () => {
    const old = comingDates(ground, days('2025-12-31'), {
      ...all,
      cell: ({ configuration }) => configuration === 'old',
    });
    expect(told(old)).toEqual([['duty.starts.2028-01-01', 'Art. 9', 'old']]);
    expect(comingDates(ground, days('2025-12-31'), { ...all, obligation: () => false })).toEqual([]);
  });
});

it('are, for the seeded models and law, what the findings say', async () => {
  const seeds = seedsOf(readSeeds(await readSeedTexts('seeds')));
  const seeded = prepareRules(ruleRecords(seeds));
  const configurations = [
    ...new Map(configureReleases(seeds).map((each) => [each.configuration.id, each.configuration])).values(),
  ].filter((_, at) => at % 12 === 0);
  const on = { asOf: '2026-11-20', knownOn: '2026-11-20' };
  const found = comingDates(groundOf(seeded, configurations, seeds.situations), on, all);
  const kept = new Set(
    found.flatMap(({ obligation, kind, date: day, cells }) =>
      cells.map(({ configuration, situation }) =>
        [obligation, configuration, situation, kind, day].join(' '),
      ),
    ),
  );
  const expected = new Set<string>();
  let openOnes = 0;
  for (const configuration of configurations)
    for (const situation of seeds.situations) {
      const facts = factsOfCell(configuration.facts, situation, seeded);
      for (const { obligation, verdict, from, until, possible } of assess(seeded, facts, on)) {
        const key = (kind: string, day: string) =>
          [obligation, configuration.id, situation.id, kind, day].join(' ');
        if (verdict === 'upcoming') expected.add(key('starts', from!));
        if (verdict === 'applies' && until !== null) expected.add(key('ends', until));
        if (verdict !== 'undetermined' || !possible.includes('upcoming')) continue;
        openOnes++;
        // A finding names the start only where all that is open leads to one.
        if (from !== null && from > on.asOf) expected.add(key('may-start', from));
        else expect([...kept].filter((each) => each.startsWith(key('may-start', ''))).length).toBe(1);
      }
    }
  const settled = [...kept].filter((each) => !each.includes(' may-start ') || expected.has(each));
  expect(new Set(settled)).toEqual(expected);
  expect([...kept].filter((each) => each.includes(' may-start '))).toHaveLength(openOnes);
  expect(expected.size).toBeGreaterThan(100);
});
