import type { Audit, AuditContent, AuditEntry, AuditVerdict } from '../../../graph/model/audit.ts';
import { ApiError, getJson, sendJson } from '../../app/api.ts';
import { isMissing, readModel } from '../models/api.ts';
import type { ModelRecord } from '../models/model-record.ts';

/** One version of an audit, as the API gives it. `keptAt` is an instant in UTC. */
export type AuditVersion = { version: number; keptAt: string; audit: Audit };

/** An audit in a list. */
export type AuditSummary = {
  id: string;
  version: number;
  keptAt: string;
  title: string;
  reviewer: string | null;
  models: string[];
  verdicts: Record<AuditVerdict, number>;
};

/** What a reviewer found about a part of one model, with the audit it comes from. */
export type ModelVerdict = AuditEntry & { audit: string; title: string; reviewer: string | null };

/** A model proposed for an audit, and why. */
export type Sampled = { id: string; name: string; suspect: boolean; reasons: string[] };

type Page<T> = { items: T[]; total: number; next?: string };

const most = 500;
const at = (id: string) => `/api/audits/${encodeURIComponent(id)}`;

/** The audits, the last kept first, up to 500, which is what a server keeps. */
export const readAudits = () => getJson<Page<AuditSummary>>(`/api/audits?limit=${most}`);
export const readAudit = (id: string, version?: number) =>
  getJson<AuditVersion>(version === undefined ? at(id) : `${at(id)}?version=${version}`);
export const readVersions = (id: string) => getJson<Page<AuditSummary>>(`${at(id)}/versions`);
export const readModelVerdicts = (model: string) =>
  getJson<Page<ModelVerdict>>(`/api/models/${encodeURIComponent(model)}/audits?limit=${most}`);
export const readSample = (size: number) =>
  getJson<{ items: Sampled[]; considered: number; total: number }>(`/api/audit-sample?size=${size}`);

export const startAudit = (content: AuditContent) => sendJson<AuditVersion>('POST', '/api/audits', content);
export const keepAudit = (id: string, version: number, audit: AuditContent) =>
  sendJson<AuditVersion>('PUT', at(id), { version, audit });

/** Whether a version was refused because somebody else kept one first. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'audit-conflict';
}

/** The records of the models of an audit; one that is no longer in the graph is left out. */
export async function readAuditModels(ids: readonly string[]): Promise<ModelRecord[]> {
  const read = (id: string) =>
    readModel(id).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
  return (await Promise.all(ids.map(read))).filter((record) => record !== null);
}
