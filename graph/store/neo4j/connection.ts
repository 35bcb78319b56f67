import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { deadlinePassed, within } from '../deadline.ts';
import { StoreError } from '../errors.ts';
import type { Table } from '../port.ts';
import type { Parameter } from '../values.ts';
import { toStoreError } from './failure.ts';
import { fromNeo4j, toNeo4j } from './values.ts';

/** Where a Neo4j database is, as in `NEO4J_URI`, `NEO4J_USER`, `NEO4J_PASSWORD` and `NEO4J_DATABASE`. */
export type Neo4jSettings = {
  /** `bolt://`, or `neo4j://` for routing over a cluster; with `+s` for TLS, `+ssc` for a self-signed one. */
  uri: string;
  /** Left out when the database asks for no sign-in. */
  user?: string | undefined;
  password?: string | undefined;
  /** The user's home database when left out. */
  database?: string | undefined;
};

/**
 * How long a transaction is tried again after an outage or a lost leader, in milliseconds. The driver may wait
 * twice as long in the end, which still leaves its error within the usual deadline of a read.
 */
const retryMs = 4_000;

/** Rows that are given at a time. */
const pieceRows = 1_000;

/**
 * A driver for one database: its pool mends itself after an outage. Transactions are retried, and later ones
 * see the writes of earlier ones on any member of a cluster (the driver's bookmark manager for `executeQuery`).
 */
export class Neo4jConnection {
  readonly #driver: Driver;
  readonly #database: { database?: string };
  readonly #address: string;

  constructor({ uri, user, password, database }: Neo4jSettings) {
    this.#address = withoutSecrets(uri);
    this.#database = database === undefined ? {} : { database };
    try {
      const auth = user === undefined ? undefined : neo4j.auth.basic(user, password ?? '');
      this.#driver = neo4j.driver(uri, auth, {
        userAgent: 'tierwise',
        connectionTimeout: 3_000,
        connectionAcquisitionTimeout: 5_000,
        maxTransactionRetryTime: retryMs,
        // Firewalls drop idle connections without a word; an idle one is tried before use.
        connectionLivenessCheckTimeout: 30_000,
      });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new StoreError('store-unavailable', `NEO4J_URI ${this.#address} is no Neo4j address: ${reason}`, {
        cause,
      });
    }
  }

  /** Runs one query in a transaction that may be repeated: writes must be idempotent. */
  async run(
    routing: 'READ' | 'WRITE',
    query: string,
    parameters: Record<string, Parameter>,
    deadlineMs: number,
  ): Promise<Table> {
    const abort = new AbortController();
    const work = this.#driver.executeQuery(query, toNeo4j(parameters) as Record<string, unknown>, {
      ...this.#database,
      routing,
      transactionConfig: { timeout: deadlineMs, metadata: { app: 'tierwise' } },
      signal: abort.signal,
    });
    try {
      // The server checks its timeout only every few seconds, and a dead network never answers at all.
      const { keys, records } = await within(deadlineMs, work, () => abort.abort());
      return { columns: keys, rows: records.map((record) => keys.map((key) => fromNeo4j(record.get(key)))) };
    } catch (error) {
      throw toStoreError(error, this.#address, deadlineMs);
    }
  }

  /** Runs one reading query and gives its records as they come; whoever leaves the loop ends it on the server, too. */
  async *stream(
    query: string,
    parameters: Record<string, Parameter>,
    deadlineMs: number,
    signal?: AbortSignal,
  ): AsyncGenerator<Table> {
    signal?.throwIfAborted();
    const session = this.#readSession();
    const until = performance.now() + deadlineMs;
    const left = aborted(signal);
    const patient = <T>(work: Promise<T>): Promise<T> =>
      within(Math.max(1, until - performance.now()), Promise.race([work, left]), () => {}, deadlineMs);
    try {
      const transaction = await patient(
        Promise.resolve(session.beginTransaction({ timeout: deadlineMs, metadata: { app: 'tierwise' } })),
      );
      const result = transaction.run(query, toNeo4j(parameters) as Record<string, unknown>);
      const columns = await patient(result.keys());
      let rows: unknown[][] = [];
      const records = result[Symbol.asyncIterator]();
      for (;;) {
        const { done, value } = await patient(records.next());
        if (done) break;
        rows.push(columns.map((key) => fromNeo4j(value.get(key))));
        if (rows.length < pieceRows) continue;
        yield { columns, rows };
        rows = [];
      }
      yield { columns, rows };
    } catch (error) {
      signal?.throwIfAborted();
      if (performance.now() >= until - 1) throw deadlinePassed(deadlineMs, error);
      throw toStoreError(error, this.#address, deadlineMs);
    } finally {
      // Ends the transaction and what it still does; a dead network must not keep the reader waiting.
      void session.close().catch(() => {});
    }
  }

  /** The plan that the database makes for a query, without running it. */
  async explain(query: string, parameters: Record<string, Parameter>, deadlineMs: number) {
    const session = this.#readSession();
    try {
      const result = session.run(`EXPLAIN ${query}`, toNeo4j(parameters) as Record<string, unknown>, {
        timeout: deadlineMs,
      });
      const { plan, queryType } = (await within(deadlineMs, result, () => {})).summary;
      return { plan, queryType };
    } catch (error) {
      throw toStoreError(error, this.#address, deadlineMs);
    } finally {
      void session.close().catch(() => {});
    }
  }

  #readSession() {
    return this.#driver.session({
      ...this.#database,
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
    });
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}

/** Rejects when the signal says that nobody waits any more. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  const left = new Promise<never>((_, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
  // Whoever does not wait for it any more need not hear of it.
  left.catch(() => {});
  return left;
}

/** The address for messages: a URI may carry a password by mistake. */
function withoutSecrets(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, '//');
}
