import type { Direction } from '../../../graph/changes/direction.ts';
import type { Turn } from '../../../graph/changes/flips.ts';
import type { Happening } from '../../../graph/changes/happenings.ts';
import type { Confidence } from '../../../graph/model/basics.ts';
import type { Event, Nature } from '../../../graph/model/law.ts';
import type { Days } from '../../../graph/rules/timeline.ts';
import { getJson } from '../../app/api.ts';

/** How many answers turn, those that owe nothing either way apart, and who has part in it. */
export type FlipCounts = {
  cells: number;
  idle: number;
  obligations: number;
  configurations: number;
  models: number;
  directions: Partial<Record<Direction, number>>;
};

type Named = { id: string; label: string };
export type Tallied = Named & { cells: number };
export type InstrumentName = { id: string; short: string; jurisdiction: string };

/** One event of the timeline, as `GET /api/changes` gives it. */
export type EventRow = {
  id: string;
  kind: 'event' | 'day';
  /** ISO day, month or year. */
  date: string;
  title: string;
  what: Happening[];
  confidence: Confidence;
  checked: string;
  instruments: InstrumentName[];
  by: ('publication' | 'turn')[];
  counts: FlipCounts;
};

/** The cells for which a duty turns in the same way. */
export type FlipRow = {
  obligation: {
    id: string;
    title: string;
    citation: string;
    nature: Nature;
    binding: boolean;
    instrument: string;
    jurisdiction: string;
    themes: string[];
  };
  by?: { by: 'publication' | 'turn'; instrument: string; day: string };
  turns: Turn[];
  cells: number;
  models: number;
  where: { situation: string; configurations: string[] }[];
};

/** A configuration by name, with the models that have it. */
export type NamedConfiguration = Named & { models: { id: string; name: string }[] };

/** Flips with their counts, as every address on them gives them; `items` holds all pages. */
export type FlipsAnswer = {
  items: FlipRow[];
  total: number;
  counts: FlipCounts;
  groups: Record<'directions' | 'themes' | 'jurisdictions' | 'situations' | 'models', Tallied[]>;
  configurations: NamedConfiguration[];
  situations: Named[];
  graphVersion: string;
};

/** One event, or all that one instrument published, as `GET /api/changes/:id` gives it. */
export type ChangeAnswer = FlipsAnswer &
  Pick<EventRow, 'id' | 'title' | 'what' | 'confidence' | 'checked' | 'instruments'> & {
    kind: 'event' | 'day' | 'instrument';
    date: string | null;
    event: Event | null;
    events: string[];
    knownOn: string;
  };

/** What differs between two pairs of days, as `GET /api/changes/between` gives it. */
export type BetweenAnswer = FlipsAnswer & { before: Days; after: Days };

/** What changed since a day, as `GET /api/changes/since` gives it. */
export type SinceAnswer = {
  seen: string;
  today: string;
  rulebookChanged: boolean | null;
  events: (Pick<EventRow, 'id' | 'date' | 'title' | 'instruments'> & { cells: number })[];
  byKnowledge: FlipCounts;
  byTime: FlipCounts;
  graphVersion: string;
};

/** One coming date of the JSON Feed, without what is only for readers of feeds. */
export type ComingItem = {
  id: string;
  title: string;
  content_text: string;
  _tierwise: {
    date: string;
    kind: 'starts' | 'may-start' | 'ends';
    obligation: string;
    instrument: string;
    jurisdiction: string;
    citation: string;
    models: string[];
    situations: string[];
  };
};

type Query = Readonly<Record<string, string>>;
const queried = (path: string, query: Query) => {
  const text = new URLSearchParams(query).toString();
  return text ? `${path}?${text}` : path;
};

/** The timeline by what the server can narrow: jurisdiction, theme, model. Rejects with an `ApiError`. */
export async function readEvents(
  query: Query,
): Promise<{ items: EventRow[]; knownOn: string; graphVersion: string }> {
  return everyPage<EventRow, { knownOn: string; graphVersion: string }>('/api/changes', query);
}

/** An event or instrument with all that it flips. Rejects with an `ApiError`. */
export async function readChange(id: string, query: Query): Promise<ChangeAnswer> {
  return withNames(await everyPage(`/api/changes/${encodeURIComponent(id)}`, query, mergedNames));
}

/** What differs between two pairs of days, all of it. Rejects with an `ApiError`. */
export async function readBetween(query: Query): Promise<BetweenAnswer> {
  return withNames(await everyPage('/api/changes/between', query, mergedNames));
}

/** The coming dates of a choice. Rejects with an `ApiError`. */
export function readComing(query: Query): Promise<{ items: ComingItem[]; description: string }> {
  return getJson(queried('/api/changes/coming.json', query));
}

type Page<T, R> = R & { items: T[]; total: number; next?: string };

/** Reads page after page into one answer; what stands beside the items is that of the last, or as `merge` has it. */
async function everyPage<T, R>(
  path: string,
  query: Query,
  merge: (earlier: Page<T, R>, later: Page<T, R>) => Page<T, R> = (_, later) => later,
): Promise<Page<T, R>> {
  let answer: Page<T, R> | undefined;
  for (;;) {
    const cursor = answer?.next;
    const asked = { ...query, limit: '500', ...(cursor !== undefined && { cursor }) };
    const page: Page<T, R> = await getJson(queried(path, asked));
    const items = [...(answer?.items ?? []), ...page.items];
    answer = { ...(answer ? merge(answer, page) : page), items };
    if (page.next === undefined) return answer;
  }
}

/** A page names only the configurations that it uses. */
function mergedNames<R extends { configurations: NamedConfiguration[] }>(earlier: R, later: R): R {
  return { ...later, configurations: [...earlier.configurations, ...later.configurations] };
}

/** Each configuration once, whichever pages named it. */
function withNames<R extends { configurations: NamedConfiguration[] }>(answer: R): R {
  const byId = new Map(answer.configurations.map((each) => [each.id, each]));
  return { ...answer, configurations: [...byId.values()] };
}
