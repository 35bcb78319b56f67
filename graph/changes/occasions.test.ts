import { beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../model/law.ts';
import { prepareRules, type Rules } from '../rules/prepare.ts';
import { readSeeds, readSeedTexts } from '../seed/read.ts';
import { seedsOf } from '../seed/records.ts';
import { ruleRecords } from '../seed/rulebase.ts';
import { daysOfEffectKnown, daysOfKnowledge, lastPublication } from './change-days.ts';
import { lawEvents } from './law-events.ts';
import { occasionsOf, type Occasion } from './occasions.ts';

let rules: Rules;
let events: Event[];
let occasions: Occasion[];
beforeAll(async () => {
  const records = ruleRecords(seedsOf(readSeeds(await readSeedTexts('seeds'))));
  rules = prepareRules(records);
  events = records.events;
  occasions = occasionsOf(rules, lastPublication(rules));
});

describe('occasions of the seeded law', () => {
  it('leave out no day of any obligation, and have each once', () => {
    const known = lastPublication(rules);
    const had = new Map<string, string[]>();
    for (const { by, day, instrument, obligations } of occasions)
      for (const id of obligations) {
        const key = `${id} ${day}`;
        had.set(key, [...(had.get(key) ?? []), `${by} ${instrument}`]);
      }
    const missing: string[] = [];
    for (const obligation of rules.obligations)
      for (const day of [...daysOfKnowledge(obligation), ...daysOfEffectKnown(obligation, known)])
        if (!had.has(`${obligation.record.id} ${day}`)) missing.push(`${obligation.record.id} ${day}`);
    expect(missing).toEqual([]);
    expect(had.size).toBeGreaterThan(500);
    // What begins on the day it is published belongs to the publication alone.
    for (const found of had.values()) expect(new Set(found.map((each) => each.split(' ')[0])).size).toBe(1);
  });

  it('know an amending act as the author of what it changes in another', () => {
    const on = (day: string) => occasions.filter((each) => each.day === day && each.obligations.length > 0);
    const omnibus = on('2026-07-24').filter(({ by }) => by === 'publication');
    expect(omnibus.map(({ instrument }) => instrument)).toEqual(['EU-OMNIBUS']);
    expect(omnibus[0]!.obligations).toEqual(expect.arrayContaining(['EU-AIA-4a', 'EU-AIA-9', 'EU-AIA-50-2']));
    expect(omnibus[0]!.obligations).not.toContain('EU-AIA-53-1-a');
    // An order that takes back another is the author of its end.
    const january = on('2025-01-20').find(({ instrument }) => instrument === 'US-EO-14148');
    expect(january!.obligations.some((id) => id.startsWith('US-EO14110'))).toBe(true);
  });

  it('stop at what is known', () => {
    const before = occasionsOf(rules, '2026-07-23');
    expect(before.filter(({ by, day }) => by === 'publication' && day > '2026-07-23')).toEqual([]);
    const annexIII = (known: string) =>
      occasionsOf(rules, known)
        .filter(({ by, obligations }) => by === 'turn' && obligations.includes('EU-AIA-9'))
        .map(({ day }) => day);
    expect(annexIII('2026-07-23')).toContain('2026-08-02');
    expect(annexIII('2026-07-24')).not.toContain('2026-08-02');
    expect(annexIII('2026-07-24')).toContain('2027-12-02');
  });
});

describe('the timeline of law', () => {
  it('has every event, and a place for every occasion', () => {
    const timeline = lawEvents(rules, events, lastPublication(rules));
    expect(timeline.filter(({ kind }) => kind === 'event')).toHaveLength(events.length);
    const placed = new Set(
      timeline.flatMap((event) =>
        event.occasions.map(({ by, day, instrument }) => [by, day, instrument].join()),
      ),
    );
    expect(placed).toEqual(new Set(occasions.map(({ by, day, instrument }) => [by, day, instrument].join())));
    expect(new Set(timeline.map(({ id }) => id)).size).toBe(timeline.length);
    const dates = timeline.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
  });

  it('puts an occasion with the event that tells it, and names the others by what happens', () => {
    const timeline = lawEvents(rules, events, lastPublication(rules));
    const on = (day: string) => timeline.filter(({ date }) => date === day);
    const published = on('2026-07-24').find(({ id }) => id === 'omnibus-published')!;
    expect(on('2026-07-24').some(({ kind }) => kind === 'day')).toBe(false);
    expect(published.occasions.map(({ by, instrument }) => `${by} ${instrument}`)).toContain(
      'publication EU-OMNIBUS',
    );
    expect(on('2024-07-12').map(({ id, title }) => [id, title])).toContainEqual([
      'EU-AIA.2024-07-12',
      'AI Act: made',
    ]);
    expect(on('2026-01-01').map(({ id, title }) => [id, title])).toContainEqual([
      'AE-DIFC-REG10.2026-01-01',
      'DIFC Regulation 10: a rule starts, changes or ends',
    ]);
    expect(on('2026-09-30').map(({ id, title }) => [id, title])).toContainEqual([
      'US-CA-AB853-ACT.2026-09-30',
      'California AB 853: new text on 4 rules',
    ]);
  });
});
