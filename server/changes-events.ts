import { z } from 'zod';
import { narrowed } from '../graph/changes/counts.ts';
import { happenings, happeningsOf, heldBy, type Happening } from '../graph/changes/happenings.ts';
import type { LawEvent } from '../graph/changes/law-events.ts';
import { Confidence, IsoDate, PartialDate } from '../graph/model/basics.ts';
import { daysOf } from '../graph/model/calendar.ts';
import { FlipCounts, flipCounts } from './changes-answers.ts';
import { wantedOf } from './changes-filter.ts';
import { ProblemError } from './errors.ts';
import type { ChangeGround } from './law-changes.ts';

/** What happens by an event, and how firmly that is held. */
export const EventWords = {
  what: z.array(z.enum(happenings as readonly [Happening, ...Happening[]])),
  confidence: Confidence,
  checked: IsoDate,
};

/** One event of the timeline of law, with the counts of what it flips. */
export const EventRow = z.object({
  id: z.string(),
  kind: z.enum(['event', 'day']),
  date: PartialDate,
  title: z.string(),
  ...EventWords,
  instruments: z.array(z.object({ id: z.string(), short: z.string(), jurisdiction: z.string() })),
  /** What happens on the day that can flip a verdict: something is published, or a state begins or ends. */
  by: z.array(z.enum(['publication', 'turn'])),
  counts: FlipCounts,
});

type EventQuery = {
  jurisdiction?: string | undefined;
  theme?: string | undefined;
  model?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  flipping?: 'true' | 'false';
};

/** The events that a query asks for, each with the counts of what it flips; those of a model or theme flip something. */
export async function eventRows(ground: ChangeGround, query: EventQuery) {
  const wanted = wantedOf(query, ground);
  const flipping = query.flipping === 'true' || query.model !== undefined || query.theme !== undefined;
  const rows: z.infer<typeof EventRow>[] = [];
  for (const event of ground.events) {
    const { first, last } = daysOf(event.date);
    if ((query.from !== undefined && last < query.from) || (query.to !== undefined && first > query.to))
      continue;
    const instruments = instrumentsOf(event, ground);
    if (query.jurisdiction && !instruments.some((each) => each.jurisdiction === query.jurisdiction)) continue;
    const effects = [];
    for (const occasion of event.occasions) effects.push(await ground.effectOf(occasion));
    const counts = flipCounts(
      effects.flatMap(({ flips }) => narrowed(flips, wanted)),
      ground,
    );
    if (flipping && counts.cells === 0) continue;
    const by = [...new Set(event.occasions.map((occasion) => occasion.by))].toSorted();
    rows.push({
      id: event.id,
      kind: event.kind,
      date: event.date,
      title: event.title,
      ...wordsOf(event, ground),
      instruments,
      by,
      counts,
    });
  }
  return rows;
}

function wordsOf(event: LawEvent, { rules, rulebase }: ChangeGround) {
  const record = rulebase.events.find(({ id }) => id === event.id);
  return { what: happeningsOf(event, rules), ...heldBy(event, record, rules) };
}

function instrumentsOf({ instruments }: Pick<LawEvent, 'instruments'>, { rules }: ChangeGround) {
  return instruments.map((id) => {
    const { short, jurisdiction } = rules.instruments.get(id)!;
    return { id, short, jurisdiction };
  });
}

/** The event or instrument of an id, with the occasions it stands for. Throws `not-found`. */
export function subjectOf(id: string, ground: ChangeGround) {
  const event = ground.events.find((candidate) => candidate.id === id);
  if (event)
    return {
      kind: event.kind,
      title: event.title,
      date: event.date,
      ...wordsOf(event, ground),
      instruments: instrumentsOf(event, ground),
      event: ground.rulebase.events.find((record) => record.id === id) ?? null,
      events: [],
      occasions: event.occasions,
    };
  const instrument = ground.rules.instruments.get(id);
  if (!instrument) throw new ProblemError('not-found', `There is no event and no instrument "${id}".`);
  const own = ground.events.filter(({ instruments }) => instruments.includes(id));
  const published = own
    .flatMap(({ occasions }) => occasions)
    .filter((occasion) => occasion.by === 'publication' && occasion.instrument === id);
  return {
    kind: 'instrument' as const,
    title: instrument.title,
    date: null,
    what: [],
    ...heldBy({ instruments: [id] }, undefined, ground.rules),
    instruments: instrumentsOf({ instruments: [id] }, ground),
    event: null,
    events: own.map((each) => each.id),
    occasions: [...new Set(published)],
  };
}
