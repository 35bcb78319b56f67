import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { QueryDraft, type KeptQuery } from '../graph/model/saved-query.ts';
import { checkQuery } from '../graph/queries/check-query.ts';
import { headerProblems } from '../graph/queries/query-problems.ts';
import { unreadable } from '../graph/store/kept.ts';
import type { GraphStore } from '../graph/store/port.ts';
import { RecordConflict, type Kept, type RecordStore } from '../graph/store/records.ts';
import { ProblemError } from './errors.ts';
import { seal, unseal, type Owner } from './owner.ts';

/** How much a server keeps: there is no login, and a disk has an end. */
export const mostQueries = { queries: 2_000, versions: 200 };

/**
 * A query of a person as it is kept: in plain when it is shared, and sealed with the key of its owner when it is not.
 * `owner` is the hash of that key; `removed` when they took the query away.
 */
const Record = z.strictObject({
  content: z.union([
    z.strictObject({ shared: z.literal(true), query: QueryDraft }),
    z.strictObject({ shared: z.literal(false), sealed: z.string() }),
  ]),
  owner: z.string().nullable(),
  removed: z.boolean(),
});
type Record = z.infer<typeof Record>;

/** What a person sends to keep a query. */
export type Draft = { query: QueryDraft; shared: boolean };

/** The queries of people that `owner` may see, the last kept first. */
export async function ownQueries(records: RecordStore, owner: Owner | null): Promise<KeptQuery[]> {
  return (await records.list('query')).flatMap((kept) => {
    const record = recordOf(kept);
    return record.removed || !maySee(record, owner) ? [] : [queryOf(kept, record, owner)];
  });
}

/** One query of a person, or `null` where there is none that `owner` may see. A removed one is there for its owner alone. */
export async function ownQuery(
  records: RecordStore,
  slug: string,
  owner: Owner | null,
): Promise<KeptQuery | null> {
  const kept = await records.read('query', slug);
  if (!kept) return null;
  const record = recordOf(kept);
  return record.removed || !maySee(record, owner) ? null : queryOf(kept, record, owner);
}

/** Keeps a new query under an address made of its question. Throws `invalid-request` or `records-full`. */
export async function keepQuery(
  store: GraphStore,
  records: RecordStore,
  { query, shared }: Draft,
  owner: Owner | null,
): Promise<KeptQuery> {
  if (!shared && owner === null)
    throw new ProblemError('invalid-request', undefined, [
      {
        field: 'shared',
        message: 'a private query needs an owner',
        mend: 'send the header Tierwise-Owner, or share it',
      },
    ]);
  await checkDraft(store, query);
  if ((await records.list('query')).length >= mostQueries.queries) throw new ProblemError('records-full');
  const record = recordFor({ query, shared }, owner);
  const kept = await records.keep('query', slugOf(query.question, shared), record, 0);
  return queryOf(kept, record, owner);
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
  return nextVersion(records, slug, version, owner, () => recordFor({ query, shared }, owner));
}

/** Takes an own query away; its versions stay, and a change brings it back. Throws like `changeQuery`. */
export function removeQuery(
  records: RecordStore,
  slug: string,
  version: number,
  owner: Owner | null,
): Promise<KeptQuery> {
  return nextVersion(records, slug, version, owner, (before) => ({ ...before, removed: true }));
}

async function nextVersion(
  records: RecordStore,
  slug: string,
  version: number,
  owner: Owner | null,
  change: (before: Record) => Record,
): Promise<KeptQuery> {
  const before = await records.read('query', slug);
  const record = before && recordOf(before);
  // Whose it is not may not learn that it exists, unless it is shared.
  if (!record || !maySee(record, owner)) throw noQuery(slug);
  if (record.owner === null || record.owner !== owner?.id)
    throw new ProblemError('not-owner', `"${slug}" belongs to who saved it. Save a copy of your own.`);
  if (before.version !== version)
    throw new ProblemError(
      'query-conflict',
      `Version ${version} is not the newest, which is ${before.version}. Nothing was overwritten.`,
    );
  if (version >= mostQueries.versions) throw new ProblemError('records-full');
  const next = change(record);
  try {
    return queryOf(await records.keep('query', slug, next, version), next, owner);
  } catch (error) {
    if (error instanceof RecordConflict) throw new ProblemError('query-conflict');
    throw error;
  }
}

/** The problem of a query that is not there, or not for who asks. */
export function noQuery(slug: string): ProblemError {
  return new ProblemError('not-found', `There is no saved query "${slug}".`);
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

function recordFor({ query, shared }: Draft, owner: Owner | null): Record {
  const content =
    shared || owner === null
      ? ({ shared: true, query } as const)
      : ({ shared: false, sealed: seal(JSON.stringify(query), owner) } as const);
  return { content, owner: owner?.id ?? null, removed: false };
}

function maySee({ content, owner }: Record, asks: Owner | null): boolean {
  return content.shared || (owner !== null && owner === asks?.id);
}

function queryOf(kept: Kept, { content, owner }: Record, asks: Owner | null): KeptQuery {
  return {
    ...draftOf(kept, content, asks),
    id: kept.id,
    origin: content.shared ? 'shared' : 'private',
    mine: owner !== null && owner === asks?.id,
    version: kept.version,
    keptAt: kept.keptAt,
  };
}

function draftOf(kept: Kept, content: Record['content'], asks: Owner | null): QueryDraft {
  if (content.shared) return content.query;
  try {
    return QueryDraft.parse(JSON.parse(unseal(content.sealed, asks!)));
  } catch (error) {
    throw unreadable(`Version ${kept.version} of the query ${kept.id}`, error);
  }
}

function recordOf(kept: Kept): Record {
  const read = Record.safeParse(kept.record);
  if (read.success) return read.data;
  throw unreadable(`Version ${kept.version} of the query ${kept.id}`, read.error);
}

/** The question as words joined by dashes, and digits that no other query has. Of a private one the address tells nothing. */
function slugOf(question: string, shared: boolean): string {
  if (!shared) return `private-${randomBytes(6).toString('hex')}`;
  const words = question
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return [words || 'query', randomBytes(3).toString('hex')].join('-');
}
