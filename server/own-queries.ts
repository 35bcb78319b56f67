import { QueryDraft, type KeptQuery } from '../graph/model/saved-query.ts';
import { checkQuery } from '../graph/queries/check-query.ts';
import { headerProblems } from '../graph/queries/query-problems.ts';
import type { GraphStore } from '../graph/store/port.ts';
import type { RecordStore } from '../graph/store/records.ts';
import { ProblemError } from './errors.ts';
import { OwnRecords, type Own } from './own-records.ts';
import type { Owner } from './owner.ts';

const queries = new OwnRecords<QueryDraft>({
  kind: 'query',
  schema: QueryDraft,
  called: 'saved query',
  most: { records: 2_000, versions: 200 },
  conflict: 'query-conflict',
  titleOf: ({ question }) => question,
});

/** What a person sends to keep a query. */
export type Draft = { query: QueryDraft; shared: boolean };

/** The queries of people that `owner` may see, the last kept first. */
export async function ownQueries(records: RecordStore, owner: Owner | null): Promise<KeptQuery[]> {
  return (await queries.list(records, owner, QueryDraft)).map(queryOf);
}

/** One query of a person, or `null` where there is none that `owner` may see. A removed one is there for its owner alone. */
export async function ownQuery(
  records: RecordStore,
  slug: string,
  owner: Owner | null,
): Promise<KeptQuery | null> {
  const own = await queries.read(records, slug, owner);
  return own && queryOf(own);
}

/** Keeps a new query under an address made of its question. Throws `invalid-request` or `records-full`. */
export async function keepQuery(
  store: GraphStore,
  records: RecordStore,
  { query, shared }: Draft,
  owner: Owner | null,
): Promise<KeptQuery> {
  const draft = { content: query, shared };
  return queryOf(await queries.keep(records, draft, owner, () => checkDraft(store, query)));
}

/** Keeps the next version of an own query. Throws `not-found`, `query-conflict` and what `keepQuery` throws. */
export async function changeQuery(
  store: GraphStore,
  records: RecordStore,
  slug: string,
  { version, query, shared }: Draft & { version: number },
  owner: Owner | null,
): Promise<KeptQuery> {
  await checkDraft(store, query);
  return queryOf(await queries.change(records, slug, { version, content: query, shared }, owner));
}

/** Takes an own query away; its versions stay, and a change brings it back. Throws like `changeQuery`. */
export async function removeQuery(
  records: RecordStore,
  slug: string,
  version: number,
  owner: Owner | null,
): Promise<KeptQuery> {
  return queryOf(await queries.remove(records, slug, version, owner));
}

/** The problem of a query that is not there, or not for who asks. */
export function noQuery(slug: string): ProblemError {
  return queries.missing(slug);
}

/** What stands in the way of keeping: what the guard refuses, and mistakes of the header. */
async function checkDraft(store: GraphStore, query: QueryDraft): Promise<void> {
  await checkQuery(store, query.cypher, someParameters(query));
  const problems = headerProblems(query);
  if (problems.length > 0)
    throw new ProblemError(
      'invalid-request',
      'The query cannot be kept as it is.',
      problems.map(({ path, message, mend }) => ({ field: ['query', ...path].join('.'), message, mend })),
    );
}

/** A value of the right kind for each input: a plan is made with them, and no row is asked for. */
function someParameters({ inputs }: QueryDraft) {
  const samples = { text: '', number: 0, date: '2026-01-01', boolean: false, choice: '', node: '' };
  return Object.fromEntries(
    inputs.map(({ name, type, choices }) => [name, choices?.[0]?.value ?? samples[type]]),
  );
}

function queryOf({ content, id, shared, mine, version, keptAt }: Own<QueryDraft>): KeptQuery {
  return { ...content, id, origin: shared ? 'shared' : 'private', mine, version, keptAt };
}
