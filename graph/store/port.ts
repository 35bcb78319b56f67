import type { GraphData } from '../model/graph.ts';

/** Rows of a query: every column named, values as plain JSON (whole numbers as numbers, dates as ISO texts). */
export type Table = { columns: string[]; rows: unknown[][] };

/** Some rows of an answer. The first piece comes even when there are none, so that the columns are known. */
export type Piece = Table;

/** How an engine would run a query: its plan as text, and its steps where the engine tells them apart. */
export type Plan = {
  text: string;
  /** What the query does by the word of the engine; `r` for one that only reads. */
  kind: string;
  /** Every step with the rows it is estimated to give. Empty where the engine estimates nothing. */
  steps: { operator: string; rows: number }[];
};

export type Engine = 'embedded' | 'neo4j';

/**
 * The one door to the graph. Two engines stand behind it and answer the same query text with the same rows,
 * as long as the text keeps to the common subset (docs/data-model.md).
 */
export interface GraphStore {
  readonly engine: Engine;
  /** Runs a reading query with parameters, never spliced. Rejects with a `StoreError` when the deadline passes or the engine is away. */
  read(
    query: string,
    parameters?: Record<string, unknown>,
    options?: { deadlineMs?: number },
  ): Promise<Table>;
  /**
   * Runs a reading query and gives its rows in pieces, so that a reader who has enough can stop: leaving the loop, or
   * the `signal`, stops the engine too. Rejects like `read`; the deadline holds for the whole.
   */
  stream(
    query: string,
    parameters?: Record<string, unknown>,
    options?: { deadlineMs?: number; signal?: AbortSignal },
  ): AsyncIterable<Piece>;
  /** The plan of a query that is not run. Rejects with a `StoreError` when the engine cannot make one. */
  explain(query: string, parameters?: Record<string, unknown>): Promise<Plan>;
  /** Version of the graph that is completely loaded, or `null` when there is none (also after an interrupted load). */
  version(): Promise<string | null>;
  /**
   * Brings the store to hold exactly this graph. Idempotent: it may be interrupted at any point and run again.
   * The version mark is written last.
   */
  load(graph: GraphData, onProgress?: (done: number, total: number) => void): Promise<void>;
  close(): Promise<void>;
}
