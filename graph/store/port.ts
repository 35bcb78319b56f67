import type { GraphData } from '../model/graph.ts';

/** Rows of a query: every column named, values as plain JSON (whole numbers as numbers, dates as ISO texts). */
export type Table = { columns: string[]; rows: unknown[][] };

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
  /** Version of the graph that is completely loaded, or `null` when there is none (also after an interrupted load). */
  version(): Promise<string | null>;
  /**
   * Brings the store to hold exactly this graph. Idempotent: it may be interrupted at any point and run again.
   * The version mark is written last.
   */
  load(graph: GraphData, onProgress?: (done: number, total: number) => void): Promise<void>;
  close(): Promise<void>;
}
