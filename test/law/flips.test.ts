import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { daysOfEffect, daysOfKnowledge } from '../../graph/changes/change-days.ts';
import { directionOf } from '../../graph/changes/direction.ts';
import { flipsBetween } from '../../graph/changes/flips.ts';
import { factsOfCell } from '../../graph/changes/ground.ts';
import { dayBefore } from '../../graph/model/calendar.ts';
import { assess } from '../../graph/rules/assess.ts';
import { seededGround } from './seeded-ground.ts';

let seeded: Awaited<ReturnType<typeof seededGround>>;
beforeAll(async () => void (seeded = await seededGround()));

it('the cells of the seeded law that flip between any days are what assess answers, one by one', () => {
  const { rules, ground, seeds, configurations } = seeded;
  const turns = rules.obligations.flatMap((each) => [...daysOfEffect(each), ...daysOfKnowledge(each)]);
  const days = [...new Set(turns.flatMap((day) => [dayBefore(day), day]))].filter((day) => day > '2020');
  const pair = fc.record({ asOf: fc.constantFrom(...days), knownOn: fc.constantFrom(...days) });
  const someCells = fc.uniqueArray(fc.nat(configurations.length * seeds.situations.length - 1), {
    minLength: 12,
    maxLength: 12,
  });
  let turned = 0;
  fc.assert(
    fc.property(pair, pair, someCells, (before, after, places) => {
      const flips = flipsBetween({ ground, days: before }, { ground, days: after });
      const found = new Map(
        flips.flatMap(({ obligation, turns: [turn], cells }) =>
          cells.map((cell) => [[cell.configuration, cell.situation, obligation].join(' '), turn!] as const),
        ),
      );
      for (const place of places) {
        const { configuration, situation } = ground.cells[place]!;
        const facts = factsOfCell(
          configurations.find(({ id }) => id === configuration)!.facts,
          seeds.situations.find(({ id }) => id === situation)!,
          rules,
        );
        const [was, is] = [assess(rules, facts, before), assess(rules, facts, after)];
        for (const [at, finding] of is.entries()) {
          const [earlier, later] = [was[at]!, finding].map(({ verdict, from, until, possible }) => ({
            verdict,
            from,
            until,
            possible,
          }));
          const direction = directionOf(earlier!, later!, { before: before.asOf, after: after.asOf });
          const turn = found.get([configuration, situation, finding.obligation].join(' '));
          // One expectation for each cell would take longer than the answers.
          const said = turn && [turn.before, turn.after, turn.direction];
          const wanted = direction ? [earlier, later, direction] : undefined;
          if (JSON.stringify(said) !== JSON.stringify(wanted)) expect(said).toEqual(wanted);
          if (direction) turned++;
        }
      }
    }),
    { numRuns: 12 },
  );
  expect(turned).toBeGreaterThan(200);
});
