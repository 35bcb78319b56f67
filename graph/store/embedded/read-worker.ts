import { versionQuery } from '../mark.ts';
import { GrafeoDB } from './engine.ts';
import type { Database } from './engine.ts';
import type { OpenReply, ReadReply, ReadRequest } from './protocol.ts';
import { fromGrafeo } from './values.ts';

/** Child process that holds one graph file open for reading and answers queries until it is killed. */

// A running query cannot be cancelled and would keep an orderly exit waiting.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const file = process.argv[2]!;

try {
  const db = GrafeoDB.openReadOnly(file);
  const version = (await db.executeCypher(versionQuery)).rows()[0]?.[0];
  if (typeof version !== 'string') throw new Error('it carries no version');
  process.on('message', (request: ReadRequest) => void answer(db, request));
  send({ kind: 'ready', version });
} catch (error) {
  send(refusal(error instanceof Error ? error.message : String(error)));
}

async function answer(db: Database, { id, query, parameters }: ReadRequest): Promise<void> {
  try {
    const result = await db.executeCypher(query, parameters);
    const rows = result.rows().map((row) => row.map(fromGrafeo));
    send({ kind: 'rows', id, table: { columns: result.columns, rows } });
  } catch (error) {
    send({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

function refusal(reason: string): OpenReply {
  if (/\block(ed)?\b/.test(reason)) {
    const message = `Another program is writing to the graph file ${file}. Stop it, or choose another directory with --data.`;
    return { kind: 'refused', code: 'store-unavailable', message };
  }
  const message = `The graph file ${file} cannot be read (${reason}). Load the seeds again; they hold all of it.`;
  return { kind: 'refused', code: 'store-corrupt', message };
}

function send(reply: OpenReply | ReadReply): void {
  process.send!(reply);
}
