/**
 * What people record: kept beside the seeded graph, which is rebuilt from the seeds and knows nothing of it.
 * Why it is built this way: docs/decisions/0011-what-people-record.md.
 */
export const recordKinds = ['audit', 'query', 'scene'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One version of a record. Versions of a record count from 1 without a gap and never change once kept. */
export type Kept = {
  id: string;
  version: number;
  /** When it was kept: an ISO instant in UTC. */
  keptAt: string;
  /** The record as plain JSON; who keeps it also knows its schema. */
  record: unknown;
};

/**
 * The door to what people record. Two stores stand behind it: files in the data directory, and Neo4j. Records are only
 * ever added to: a change is a new version, and nobody's words are overwritten.
 *
 * Ids are those of `graph/model/basics.ts`; another throws a `RangeError`, since it would be a fault of the caller.
 * Everything rejects with a `StoreError` when the store is away, and with `record-corrupt` for a version that cannot
 * be read.
 */
export interface RecordStore {
  /** The newest version of every record of a kind, the last kept first. */
  list(kind: RecordKind): Promise<Kept[]>;
  /** How many records of a kind there are, and about how many bytes a list of them reads: their newest versions. */
  size(kind: RecordKind): Promise<{ records: number; bytes: number }>;
  /** One version of a record, the newest when none is named; `null` where there is none. */
  read(kind: RecordKind, id: string, version?: number): Promise<Kept | null>;
  /** The versions of a record, the newest first: at most `limit`, and only those before the version `before`. */
  versions(kind: RecordKind, id: string, page: { limit: number; before?: number }): Promise<Kept[]>;
  /**
   * Adds the version that follows `expected`, the one the caller has read (0 for a new record). Rejects with a
   * `RecordConflict` when another version stands there already, or when `expected` does not exist. Of several callers
   * with the same `expected` exactly one succeeds.
   */
  keep(kind: RecordKind, id: string, record: unknown, expected: number): Promise<Kept>;
  close(): Promise<void>;
}

/** Somebody else kept a version first; nothing was written. */
export class RecordConflict extends Error {
  constructor(kind: RecordKind, id: string, expected: number) {
    super(`Version ${expected} is not the newest of the ${kind} "${id}".`);
    this.name = 'RecordConflict';
  }
}
