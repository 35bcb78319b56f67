import { open } from 'node:fs/promises';
import type { GraphGroups } from '../groups.ts';
import { markId, markLabel } from '../mark.ts';
import { GrafeoDB } from './engine.ts';
import type { Database } from './engine.ts';
import type { LoadReply, LoadRequest } from './protocol.ts';

/** Child process that builds a graph in memory, writes it to one new file and ends. */

const batchSize = 2000;
/** Batches given to the engine at a time: it stores one on a thread of its own while the next are made ready. */
const inFlight = 4;

process.once('message', (request: LoadRequest) => void load(request));
// Without its parent nobody would swap the file in.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function load({ groups, version, file }: LoadRequest): Promise<void> {
  const db = GrafeoDB.create();
  try {
    await fill(db, groups);
    await db.batchCreateNodesWithProps(markLabel, [{ id: markId, version }]);
  } catch (error) {
    return send({ kind: 'refused', message: messageOf(error) });
  }
  try {
    db.save(file);
    db.close();
    await flush(file);
  } catch (error) {
    return send({ kind: 'unwritten', message: messageOf(error) });
  }
  await send({ kind: 'built' });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function fill(db: Database, groups: GraphGroups): Promise<void> {
  const total = [...groups.nodes, ...groups.edges].reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const advance = (count: number) => send({ kind: 'progress', done: (done += count), total });

  const internal = new Map<string, Map<string, number>>();
  for (const { label, rows } of groups.nodes) {
    // Without it a read by id walks all nodes of the label.
    await db.executeCypher(`CREATE INDEX \`${label}_id\` FOR (n:\`${label}\`) ON (n.id)`);
    const ids = new Map<string, number>();
    internal.set(label, ids);
    for (const batch of batches(rows)) {
      const made = await db.batchCreateNodesWithProps(label, batch);
      batch.forEach((row, index) => ids.set(String(row['id']), made[index]!));
      await advance(batch.length);
    }
  }
  const running: Promise<unknown>[] = [];
  for (const { type, from, to, rows } of groups.edges) {
    for (const batch of batches(rows)) {
      const edges = batch.map((row) => ({
        src: internal.get(from)!.get(row.from)!,
        dst: internal.get(to)!.get(row.to)!,
        type,
        properties: row.properties,
      }));
      const stored = db.batchCreateEdges(edges).then(() => advance(batch.length));
      // A failure is thrown when its turn comes, and is nobody's before.
      stored.catch(() => {});
      running.push(stored);
      if (running.length === inFlight) await running.shift();
    }
  }
  await Promise.all(running);
}

function* batches<T>(rows: T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += batchSize) yield rows.slice(start, start + batchSize);
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function send(reply: LoadReply): Promise<void> {
  return new Promise((resolve) => process.send!(reply, () => resolve()));
}
