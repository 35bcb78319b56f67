import { setTimeout as pause } from 'node:timers/promises';
import type { GraphData } from '../../model/graph.ts';
import { deadlineOf, defaultDeadlineMs } from '../deadline.ts';
import { StoreError } from '../errors.ts';
import { versionQuery } from '../mark.ts';
import type { GraphStore, Piece, Plan, Table } from '../port.ts';
import { plainParameters } from '../values.ts';
import { Neo4jConnection } from './connection.ts';
import type { Neo4jSettings } from './connection.ts';
import { loadGraph, Superseded } from './load.ts';
import { planOf } from './plan.ts';

export type { Neo4jSettings };

/** How often and how long to look whether the process that took over a load has finished it. */
const pollMs = 500;
const takeoverMs = 120_000;

/** The store on a Neo4j server or cluster, 5.26 or later. It keeps no state of its own: any number may share one. */
export class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j';
  readonly #connection: Neo4jConnection;

  /** Throws `store-unavailable` for an address that cannot be one; the database itself is first asked by a read. */
  constructor(settings: Neo4jSettings) {
    this.#connection = new Neo4jConnection(settings);
  }

  async read(
    query: string,
    parameters: Record<string, unknown> = {},
    options?: { deadlineMs?: number },
  ): Promise<Table> {
    return this.#connection.run('READ', query, plainParameters(parameters), deadlineOf(options));
  }

  stream(
    query: string,
    parameters: Record<string, unknown> = {},
    options: { deadlineMs?: number; signal?: AbortSignal } = {},
  ): AsyncIterable<Piece> {
    return this.#connection.stream(query, plainParameters(parameters), deadlineOf(options), options.signal);
  }

  async explain(query: string, parameters: Record<string, unknown> = {}): Promise<Plan> {
    const { plan, queryType } = await this.#connection.explain(
      query,
      plainParameters(parameters),
      defaultDeadlineMs,
    );
    return planOf(plan, queryType);
  }

  async version(): Promise<string | null> {
    const { rows } = await this.#connection.run('READ', versionQuery, {}, defaultDeadlineMs);
    const version = rows[0]?.[0];
    return typeof version === 'string' ? version : null;
  }

  async load(graph: GraphData, onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
    try {
      await loadGraph(this.#connection, graph, onProgress);
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
      await this.#awaitOtherLoad(graph.version);
    }
  }

  /** Replicas that start together load the same graph: it is enough that one of them finishes. */
  async #awaitOtherLoad(wanted: string): Promise<void> {
    for (let waited = 0; waited < takeoverMs; waited += pollMs) {
      const version = await this.version();
      if (version === wanted) return;
      if (version !== null) {
        throw new StoreError(
          'store-unavailable',
          `Another Tierwise process loaded graph ${version} into this database during the load of ${wanted}. ` +
            'Run one edition of the seeds against a database.',
        );
      }
      await pause(pollMs);
    }
    throw new StoreError(
      'store-unavailable',
      'Another process began to load the graph and did not finish. Load again.',
    );
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}
