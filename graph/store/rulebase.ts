import { Rulebase } from '../model/rulebase.ts';
import { collections } from '../model/seed-file.ts';
import { StoreError } from './errors.ts';
import { markId, markLabel } from './mark.ts';
import type { GraphStore } from './port.ts';

type RuleCollection = Exclude<keyof Rulebase, 'version'>;

const names = Object.keys(Rulebase.shape).filter((name): name is RuleCollection => name !== 'version');

/** One statement, so that all records are of one version even while another process loads. */
const query = `
  MATCH (g:${markLabel} {id: '${markId}'})
  MATCH (n)
  WHERE ${names.map((name) => `n:${collections[name].label}`).join(' OR ')}
  RETURN g.version AS version, labels(n)[0] AS label, n.id AS id, n.record AS record`;

/**
 * Reads the whole rulebase back from the graph in one query, each collection sorted by id.
 * Throws `store-unavailable` when no complete graph is loaded, `store-corrupt` when a record is not what
 * the loader writes. Records were checked in full before they were loaded, so they are not checked again here.
 */
export async function readRulebase(store: GraphStore): Promise<Rulebase> {
  const { rows } = await store.read(query, {}, { deadlineMs: 30_000 });
  const version = rows[0]?.[0];
  if (typeof version !== 'string') {
    throw new StoreError('store-unavailable', 'No complete graph is loaded. Load the seeds first.');
  }
  const byLabel = new Map<unknown, [id: string, record: object][]>();
  for (const [, label, id, record] of rows) {
    const list = byLabel.get(label) ?? [];
    byLabel.set(label, list);
    list.push([String(id), parseRecord(label, id, record)]);
  }
  const records = (name: RuleCollection) =>
    (byLabel.get(collections[name].label) ?? [])
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, record]) => record);
  return { version, ...Object.fromEntries(names.map((name) => [name, records(name)])) } as Rulebase;
}

function parseRecord(label: unknown, id: unknown, text: unknown): object {
  try {
    const record: unknown = JSON.parse(String(text));
    if (typeof record === 'object' && record !== null && 'id' in record && record.id === id) return record;
  } catch {
    // Told below, with the name of the node.
  }
  const message = `The node ${String(label)} ${String(id)} carries no record of its own. Load the seeds again.`;
  throw new StoreError('store-corrupt', message);
}
