import type { Finding } from '../../../graph/model/finding.ts';
import { ApiError, getJson } from '../../app/api.ts';
import type { ModelRecord, ModelRow } from './model-record.ts';

type Page = { items: ModelRow[]; total: number; next?: string };

/** More than this many models are not loaded at once; the page says so. */
const mostModels = 1000;

/** All models, page by page, up to a thousand; `total` counts those there are. Rejects with an `ApiError`. */
export async function readModels(): Promise<{ rows: ModelRow[]; total: number }> {
  const rows: ModelRow[] = [];
  let cursor: string | undefined;
  for (;;) {
    const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page: Page = await getJson(`/api/models?limit=200${from}`);
    rows.push(...page.items);
    cursor = page.next;
    if (!cursor || rows.length >= mostModels) return { rows, total: page.total };
  }
}

/** One model with the records it names. Rejects with an `ApiError`. */
export function readModel(id: string): Promise<ModelRecord> {
  return getJson(`/api/models/${encodeURIComponent(id)}`);
}

/** The findings for one model in a situation, and the day they hold for. */
export type ModelFindings = { items: Finding[]; asOf: string };

/** What the law says of one model in a seeded situation. Rejects with an `ApiError`. */
export function readFindings(id: string, situation: string): Promise<ModelFindings> {
  const query = new URLSearchParams({ situation });
  return getJson(`/api/models/${encodeURIComponent(id)}/findings?${query}`);
}

/** Whether the server says that there is no such record. */
export function isMissing(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'not-found';
}
