import { readPreference, writePreference } from '../../app/preferences.ts';

/** A query that was opened in this browser, by its slug and its question. */
export type RecentQuery = { id: string; question: string };

const most = 6;

/** The list with a query at its head, once, and no longer than six. */
export function withRecent(list: readonly RecentQuery[], { id, question }: RecentQuery): RecentQuery[] {
  return [{ id, question }, ...list.filter((other) => other.id !== id)].slice(0, most);
}

/** The list as a text of JSON tells it; what is none gives an empty list, since the text may be from anywhere. */
export function parseRecent(text: string | null): RecentQuery[] {
  try {
    const list = JSON.parse(text ?? '[]') as unknown;
    return Array.isArray(list) ? list.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

function isRecent(value: unknown): value is RecentQuery {
  const { id, question } = (value ?? {}) as Partial<RecentQuery>;
  return typeof id === 'string' && typeof question === 'string';
}

/** The queries last opened in this browser, the newest first. */
export function readRecent(): RecentQuery[] {
  return parseRecent(readPreference('recent-queries'));
}

/** Notes that a query was opened. */
export function noteRecent(query: RecentQuery): void {
  writePreference('recent-queries', JSON.stringify(withRecent(readRecent(), query)));
}

/** Forgets all queries that were opened, or one that is gone. */
export function forgetRecent(id?: string): void {
  const kept = id === undefined ? [] : readRecent().filter((query) => query.id !== id);
  writePreference('recent-queries', JSON.stringify(kept));
}
