import { setTimeout as pause } from 'node:timers/promises';
import { versionQuery } from '../mark.ts';
import { GrafeoDB } from './engine.ts';
import type { Database } from './engine.ts';
import type { OpenReply, OpenRequest, ReadReply, ReadRequest } from './protocol.ts';
import { fromGrafeo } from './values.ts';

/** Child process that holds one graph file open for reading and answers queries until it is killed. */

/** Rows that are sent at a time, so that who has enough can say so. */
const pieceRows = 1000;

/** Memory the engine may take, in bytes; it has no limit of its own, and a cross join of everything fills the machine. */
const mostMemory = 1024 ** 3;
const memoryCheckMs = 100;

// A running query cannot be cancelled and would keep an orderly exit waiting.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

/** Requests whose rows are still wanted. */
const wanted = new Set<number>();

process.once('message', ({ open }: OpenRequest) => void serve(open));

async function serve(file: string): Promise<void> {
  try {
    const db = GrafeoDB.openReadOnly(file);
    const version = (await db.executeCypher(versionQuery)).rows()[0]?.[0];
    if (typeof version !== 'string') throw new Error('it carries no version');
    process.on('message', (request: ReadRequest) => {
      if ('stop' in request) wanted.delete(request.id);
      else void answer(db, request);
    });
    setInterval(() => {
      if (process.memoryUsage.rss() > mostMemory) void endForMemory();
    }, memoryCheckMs).unref();
    await send({ kind: 'ready', version });
  } catch (error) {
    await send(refusal(file, messageOf(error)));
  }
}

async function answer(
  db: Database,
  { id, query, parameters }: Exclude<ReadRequest, { stop: true }>,
): Promise<void> {
  wanted.add(id);
  try {
    const result = await db.executeCypher(query, parameters);
    const { columns } = result;
    const rows = result.rows();
    for (let start = 0, last = false; !last && wanted.has(id); start += pieceRows) {
      last = start + pieceRows >= rows.length;
      const piece = { columns, rows: rows.slice(start, start + pieceRows).map((row) => row.map(fromGrafeo)) };
      await send({ kind: 'rows', id, piece, last });
      // Lets a message that tells to stop come in.
      if (!last) await pause(0);
    }
  } catch (error) {
    await send({ kind: 'failed', id, code: 'store-query', message: messageOf(error) });
  } finally {
    wanted.delete(id);
  }
}

/** A query cannot be stopped but with its process. The one that runs longest is told to be it; the others run again. */
async function endForMemory(): Promise<void> {
  const [longest] = wanted;
  const message = 'The query needs more memory than the engine may take, and was stopped. Narrow it down.';
  if (longest !== undefined) await send({ kind: 'failed', id: longest, code: 'store-memory', message });
  process.kill(process.pid, 'SIGKILL');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refusal(file: string, reason: string): OpenReply {
  if (/\block(ed)?\b/.test(reason)) {
    const message = `Another program is writing to the graph file ${file}. Stop it, or choose another directory with --data.`;
    return { kind: 'refused', code: 'store-unavailable', message };
  }
  const message = `The graph file ${file} cannot be read (${reason}). Load the seeds again; they hold all of it.`;
  return { kind: 'refused', code: 'store-corrupt', message };
}

/** Resolves when the message has been taken, so that rows do not pile up before a slow reader. */
function send(reply: OpenReply | ReadReply): Promise<void> {
  return new Promise((resolve) => process.send!(reply, () => resolve()));
}
