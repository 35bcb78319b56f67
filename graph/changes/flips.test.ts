import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../model/fact.ts';
import { assess } from '../rules/assess.ts';
import { testRules, boolean, date } from '../rules/test-rulebase.ts';
import { anyDay, anyFacts, anyHistory } from '../rules/test-random-rules.ts';
import { directionOf, mirrored } from './direction.ts';
import { flipsBetween, type Flip, type Side } from './flips.ts';
import { Ground } from './ground.ts';

type Given = Parameters<typeof testRules>[0];

/** A ground of cases, named by their places. */
function groundOf(given: Given, cases: readonly Record<string, FactValue>[]) {
  const { rules, read } = testRules(given);
  const cells = cases.map((facts, at) => ({
    configuration: `c${at}`,
    situation: 'alone',
    facts: read(facts),
  }));
  return { ground: new Ground(rules, cells), rules, cells };
}

/** Flips case by case: which case turns in which way, with both verdicts. */
function byCase(flips: readonly Flip[]) {
  return flips
    .flatMap(({ obligation, turns, cells }) =>
      cells.map(({ configuration }) => [
        configuration,
        obligation,
        ...turns.map(({ direction, before, after }) => [direction, before, after]),
      ]),
    )
    .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

const told = (flips: readonly Flip[]) =>
  flips.map(({ turns, cells }) => [
    cells.map(({ configuration }) => configuration).join(' '),
    ...turns.map(({ before, after, direction }) => `${before?.verdict} ${after?.verdict} ${direction}`),
  ]);

describe('flips between two days', () => {
  const act: Given = {
    facts: { open: boolean, placed: date },
    trigger: { always: true },
    exemption: { fact: 'open', is: true },
    timeline: [
      { status: 'enacted', from: '2024-01-01', known: '2024-01-01', citation: 'made' },
      {
        status: 'in-force',
        from: '2026-08-02',
        known: '2024-01-01',
        known_until: '2026-07-24',
        citation: 'first',
      },
      { status: 'in-force', from: '2027-12-02', known: '2026-07-24', citation: 'moved' },
    ],
  };
  const { ground } = groundOf(act, [{ open: true }, { open: false }, {}, { open: false }]);
  const on = (asOf: string, knownOn: string): Side => ({ ground, days: { asOf, knownOn } });

  it('are the cases whose verdict differs, those that turn alike together', () => {
    const flips = flipsBetween(on('2026-09-01', '2026-07-23'), on('2026-09-01', '2026-07-24'));
    expect(told(flips)).toEqual([
      ['c1 c3', 'applies upcoming moved'],
      ['c2', 'undetermined undetermined moved'],
    ]);
    expect(flips[0]!.turns[0]!.after).toEqual({
      verdict: 'upcoming',
      from: '2027-12-02',
      until: null,
      possible: ['upcoming'],
    });
  });
  it('follow the day as well as what is known', () => {
    const day = (asOf: string) => on(asOf, '2026-07-24');
    expect(told(flipsBetween(day('2027-12-01'), day('2027-12-02')))).toEqual([
      ['c1 c3', 'upcoming applies starts'],
      ['c2', 'undetermined undetermined starts'],
    ]);
    expect(told(flipsBetween(on('2023-12-31', '2023-12-31'), on('2024-01-01', '2024-01-01')))).toEqual([
      ['c0', 'not-in-force exempt idle'],
      ['c1 c3', 'not-in-force upcoming appears'],
      ['c2', 'not-in-force undetermined open'],
    ]);
  });
  it('are none where nothing differs', () => {
    expect(flipsBetween(on('2026-09-01', '2026-07-24'), on('2026-09-01', '2026-07-24'))).toEqual([]);
    // On these days the change had been known for long, and the start is still ahead.
    expect(flipsBetween(on('2026-09-01', '2026-07-24'), on('2027-12-01', '2030-01-01'))).toEqual([]);
  });
});

describe('flips between two editions', () => {
  const since = (from: string) => [
    { status: 'in-force' as const, from, known: '2020-01-01', citation: 'Art. 1' },
  ];
  const cases = [{ open: true }, { open: false }];
  const facts = { open: boolean };
  const lifted = groundOf({ facts, exemption: { fact: 'open', is: true } }, cases).ground;
  const strict = groundOf({ facts, timeline: since('2030-01-01') }, cases).ground;
  const days = { asOf: '2026-01-01', knownOn: '2026-01-01' };

  it('compare the rules of each', () => {
    const flips = flipsBetween({ ground: lifted, days }, { ground: strict, days });
    // Not in force before 2030, and nothing was owed by the open one either.
    expect(told(flips)).toEqual([
      ['c0', 'exempt not-in-force idle'],
      ['c1', 'applies not-in-force goes'],
    ]);
  });
  it('tell duties that only one of them has', () => {
    const none = new Ground(
      { ...strict.rules, obligations: [] },
      strict.cells.map((cell) => ({ ...cell, facts: new Map() })),
    );
    expect(told(flipsBetween({ ground: none, days }, { ground: lifted, days }))).toEqual([
      ['c1', 'undefined applies appears'],
    ]);
    expect(told(flipsBetween({ ground: lifted, days }, { ground: none, days }))).toEqual([
      ['c1', 'applies undefined goes'],
    ]);
  });
});

describe('flips of any rules, cases and days', () => {
  const cases = fc.array(anyFacts({ partly: true }), { minLength: 1, maxLength: 12 });
  const days = fc.record({ asOf: anyDay, knownOn: anyDay });
  const question = fc.tuple(anyHistory({ rebuttable: true }), cases, days, days);

  it('are what assess answers on both sides', () => {
    fc.assert(
      fc.property(question, ([given, list, before, after]) => {
        const { ground, rules, cells } = groundOf(given, list);
        const expected = cells.flatMap(({ configuration, facts }) => {
          const [was, is] = [before, after].map((on) => {
            const [{ verdict, from, until, possible }] = assess(rules, facts, on) as [
              ReturnType<typeof assess>[number],
            ];
            return { verdict, from, until, possible };
          });
          const direction = directionOf(was!, is!, { before: before.asOf, after: after.asOf });
          return direction ? [[configuration, 'duty', [direction, was, is]]] : [];
        });
        const flips = flipsBetween({ ground, days: before }, { ground, days: after });
        expect(byCase(flips)).toEqual(expected.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
      }),
      { numRuns: 400 },
    );
  });

  it('mirror each other when the sides change places, and are none between equal sides', () => {
    fc.assert(
      fc.property(question, ([given, list, before, after]) => {
        const { ground } = groundOf(given, list);
        const there = flipsBetween({ ground, days: before }, { ground, days: after });
        const back = flipsBetween({ ground, days: after }, { ground, days: before });
        const turnedRound = back.map((flip) => ({
          ...flip,
          turns: flip.turns.map((turn) => ({
            ...turn,
            before: turn.after,
            after: turn.before,
            direction: mirrored[turn.direction],
          })),
        }));
        expect(byCase(turnedRound)).toEqual(byCase(there));
        expect(flipsBetween({ ground, days: before }, { ground, days: before })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
