import { beforeAll, expect, it } from 'vitest';
import { lastPublication } from '../../graph/changes/change-days.ts';
import { effectOf } from '../../graph/changes/effect.ts';
import { occasionsOf } from '../../graph/changes/occasions.ts';
import { ruleRecords } from '../../graph/seed/rulebase.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { sidesOf } from '../../web/features/changes/flips.ts';
import { bothFindings, factsOfCase } from '../../web/features/changes/reasons.ts';
import { seededGround } from './seeded-ground.ts';

let seeded: Awaited<ReturnType<typeof seededGround>>;
beforeAll(async () => void (seeded = await seededGround()));

/** An amendment, an order that ends another, a day on which duties start, and one on which something is decided. */
it.each([
  ['EU-OMNIBUS', '2026-07-24'],
  ['US-EO-14148', '2025-01-20'],
  ['EU-AIA', '2027-08-02'],
  ['US-CA-SB1000-ACT', '2026-09-30'],
])('the page finds on both sides of %s, %s, what the table says', (instrument, day) => {
  const { seeds, rules, ground, configurations } = seeded;
  const rulebase = { ...ruleRecords(seeds), situations: seeds.situations } as unknown as Rulebase;
  const knownOn = lastPublication(rules);
  const occasions = occasionsOf(rules, knownOn).filter(
    (each) => each.instrument === instrument && each.day === day,
  );
  let told = 0;
  for (const occasion of occasions)
    for (const { obligation, turns, cells } of effectOf(ground, occasion, knownOn))
      for (const turn of turns) {
        const { configuration: id, situation } = cells[0]!;
        const facts = factsOfCase(configurations.find((one) => one.id === id)!.facts, situation, rulebase);
        const found = bothFindings(rulebase, obligation, facts, sidesOf(turn, occasion, { knownOn }));
        for (const side of ['before', 'after'] as const)
          expect(found[side], `${obligation}, ${side}, ${situation}`).toMatchObject({
            verdict: turn[side]!.verdict,
            from: turn[side]!.from,
            until: turn[side]!.until,
          });
        told++;
      }
  expect(told).toBeGreaterThan(0);
});
