import type { Parameter } from '../values.ts';
import type { StoreErrorCode } from '../errors.ts';
import type { EdgeGroup, NodeGroup } from '../groups.ts';
import type { Piece } from '../port.ts';

/** Messages between the adapter and its child processes, over the IPC channel of `fork`. */

/** To the reader: first of all the graph file to open, then queries to run, or to stop giving the rows of one. */
export type OpenRequest = { open: string };
export type ReadRequest =
  { id: number; query: string; parameters: Record<string, Parameter> } | { id: number; stop: true };

/** From the reader, once, when it has opened the file or cannot. */
export type OpenReply =
  { kind: 'ready'; version: string } | { kind: 'refused'; code: StoreErrorCode; message: string };

/** From the reader: rows of one request, `last` with the last of them, or why there are none. */
export type ReadReply =
  | { kind: 'rows'; id: number; piece: Piece; last: boolean }
  | { kind: 'failed'; id: number; code: 'store-query' | 'store-memory'; message: string };

/**
 * To the loader, whose arguments are the file to build, which must not exist yet, and the version of the graph: the
 * nodes in batches, then the relationships, whose ends are there by then, then `end`.
 */
export type LoadRequest = ({ kind: 'nodes' } & NodeGroup) | ({ kind: 'edges' } & EdgeGroup) | { kind: 'end' };

/**
 * From the loader: how many more nodes or relationships are stored, then `built` when the file is whole and on disk.
 * `refused` when the engine does not take the graph, `unwritten` when the graph is whole in memory and the disk does
 * not take it.
 */
export type LoadReply =
  { kind: 'stored'; count: number } | { kind: 'built' } | { kind: 'refused' | 'unwritten'; message: string };
