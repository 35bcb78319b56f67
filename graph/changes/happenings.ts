import type { Confidence, SourceRef } from '../model/basics.ts';
import type { Event, Instrument, Status } from '../model/law.ts';
import { firmest } from '../rules/grounds.ts';
import type { Rules } from '../rules/prepare.ts';
import type { LawEvent } from './law-events.ts';

/**
 * What happens on a day of the timeline, told from the records themselves: a text is proposed, made, published, starts,
 * amends or repeals another, ends, or is held back (stayed, or not enforced); it does so perhaps, where a condition that
 * nobody has settled decides; its duties start or change; or it is a step that changes no state, such as a vote, a letter
 * or a review.
 */
export type Happening =
  | 'proposed'
  | 'made'
  | 'published'
  | 'amends'
  | 'repeals'
  | 'in-force'
  | 'perhaps'
  | 'duties'
  | 'held-back'
  | 'ended'
  | 'step';

/** Every happening, in the order in which a row tells them. */
export const happenings: readonly Happening[] = [
  'proposed',
  'made',
  'published',
  'amends',
  'repeals',
  'in-force',
  'perhaps',
  'duties',
  'held-back',
  'ended',
  'step',
];

const begins: Record<Status, Happening> = {
  proposed: 'proposed',
  enacted: 'made',
  'in-force': 'in-force',
  'not-enforced': 'held-back',
  stayed: 'held-back',
  ended: 'ended',
  rescinded: 'ended',
};

/** What happens by an entry of the timeline, in the order of `happenings`; a step where it changes no state. */
export function happeningsOf(
  event: Pick<LawEvent, 'date' | 'instruments' | 'occasions'>,
  rules: Rules,
): Happening[] {
  const found = new Set<Happening>();
  for (const id of event.instruments)
    for (const happening of begunOn(rules.instruments.get(id)!, event.date)) found.add(happening);
  for (const { by, instrument, obligations } of event.occasions) {
    const { amends = [], repeals = [] } = rules.instruments.get(instrument)!;
    if (by === 'turn' && obligations.length > 0) found.add('duties');
    // A draft that would amend another does not yet.
    if (by !== 'publication' || found.has('proposed')) continue;
    found.add('published');
    if (amends.length > 0) found.add('amends');
    if (repeals.length > 0) found.add('repeals');
  }
  return found.size === 0 ? ['step'] : happenings.filter((each) => found.has(each));
}

function begunOn({ timeline }: Instrument, day: string): Happening[] {
  return timeline
    .filter(({ from }) => from === day)
    .map(({ status, when }) => (when ? 'perhaps' : begins[status]));
}

/** How firmly an entry is held, and when that was last checked: by its own sources, or else those of its instruments. */
export function heldBy(
  event: Pick<LawEvent, 'instruments'>,
  record: Pick<Event, 'sources'> | undefined,
  rules: Rules,
): { confidence: Confidence; checked: string } {
  const sources: readonly SourceRef[] =
    record?.sources ?? event.instruments.flatMap((id) => rules.instruments.get(id)!.sources);
  const confidence = firmest(sources);
  return { confidence, checked: sources.find((source) => source.confidence === confidence)!.checked };
}
