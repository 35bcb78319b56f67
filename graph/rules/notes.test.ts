import { expect, it } from 'vitest';
import type { Obligation } from '../model/law.ts';
import type { CaseFacts } from './case-facts.ts';
import { notesOn } from './notes.ts';

const days = { asOf: '2026-01-01', knownOn: '2026-01-01' };
const notes = (record: Partial<Obligation>, facts: Record<string, string> = {}) =>
  notesOn(
    record as Obligation,
    new Map(Object.entries(facts).map(([id, value]) => [id, { value, origin: 'stated' }])) as CaseFacts,
    days,
  );
const placing = (day: string) => [
  `The case places it on the market on ${day}, after the day asked about; the answer holds once it is placed.`,
];

it('passes on the cautions of the record', () => {
  expect(notes({ notes: ['Mind the gap.'] })).toEqual(['Mind the gap.']);
});
it.each([
  [{ date_placed_on_market: '2026-01-02' }, placing('2 Jan 2026')],
  [{ 'system.date_placed_on_market': '2026-02' }, placing('Feb 2026')],
  [{ date_placed_on_market: '2026-01-01' }, []],
  [{ date_placed_on_market: '2026' }, []],
])('warns only of a placing that surely lies ahead: %j', (facts, expected) => {
  expect(notes({}, facts)).toEqual(expected);
});
it.each([
  ['2026-01-02', ['The AI Office can enforce it only from 2 Jan 2026 (Art. 113).']],
  ['2026-01-01', []],
])('says until when nobody can enforce it: from %s', (date, expected) => {
  const enforced_from = { date, by: 'The AI Office', citation: 'Art. 113' };
  expect(notes({ enforced_from })).toEqual(expected);
});
