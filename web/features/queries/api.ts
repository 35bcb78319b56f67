import type { KeptQuery, QueryDraft, QueryInput, QueryOrigin } from '../../../graph/model/saved-query.ts';
import { deleteJson, getJson, getText, sendJson } from '../../app/api.ts';

/** One saved query as the list shows it. */
export type QueryRow = {
  id: string;
  question: string;
  explanation: string;
  tags: string[];
  kind: string;
  inputs: QueryInput[];
  origin: QueryOrigin;
  mine: boolean;
};

/** The rows of a run, and what was asked. */
export type QueryAnswer = {
  columns: string[];
  rows: unknown[][];
  truncated: boolean;
  ms: number;
  graphVersion: string;
  parameters: Record<string, unknown>;
};

/** A node of the graph as a picker offers it. */
export type FoundNode = { label: string; id: string; name: string };

const addressOf = (slug: string) => `/api/queries/${encodeURIComponent(slug)}`;

/** All saved queries by question, those of people among them. Rejects with an `ApiError`. */
export async function readQueries(): Promise<QueryRow[]> {
  const rows: QueryRow[] = [];
  let cursor: string | undefined;
  do {
    const asked = new URLSearchParams({ limit: '500', ...(cursor !== undefined && { cursor }) });
    const page = await getJson<{ items: QueryRow[]; next?: string | null }>(`/api/queries?${asked}`);
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

/** One saved query with its Cypher. Rejects with an `ApiError`. */
export function readQuery(slug: string): Promise<KeptQuery> {
  return getJson(addressOf(slug));
}

/** The rows of a query for some inputs, as texts. Rejects with an `ApiError`. */
export function runQuery(slug: string, inputs: Readonly<Record<string, string>>): Promise<QueryAnswer> {
  return getJson(`${addressOf(slug)}/run?${new URLSearchParams(inputs)}`);
}

/** Nodes of a label whose id or name contains a text. Rejects with an `ApiError`. */
export function searchNodes(text: string, label: string): Promise<{ items: FoundNode[]; total: number }> {
  return getJson(`/api/graph/search?${new URLSearchParams({ q: text, label, limit: '20' })}`);
}

/** The `.cypher` file of a query, with its header. Rejects with an `ApiError`. */
export function readFileOf(slug: string): Promise<string> {
  return getText(`${addressOf(slug)}/file`);
}

/** Keeps a `.cypher` file as a query of one's own. Rejects with an `ApiError` that names the lines at fault. */
export function importFile(file: string, shared: boolean): Promise<KeptQuery> {
  return sendJson('POST', '/api/queries/files', { file, shared });
}

/** Keeps a new query. Rejects with an `ApiError`. */
export function keepNew(query: QueryDraft, shared: boolean): Promise<KeptQuery> {
  return sendJson('POST', '/api/queries', { query, shared });
}

/** Keeps changes to one's own query, made to this version of it. Rejects with an `ApiError`. */
export function keepChanges(
  slug: string,
  version: number,
  query: QueryDraft,
  shared: boolean,
): Promise<KeptQuery> {
  return sendJson('PUT', addressOf(slug), { version, query, shared });
}

/** Removes a query of one's own. Answers the version after which it is gone; `bringBack` takes it. */
export function removeQuery({ id, version }: KeptQuery): Promise<KeptQuery> {
  return deleteJson(`${addressOf(id)}?version=${version}`);
}

/** Keeps a removed query anew, as it was. Rejects with an `ApiError`. */
export function bringBack(query: KeptQuery, version: number): Promise<KeptQuery> {
  const { id, origin, mine: _mine, version: _version, keptAt: _keptAt, ...draft } = query;
  return keepChanges(id, version, draft, origin === 'shared');
}
