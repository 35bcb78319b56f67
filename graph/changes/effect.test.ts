import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBefore } from '../model/calendar.ts';
import type { FactValue } from '../model/fact.ts';
import { assess } from '../rules/assess.ts';
import { anyFacts, anyHistory } from '../rules/test-random-rules.ts';
import { boolean, testRules } from '../rules/test-rulebase.ts';
import { daysOfEffect } from './change-days.ts';
import { directionOf } from './direction.ts';
import { effectOf } from './effect.ts';
import type { Flip } from './flips.ts';
import { Ground } from './ground.ts';
import { occasionsOf, type Occasion } from './occasions.ts';

function groundOf(given: Parameters<typeof testRules>[0], cases: readonly Record<string, FactValue>[]) {
  const { rules, read } = testRules(given);
  const cells = cases.map((facts, at) => ({
    configuration: `c${at}`,
    situation: 'alone',
    facts: read(facts),
  }));
  return { ground: new Ground(rules, cells), rules, cells };
}

const publication = (day: string): Occasion => ({
  by: 'publication',
  instrument: 'act',
  day,
  obligations: ['duty'],
});
const turn = (day: string): Occasion => ({ ...publication(day), by: 'turn' });
const told = (flips: readonly Flip[]) =>
  flips.map(({ turns, cells }) => [
    cells.map(({ configuration }) => configuration).join(' '),
    ...turns.map(
      ({ from, until, before, after, direction }) =>
        `${from}..${until} ${before!.verdict} ${after!.verdict} ${direction}`,
    ),
  ]);

describe('what a publication flips', () => {
  // A start of 2 August is put off to 2 December, and a rule that lifts the duty comes with it.
  const { ground } = groundOf(
    {
      facts: { open: boolean },
      exemption: { fact: 'open', is: true },
      lifting: { known: '2026-07-24' },
      timeline: [
        { status: 'enacted', from: '2024-01-01', known: '2024-01-01', citation: 'made' },
        {
          status: 'in-force',
          from: '2026-08-02',
          known: '2024-01-01',
          known_until: '2026-07-24',
          citation: 'first',
        },
        { status: 'in-force', from: '2026-12-02', known: '2026-07-24', citation: 'moved' },
      ],
    },
    [{ open: true }, { open: false }],
  );

  it('is told on every day from the publication on, days that are alike together', () => {
    expect(told(effectOf(ground, publication('2026-07-24'), '2026-11-20'))).toEqual([
      ['c0', '2026-07-24..2026-08-02 upcoming exempt goes', '2026-08-02..null applies exempt goes'],
      [
        'c1',
        '2026-07-24..2026-08-02 upcoming upcoming moved',
        '2026-08-02..2026-12-02 applies upcoming moved',
      ],
    ]);
  });
  it('is nothing on a day on which nothing was published', () => {
    expect(effectOf(ground, publication('2026-07-25'), '2026-11-20')).toEqual([]);
  });
});

describe('what a day flips by which something begins', () => {
  const { ground } = groundOf(
    {
      facts: { open: boolean },
      trigger: { fact: 'open', is: true },
      timeline: [
        { status: 'enacted', from: '2024-01-01', known: '2024-01-01', citation: 'made' },
        { status: 'in-force', from: '2026-08-02', known: '2024-01-01', citation: 'started' },
        { status: 'ended', from: '2027-01-01', known: '2024-01-01', citation: 'ended' },
      ],
    },
    [{ open: true }, { open: false }],
  );
  it('is the day against the day before', () => {
    expect(told(effectOf(ground, turn('2026-08-02'), '2026-11-20'))).toEqual([
      ['c0', 'null..null upcoming applies starts'],
    ]);
    expect(effectOf(ground, turn('2026-08-03'), '2026-11-20')).toEqual([]);
    expect(told(effectOf(ground, turn('2027-01-01'), '2026-11-20'))).toEqual([
      ['c0', 'null..null applies not-in-force goes'],
      ['c1', 'null..null not-triggered not-in-force idle'],
    ]);
  });
});

describe('what any publication flips in any rules', () => {
  const cases = fc.array(anyFacts({ partly: true }), { minLength: 1, maxLength: 6 });
  it('is, day by day, what assess answers as known on its day and the day before', () => {
    fc.assert(
      fc.property(anyHistory(), cases, (given, list) => {
        const { ground, rules, cells } = groundOf(given, list);
        const known = '2030-01-01';
        const published = occasionsOf(rules, known).filter(({ by }) => by === 'publication');
        for (const occasion of published) {
          const flips = effectOf(ground, occasion, known);
          const days = daysOfEffect(rules.obligations[0]!).flatMap((day) => [dayBefore(day), day]);
          for (const asOf of [occasion.day, ...days, '2029-06-01'].filter((day) => day >= occasion.day))
            for (const { configuration, facts } of cells) {
              const [before, after] = [dayBefore(occasion.day), occasion.day].map((knownOn) => {
                const { verdict, from, until, possible } = assess(rules, facts, { asOf, knownOn })[0]!;
                return { verdict, from, until, possible };
              });
              const direction = directionOf(before!, after!, { before: asOf, after: asOf });
              const turns = flips
                .filter((flip) => flip.cells.some((cell) => cell.configuration === configuration))
                .flatMap((flip) => flip.turns)
                .filter(({ from, until }) => from! <= asOf && (until === null || asOf < until));
              expect([asOf, turns.map((turn) => [turn.before, turn.after, turn.direction])]).toEqual([
                asOf,
                direction ? [[before, after, direction]] : [],
              ]);
            }
        }
      }),
      { numRuns: 150 },
    );
  });
});
