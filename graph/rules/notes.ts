import { daysOf } from '../model/calendar.ts';
import type { Obligation } from '../model/law.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Days } from './timeline.ts';
import { wordsOfDate } from './words.ts';

/** Facts whose date may lie after the day asked about, which a reader must be told and which change no verdict. */
const placings = ['date_placed_on_market', 'system.date_placed_on_market'];

/** Cautions of the record, and those that the two dates call for. */
export function notesOn(obligation: Obligation, facts: CaseFacts, days: Days): string[] {
  const notes = [...(obligation.notes ?? [])];
  for (const id of placings) {
    const date = facts.get(id)?.value;
    if (typeof date === 'string' && daysOf(date).first > days.asOf)
      notes.push(
        `The case places it on the market on ${wordsOfDate(date)}, after the day asked about; the answer holds once it is placed.`,
      );
  }
  const enforced = obligation.enforced_from;
  if (enforced && enforced.date > days.asOf)
    notes.push(
      `${enforced.by} can enforce it only from ${wordsOfDate(enforced.date)} (${enforced.citation}).`,
    );
  return notes;
}
