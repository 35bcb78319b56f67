import type { Finding } from '../../../graph/model/finding.ts';
import { csvOf } from '../../ui/csv.ts';

const columns = [
  'obligation',
  'title',
  'citation',
  'instrument',
  'verdict',
  'binding',
  'contested',
  'from',
  'until',
  'because',
  'deciding',
  'confidence',
] as const;

/** The findings as CSV, one a line. */
export function findingsAsCsv(findings: readonly Finding[]): string {
  return csvOf(columns, findings);
}
