import { on } from 'node:events';
import { open } from 'node:fs/promises';
import type { EdgeGroup, NodeGroup } from '../groups.ts';
import { markId, markLabel } from '../mark.ts';
import { GrafeoDB } from './engine.ts';
import type { LoadReply, LoadRequest } from './protocol.ts';

/** Child process that builds a graph in memory, writes it to one new file and ends. */

/** Batches given to the engine at a time: it stores one on a thread of its own while the next are made ready. */
const inFlight = 4;

// Without its parent nobody would swap the file in.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const [file, version] = process.argv.slice(2) as [string, string];
const db = GrafeoDB.create();
try {
  await fill(on(process, 'message') as AsyncIterable<[LoadRequest]>);
  await db.batchCreateNodesWithProps(markLabel, [{ id: markId, version }]);
  await write();
} catch (error) {
  await send({ kind: 'refused', message: messageOf(error) });
}

/** The internal number of each node, by its label and id. */
type Numbers = Map<string, Map<string, number>>;

async function fill(requests: AsyncIterable<[LoadRequest]>): Promise<void> {
  const numbers: Numbers = new Map();
  const running: Promise<unknown>[] = [];
  for await (const [request] of requests) {
    if (request.kind === 'end') break;
    if (request.kind === 'nodes') {
      await storeNodes(request, numbers);
      continue;
    }
    const stored = storeEdges(request, numbers);
    // A failure is thrown when its turn comes, and is nobody's before.
    stored.catch(() => {});
    running.push(stored);
    if (running.length === inFlight) await running.shift();
  }
  await Promise.all(running);
}

async function storeNodes({ label, rows }: NodeGroup, numbers: Numbers): Promise<void> {
  let ids = numbers.get(label);
  if (ids === undefined) {
    numbers.set(label, (ids = new Map()));
    // Without it a read by id walks all nodes of the label.
    await db.executeCypher(`CREATE INDEX \`${label}_id\` FOR (n:\`${label}\`) ON (n.id)`);
  }
  const made = await db.batchCreateNodesWithProps(label, rows);
  for (const [index, row] of rows.entries()) ids.set(String(row['id']), made[index]!);
  await send({ kind: 'stored', count: rows.length });
}

async function storeEdges({ type, from, to, rows }: EdgeGroup, numbers: Numbers): Promise<void> {
  const [sources, targets] = [numbers.get(from)!, numbers.get(to)!];
  const edges = rows.map((row) => ({
    src: sources.get(row.from)!,
    dst: targets.get(row.to)!,
    type,
    properties: row.properties,
  }));
  await db.batchCreateEdges(edges);
  await send({ kind: 'stored', count: rows.length });
}

async function write(): Promise<void> {
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
