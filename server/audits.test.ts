import { describe, expect, it } from 'vitest';
import type { AuditContent } from '../graph/model/audit.ts';
import type { GraphStore } from '../graph/store/port.ts';
import type { Kept, RecordStore } from '../graph/store/records.ts';
import { changeAudit, mostKept, oneAudit, startAudit } from './audits.ts';

const content: AuditContent = { title: 'T', models: ['m'], entries: [] };
const graph = {
  read: async () => ({ columns: [], rows: [['m', 'm-1', 'c', 'C1', 'code']] }),
} as unknown as GraphStore;

/** A store that holds one audit in this version, or so many; what is kept is noted. */
function recordsWith(version: number, count = 1) {
  const kept: Kept[] = [];
  const one: Kept = { id: 'a', version, keptAt: '2026-11-20T10:00:00.000Z', record: { id: 'a', ...content } };
  const records = {
    list: async () => Array.from({ length: count }, () => one),
    read: async () => one,
    keep: async (_: string, id: string, record: unknown, expected: number) => {
      kept.push({ ...one, id, record, version: expected + 1 });
      return kept.at(-1)!;
    },
  } as unknown as RecordStore;
  return { records, kept };
}

describe('room for audits', () => {
  it('is there for the last version and the last audit', async () => {
    const last = recordsWith(mostKept.versions - 1, mostKept.audits - 1);
    await changeAudit(graph, last.records, 'a', { version: mostKept.versions - 1, audit: content });
    await startAudit(graph, last.records, content);
    expect(last.kept.map(({ version }) => version)).toEqual([mostKept.versions, 1]);
  });
  it('ends there, and nothing is kept', async () => {
    const full = recordsWith(mostKept.versions, mostKept.audits);
    const change = changeAudit(graph, full.records, 'a', { version: mostKept.versions, audit: content });
    await expect(change).rejects.toMatchObject({ code: 'records-full' });
    await expect(startAudit(graph, full.records, content)).rejects.toMatchObject({ code: 'records-full' });
    expect(full.kept).toEqual([]);
  });
});

it('refuses a record that is no audit', async () => {
  const records = { read: async () => ({ id: 'a', version: 1, keptAt: '', record: { id: 'a' } }) };
  await expect(oneAudit(records as unknown as RecordStore, 'a')).rejects.toMatchObject({
    code: 'record-corrupt',
  });
});
