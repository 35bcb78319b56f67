import { randomUUID } from 'node:crypto';
import { defaultDeadlineMs } from '../deadline.ts';
import { checkedId, keptFrom, keptNow, byTime, unreadable } from '../kept.ts';
import { RecordConflict, type Kept, type RecordKind, type RecordStore } from '../records.ts';
import type { Parameter } from '../values.ts';
import { Neo4jConnection, type Neo4jSettings } from './connection.ts';
import { ensureSchema } from './schema.ts';

/** The label of the nodes of a kind. They carry no `seeded`, so that loads leave them alone. */
const labels: Record<RecordKind, string> = { audit: 'Audit', query: 'KeptQuery', scene: 'KeptScene' };

const columns = 'n.of AS of, n.version AS version, n.keptAt AS keptAt, n.record AS record';

/**
 * Records in a Neo4j database, one node a version: `(:Audit {id: '<of>.<version>', of, version, keptAt, record})`.
 * The unique `id` decides which of two writers comes first.
 */
export class Neo4jRecords implements RecordStore {
  readonly #connection: Neo4jConnection;
  /** Made for all kinds with the first record, not before: whoever only reads changes nothing. */
  #schema: Promise<void> | undefined;

  /** Throws `store-unavailable` for an address that cannot be one. */
  constructor(settings: Neo4jSettings) {
    this.#connection = new Neo4jConnection(settings);
  }

  async list(kind: RecordKind): Promise<Kept[]> {
    const rows = await this.#run('READ', `${newestOf(labels[kind])} RETURN ${columns}`);
    return rows.map(keptOfRow).sort(byTime);
  }

  async size(kind: RecordKind): Promise<{ records: number; bytes: number }> {
    const query = `${newestOf(labels[kind])} RETURN count(n) AS records, sum(size(n.record)) AS bytes`;
    const [row] = await this.#run('READ', query);
    return { records: Number(row![0]), bytes: Number(row![1]) };
  }

  async read(kind: RecordKind, id: string, version?: number): Promise<Kept | null> {
    if (version === undefined) return (await this.versions(kind, id, { limit: 1 }))[0] ?? null;
    const query = `MATCH (n:${labels[kind]} {id: $node}) RETURN ${columns}`;
    const [row] = await this.#run('READ', query, { node: nodeId(id, version) });
    return row ? keptOfRow(row) : null;
  }

  async versions(
    kind: RecordKind,
    id: string,
    { limit, before }: { limit: number; before?: number },
  ): Promise<Kept[]> {
    const rows = await this.#run(
      'READ',
      `MATCH (n:${labels[kind]} {of: $id}) WHERE $before IS NULL OR n.version < $before
       RETURN ${columns} ORDER BY version DESC LIMIT $limit`,
      { id: checkedId(id), before: before ?? null, limit },
    );
    return rows.map(keptOfRow);
  }

  async keep(kind: RecordKind, id: string, record: unknown, expected: number): Promise<Kept> {
    const kept = keptNow(id, expected, record);
    await this.#ensureSchema();
    const writer = randomUUID();
    const rows = await this.#run('WRITE', keepQuery(labels[kind]), {
      node: nodeId(id, kept.version),
      first: expected === 0,
      before: nodeId(id, expected),
      writer,
      properties: {
        of: id,
        version: kept.version,
        keptAt: kept.keptAt,
        record: JSON.stringify(record),
        writer,
      },
    });
    if (rows[0]?.[0] === writer) return kept;
    throw new RecordConflict(kind, id, expected);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  async #run(
    routing: 'READ' | 'WRITE',
    query: string,
    parameters: Record<string, Parameter> = {},
  ): Promise<unknown[][]> {
    return (await this.#connection.run(routing, query, parameters, defaultDeadlineMs)).rows;
  }

  async #ensureSchema(): Promise<void> {
    this.#schema ??= ensureSchema(this.#connection, Object.values(labels), []).catch((error: unknown) => {
      this.#schema = undefined;
      throw error;
    });
    await this.#schema;
  }
}

/** The newest version of every record as `n`. */
const newestOf = (label: string) => `
  MATCH (v:${label}) WITH v.of AS of, max(v.version) AS newest
  MATCH (n:${label} {id: of + '.' + toString(newest)})`;

/**
 * Adds a version, or finds who did. It may be repeated after a lost answer: the second time the node is there, with
 * the name of its writer, so that one's own version is told from another's. No row means that the version before is
 * missing.
 */
const keepQuery = (label: string) => `
  OPTIONAL MATCH (before:${label} {id: $before})
  WITH before WHERE $first OR before IS NOT NULL
  MERGE (n:${label} {id: $node})
  ON CREATE SET n += $properties
  RETURN n.writer AS writer`;

const nodeId = (id: string, version: number): string => `${checkedId(id)}.${version}`;

function keptOfRow([of, version, keptAt, record]: unknown[]): Kept {
  const where = `The node ${String(of)}.${String(version)}`;
  let value: unknown;
  try {
    value = { id: of, version, keptAt, record: JSON.parse(String(record)) as unknown };
  } catch (cause) {
    throw unreadable(where, cause);
  }
  return keptFrom(value, String(of), Number(version), where);
}
