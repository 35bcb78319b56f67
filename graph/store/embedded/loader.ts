import type { GraphData } from '../../model/graph.ts';
import { StoreError } from '../errors.ts';
import { groupGraph } from '../groups.ts';
import { gone, startChild } from './child.ts';
import type { LoadReply, LoadRequest } from './protocol.ts';

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
  const child = startChild('./load-worker.ts');
  const exited = gone(child);
  const stop = () => child.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    // The graph is put in order while the child starts.
    const request: LoadRequest = { groups: groupGraph(graph), version: graph.version, file };
    await new Promise<void>((resolve, reject) => {
      child.on('message', (reply: LoadReply) => {
        if (reply.kind === 'progress') {
          try {
            onProgress(reply.done, reply.total);
          } catch (error) {
            reject(error);
          }
        } else if (reply.kind === 'built') resolve();
        else reject(reply.kind === 'refused' ? refused(reply.message) : unwritten(file, reply.message));
      });
      void exited.then((reason) => reject(interrupted(reason)));
      child.send(request, () => {});
    });
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
    await exited;
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
