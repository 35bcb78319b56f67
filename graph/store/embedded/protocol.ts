import type { Parameter } from '../values.ts';
import type { StoreErrorCode } from '../errors.ts';
import type { GraphGroups } from '../groups.ts';
import type { Piece } from '../port.ts';

/** Messages between the adapter and its child processes, over the IPC channel of `fork`. */

/** To the reader: run one query, or stop giving the rows of one. The graph file is its first argument. */
export type ReadRequest =
  { id: number; query: string; parameters: Record<string, Parameter> } | { id: number; stop: true };

/** From the reader, once, when it has opened the file or cannot. */
export type OpenReply =
  { kind: 'ready'; version: string } | { kind: 'refused'; code: StoreErrorCode; message: string };

/** From the reader: rows of one request, `last` with the last of them, or why there are none. */
export type ReadReply =
  | { kind: 'rows'; id: number; piece: Piece; last: boolean }
  | { kind: 'failed'; id: number; code: 'store-query' | 'store-memory'; message: string };

/** To the loader: build this graph, checked and sorted into groups, in this file, which must not exist yet. */
export type LoadRequest = { groups: GraphGroups; version: string; file: string };

/**
 * From the loader: progress, then `built` when the file is whole and on disk. `refused` when the engine does not take
 * the graph, `unwritten` when the graph is whole in memory and the disk does not take it.
 */
export type LoadReply =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'built' }
  | { kind: 'refused' | 'unwritten'; message: string };
