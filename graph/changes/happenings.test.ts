import { beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../model/law.ts';
import { prepareRules, type Rules } from '../rules/prepare.ts';
import { readSeeds, readSeedTexts } from '../seed/read.ts';
import { seedsOf } from '../seed/records.ts';
import { ruleRecords } from '../seed/rulebase.ts';
import { lastPublication } from './change-days.ts';
import { happeningsOf, heldBy } from './happenings.ts';
import { lawEvents, type LawEvent } from './law-events.ts';

let rules: Rules;
let records: Event[];
let events: LawEvent[];
beforeAll(async () => {
  const read = ruleRecords(seedsOf(readSeeds(await readSeedTexts('seeds'))));
  rules = prepareRules(read);
  records = read.events;
  events = lawEvents(rules, records, lastPublication(rules));
});
const eventOf = (id: string) => events.find((event) => event.id === id)!;

describe('what happens on a day of the timeline', () => {
  it.each([
    ['omnibus-published', ['made', 'published', 'amends']],
    ['omnibus-parliament', ['step']],
    ['omnibus-in-force', ['in-force', 'duties']],
    ['eu-aia-annex-iii', ['duties']],
    ['EU-AIA.2024-07-12', ['made', 'published']],
    // Nobody has seen whether the bill was approved, or whether Congress has acted.
    ['us-ca-sb1000-approval', ['published', 'amends', 'perhaps']],
    ['US-GAAIA.2026-10-09', ['published', 'perhaps']],
  ])('%s: %j', (id, expected) => {
    expect(happeningsOf(eventOf(id), rules)).toEqual(expected);
  });

  it('names no day as fact on which a text only perhaps takes effect', () => {
    expect(eventOf('US-GAAIA.2026-10-09').title).toBe('Great American AI Act: perhaps in force');
    expect(eventOf('EU-AIA.2024-07-12').title).toBe('AI Act: made');
  });

  it('tells every entry, and only drafts as proposed that amend nothing yet', () => {
    const told = events.map((event) => happeningsOf(event, rules));
    expect(told.every((each) => each.length > 0)).toBe(true);
    expect(told.filter((each) => each.includes('proposed')).length).toBeGreaterThan(5);
    expect(told.filter((each) => each.includes('proposed') && each.includes('amends'))).toEqual([]);
  });
});

it('is held by its own sources, or those of its instruments', () => {
  const event = eventOf('omnibus-published');
  const record = records.find(({ id }) => id === 'omnibus-published');
  expect(heldBy(event, record, rules)).toEqual({ confidence: 'primary', checked: '2026-11-20' });
  const day = eventOf('EU-AIA.2024-07-12');
  const [source] = rules.instruments.get('EU-AIA')!.sources;
  expect(heldBy(day, undefined, rules).checked).toBe(source!.checked);
});
