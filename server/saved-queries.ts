import type { KeptQuery, SavedQuery } from '../graph/model/saved-query.ts';
import { parametersOf } from '../graph/queries/inputs.ts';
import type { GraphStore } from '../graph/store/port.ts';
import type { RecordStore } from '../graph/store/records.ts';
import { ProblemError } from './errors.ts';
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
  const seeded = await seededQuery(store, slug);
  if (seeded) return seeded;
  const own = await ownQuery(records, slug, owner);
  if (!own) throw noQuery(slug);
  return own;
}

/** One query of the seeds, or `null` where they have none of this address. */
export async function seededQuery(store: GraphStore, slug: string): Promise<KeptQuery | null> {
  const { rows } = await store.read('MATCH (q:SavedQuery {id: $slug}) RETURN q.record AS record', { slug });
  return rows[0] ? ofSeeds(rows[0][0]) : null;
}

/** The parameters of a run of a saved query. Throws `invalid-request` with each input that does not fit. */
export async function runParameters(
  store: GraphStore,
  { id, inputs }: KeptQuery,
  given: Readonly<Record<string, unknown>>,
) {
  const { parameters, problems } = parametersOf(inputs, given, await editionOf(store));
  if (problems.length === 0) return parameters;
  throw new ProblemError(
    'invalid-request',
    `The inputs of "${id}" do not fit.`,
    problems.map(({ input, message, mend }) => ({ field: input, message, mend })),
  );
}

/** The day for which the findings in the graph hold, an ISO day. */
async function editionOf(store: GraphStore): Promise<string> {
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
