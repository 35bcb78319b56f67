import type { ChildProcess } from 'node:child_process';
import type { GraphData } from '../../model/graph.ts';
import { StoreError } from '../errors.ts';
import { groupGraph } from '../groups.ts';
import type { GraphGroups } from '../groups.ts';
import { gone, startChild } from './child.ts';
import type { LoadReply, LoadRequest } from './protocol.ts';

/** Nodes or relationships in one message: small, so that the engine stores one while the next is on its way. */
const batchSize = 1000;

/**
 * Builds a graph file in a child process of its own. Resolves when the file is whole and on disk; rejects
 * with a `StoreError` when the graph is not sound, the engine refuses it, or the child ends early or is aborted.
 */
export async function buildGraphFile(
  graph: GraphData,
  file: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const child = startChild('./load-worker.ts', [file, graph.version]);
  const exited = gone(child);
  const stop = () => child.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    // The graph is put in order while the child starts.
    const groups = groupGraph(graph);
    const total = graph.nodes.length + graph.edges.length;
    let done = 0;
    const built = new Promise<void>((resolve, reject) => {
      child.on('message', (reply: LoadReply) => {
        if (reply.kind === 'stored') {
          try {
            onProgress((done += reply.count), total);
          } catch (error) {
            reject(error);
          }
        } else if (reply.kind === 'built') resolve();
        else reject(reply.kind === 'refused' ? refused(reply.message) : unwritten(file, reply.message));
      });
      void exited.then((reason) => reject(interrupted(reason)));
    });
    await Promise.all([built, sendAll(child, requestsFor(groups))]);
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
    await exited;
  }
}

function* requestsFor({ nodes, edges }: GraphGroups): Generator<LoadRequest> {
  for (const group of nodes) for (const rows of batches(group.rows)) yield { kind: 'nodes', ...group, rows };
  for (const group of edges) for (const rows of batches(group.rows)) yield { kind: 'edges', ...group, rows };
  yield { kind: 'end' };
}

function* batches<T>(rows: T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += batchSize) yield rows.slice(start, start + batchSize);
}

/** One after the other, each when the one before has been taken. Ends early when the child is gone, which is told elsewhere. */
async function sendAll(child: ChildProcess, requests: Iterable<LoadRequest>): Promise<void> {
  for (const request of requests) {
    if (!child.connected) return;
    await new Promise<void>((resolve) => child.send(request, () => resolve()));
  }
}

function refused(reason: string): StoreError {
  return new StoreError('store-query', `The graph could not be built: ${reason}`);
}

function unwritten(file: string, reason: string): StoreError {
  const message =
    `The graph could not be written to ${file} (${reason}). What was loaded before is untouched. ` +
    'Make room on the disk, or choose another directory with --data.';
  return new StoreError('store-unavailable', message);
}

function interrupted(reason: string): StoreError {
  const message = `The embedded engine ended during the load (${reason}). What was loaded before is untouched; load again.`;
  return new StoreError('store-unavailable', message);
}
