import type { KeptQuery, SavedQuery } from '../graph/model/saved-query.ts';
import type { GraphStore } from '../graph/store/port.ts';
import type { RecordStore } from '../graph/store/records.ts';
import { noQuery, ownQueries, ownQuery } from './own-queries.ts';
import type { Owner } from './owner.ts';

/** All queries that `owner` may see: those of the seeds, the shared ones, and their own; by question. */
export async function allQueries(
  store: GraphStore,
  records: RecordStore,
  owner: Owner | null,
): Promise<KeptQuery[]> {
  const [seeded, own] = await Promise.all([
    store.read('MATCH (q:SavedQuery) RETURN q.record AS record, q.id AS id ORDER BY id'),
    ownQueries(records, owner),
  ]);
  const all = [...seeded.rows.map(([record]) => ofSeeds(record)), ...own];
  return all.sort((a, b) => compare(a.question, b.question) || compare(a.id, b.id));
}

/** One query by its address; one of the seeds goes before any other. Throws `not-found`. */
export async function oneQuery(
  store: GraphStore,
  records: RecordStore,
  slug: string,
  owner: Owner | null,
): Promise<KeptQuery> {
  const { rows } = await store.read('MATCH (q:SavedQuery {id: $slug}) RETURN q.record AS record', { slug });
  if (rows[0]) return ofSeeds(rows[0][0]);
  const own = await ownQuery(records, slug, owner);
  if (!own) throw noQuery(slug);
  return own;
}

/** The day for which the findings in the graph hold, an ISO day. */
export async function editionOf(store: GraphStore): Promise<string> {
  const { rows } = await store.read('MATCH (s:Situation) RETURN s.as_of AS day ORDER BY day LIMIT 1');
  return String(rows[0]?.[0]);
}

function ofSeeds(record: unknown): KeptQuery {
  const query = JSON.parse(String(record)) as SavedQuery;
  return { ...query, origin: 'seeds', mine: false, version: 0, keptAt: null };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
