import type { AuditEntry } from '../../../graph/model/audit.ts';
import { csvOf } from '../../ui/csv.ts';
import type { AuditVersion } from './api.ts';

const columns = [
  'audit',
  'version',
  'title',
  'reviewer',
  'model',
  'release',
  'component',
  'published',
  'verdict',
  'found',
  'source',
  'note',
  'day',
] as const;

/** The verdicts as CSV, one a line, each with the audit and version it belongs to. */
export function auditAsCsv({ version, audit }: AuditVersion): string {
  const { id, title, reviewer, entries } = audit;
  const shared = { audit: id, version, title, reviewer: reviewer ?? '' };
  return csvOf(
    columns,
    entries.map((entry: AuditEntry) => ({ ...shared, ...entry })),
  );
}

/** The whole version as JSON, as the API gives it. */
export function auditAsJson(version: AuditVersion): string {
  return `${JSON.stringify(version, null, 2)}\n`;
}

/** The whole version as YAML. The writer of YAML is fetched when it is needed. */
export async function auditAsYaml(version: AuditVersion): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(version);
}
