import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedStore } from '../../graph/store/embedded/index.ts';
import { GrafeoDB } from '../../graph/store/embedded/engine.ts';
import { largeGraph, sampleGraph } from '../conformance/sample-graph.ts';
import { contents } from '../conformance/scenarios.ts';
import { watchChildren } from './children.ts';

const runaway = 'UNWIND range(1, 60000) AS a UNWIND range(1, 60000) AS b WITH a + b AS c RETURN sum(c) AS n';

let dataDir: string;
let stores: EmbeddedStore[];
let children: ReturnType<typeof watchChildren>;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tierwise-'));
  stores = [];
  children = watchChildren();
});
afterEach(async () => {
  children.stop();
  await Promise.all(stores.map((store) => store.close()));
  await rm(dataDir, { recursive: true, force: true });
});

async function open(): Promise<EmbeddedStore> {
  const store = await EmbeddedStore.open(dataDir);
  stores.push(store);
  return store;
}

const graphFile = () => join(dataDir, 'graph.grafeo');
const leftOvers = async () => (await readdir(dataDir)).filter((file) => file !== 'graph.grafeo');

describe('the loader is killed in the middle of a load', () => {
  it.each([1, 500, 1500, 6500])(
    'after %i elements: one clear error, the old graph whole, the next load whole',
    async (at) => {
      const store = await open();
      await store.load(sampleGraph());
      const old = await contents(store);

      const graph = largeGraph('test-large');
      const errors: unknown[] = [];
      await store
        .load(graph, (done) => {
          if (done >= at) children.started('load-worker.ts').at(-1)!.kill('SIGKILL');
        })
        .catch((error: unknown) => errors.push(error));
      expect(errors).toMatchObject([
        { name: 'StoreError', code: 'store-unavailable', message: /SIGKILL.*load again/s },
      ]);
      expect(await store.version()).toBe('test-1');
      expect(await contents(store)).toEqual(old);
      await store.close();

      const reopened = await open();
      expect(await leftOvers()).toEqual([]);
      expect(await contents(reopened)).toEqual(old);
      await reopened.load(graph);
      expect(await reopened.version()).toBe('test-large');
      const again = await contents(reopened);
      await rm(graphFile());
      await reopened.load(graph);
      expect(again).toEqual(await contents(reopened));
    },
  );

  it('in a first load: there is no graph, and no half of one', async () => {
    const store = await open();
    const load = store.load(largeGraph('test-large'), () =>
      children.started('load-worker.ts')[0]!.kill('SIGKILL'),
    );
    await expect(load).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await store.version()).toBeNull();
    await expect(store.read('RETURN 1 AS one')).rejects.toThrow(
      `There is no graph in ${dataDir} yet. Load the seeds first.`,
    );
    await store.load(sampleGraph());
    expect(await store.version()).toBe('test-1');
  });

  it('with its parent: the next start cleans up', async () => {
    const script = `
      const { EmbeddedStore } = await import(${JSON.stringify(new URL('../../graph/store/embedded/index.ts', import.meta.url).href)});
      const { largeGraph } = await import(${JSON.stringify(new URL('../conformance/sample-graph.ts', import.meta.url).href)});
      const store = await EmbeddedStore.open(process.argv[1]);
      await store.load(largeGraph('test-large', 2000, 40000), () => process.kill(process.pid, 'SIGKILL'));`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], {
      stdio: 'ignore',
    });
    expect(await once(parent, 'exit')).toEqual([null, 'SIGKILL']);
    await pause(500);
    // As if it had been killed while it wrote the file.
    const part = join(dataDir, `graph.${parent.pid}.0000-00.part`);
    await mkdir(part);
    await writeFile(join(part, 'graph.grafeo'), 'half');
    const store = await open();
    expect(await leftOvers()).toEqual([]);
    expect(await store.version()).toBeNull();
  });
});

describe('the disk does not take the new graph', () => {
  it('ends in one clear error with the mend, the old graph whole and in use', async () => {
    const store = await open();
    await store.load(sampleGraph());
    const old = await contents(store);
    // A file where its folder was: as on a full disk, the graph is whole in memory and cannot be written.
    const load = store.load(largeGraph('test-large'), () => {
      for (const part of readdirSync(dataDir).filter((name) => name.endsWith('.part'))) {
        rmSync(join(dataDir, part), { recursive: true, force: true });
        writeFileSync(join(dataDir, part), '');
      }
    });
    await expect(load).rejects.toMatchObject({
      name: 'StoreError',
      code: 'store-unavailable',
      message: expect.stringMatching(/could not be written to .*untouched.*--data/s) as string,
    });
    expect(await store.version()).toBe('test-1');
    expect(await contents(store)).toEqual(old);
    expect(await leftOvers()).toEqual([]);
    await store.load(largeGraph('test-large'));
    expect(await store.version()).toBe('test-large');
  });
});

describe('the reader is killed', () => {
  it('under a read: the read is tried again and the caller sees nothing', async () => {
    const store = await open();
    await store.load(largeGraph('test-large'));
    // Long enough to be under way when the kill comes.
    const slow =
      'MATCH (a:Item), (b:Item) WHERE a.number < 400 WITH a.number + b.number AS n RETURN sum(n) AS sum';
    const expected = await store.read(slow);
    const read = store.read(slow);
    await pause(5);
    children.started('read-worker.ts').at(-1)!.kill('SIGKILL');
    expect(await read).toEqual(expected);
    expect(children.started('read-worker.ts')).toHaveLength(2);
  });

  it('between reads, and for many reads at once: one new reader serves them all', async () => {
    const store = await open();
    await store.load(sampleGraph());
    const first = children.started('read-worker.ts').at(-1)!;
    first.kill('SIGKILL');
    await once(first, 'exit');
    const reads = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.read('RETURN $i AS i', { i })),
    );
    expect(reads.map(({ rows }) => rows[0]![0])).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(children.started('read-worker.ts')).toHaveLength(2);
  });

  it('twice under the same read: one clear error, and the next read answers', async () => {
    const store = await open();
    await store.load(sampleGraph());
    const read = store.read(runaway).catch((error: unknown) => error);
    for (const count of [1, 2]) {
      await expect.poll(() => children.started('read-worker.ts').length).toBe(count);
      await pause(300);
      children.started('read-worker.ts').at(-1)!.kill('SIGKILL');
    }
    expect(await read).toMatchObject({
      name: 'StoreError',
      code: 'store-unavailable',
      message: /ended twice/,
    });
    expect((await store.read('RETURN 1 AS one')).rows).toEqual([[1]]);
  });
});

describe('deadline', () => {
  it('stops a runaway cross join; reads beside it and after it answer', async () => {
    const store = await open();
    await store.load(largeGraph('test-large'));
    const cross =
      'MATCH (a:Item), (b:Item), (c:Item) WITH a.number + b.number + c.number AS n RETURN sum(n) AS sum';
    const begun = Date.now();
    const stopped = expect(store.read(cross, {}, { deadlineMs: 600 })).rejects.toMatchObject({
      name: 'StoreError',
      code: 'store-deadline',
      message: /within 600 ms/,
    });
    await pause(300);
    const beside = store.read(
      `MATCH (a:Item), (b:Item) WHERE a.number < 600 WITH a.number + b.number AS n RETURN sum(n) AS sum`,
    );
    await stopped;
    expect(Date.now() - begun).toBeLessThan(1500);
    expect((await store.read('RETURN 1 AS one')).rows).toEqual([[1]]);
    expect((await beside).rows).toHaveLength(1);
  });

  it('does not start the stopped query again, nor an engine that nobody needs', async () => {
    const store = await open();
    await store.load(sampleGraph());
    await expect(store.read(runaway, {}, { deadlineMs: 300 })).rejects.toMatchObject({
      code: 'store-deadline',
    });
    await pause(500);
    expect(children.started('read-worker.ts')).toHaveLength(1);
  });

  it('counts the start of the engine, too', async () => {
    const first = await open();
    await first.load(sampleGraph());
    const store = await open();
    await expect(store.read('RETURN 1 AS one', {}, { deadlineMs: 1 })).rejects.toMatchObject({
      code: 'store-deadline',
    });
    expect((await store.read('RETURN 1 AS one')).rows).toEqual([[1]]);
  });
});

describe('the file', () => {
  it.each([
    ['empty', () => truncate(graphFile(), 0)],
    ['cut short', async () => truncate(graphFile(), (await readFile(graphFile())).length >> 1)],
    ['something else', () => writeFile(graphFile(), 'not a graph')],
    ['a graph without a version', () => rewrite((db) => db.createNode(['City'], { id: 'x' }))],
  ])('is %s: no version, a clear error, and the next load mends it', async (_, damage) => {
    const first = await open();
    await first.load(sampleGraph());
    const whole = await contents(first);
    await first.close();
    await damage();

    const store = await open();
    expect(await store.version()).toBeNull();
    await expect(store.read('RETURN 1 AS one')).rejects.toMatchObject({
      code: 'store-corrupt',
      message: expect.stringContaining(graphFile()) as string,
    });
    await store.load(sampleGraph());
    expect(await contents(store)).toEqual(whole);
  });

  it('is held by a writer: one clear error with the directory and the mend', async () => {
    const first = await open();
    await first.load(sampleGraph());
    await first.close();
    const holder = GrafeoDB.open(graphFile());
    const store = await open();
    const error = await store.read('RETURN 1 AS one').catch((reason: unknown) => reason);
    holder.close();
    expect(error).toMatchObject({
      code: 'store-unavailable',
      message: /is writing to the graph file.*--data/s,
    });
    expect(String(error)).toContain(dataDir);
    expect((await store.read('RETURN 1 AS one')).rows).toEqual([[1]]);
  });

  it('serves several processes at once; who finds another version in it says so and does not mix', async () => {
    const [one, two] = [await open(), await open()];
    await one.load(sampleGraph());
    expect(await two.version()).toBe('test-1');

    await one.load(largeGraph('test-large'));
    expect(await one.version()).toBe('test-large');
    // The other still holds the old file open, and answers from it.
    expect(await two.version()).toBe('test-1');
    expect((await two.read('MATCH (c:City) RETURN count(c) AS n')).rows).toEqual([[4]]);
    await expect(two.read(runaway, {}, { deadlineMs: 300 })).rejects.toMatchObject({
      code: 'store-deadline',
    });
    await expect(two.read('RETURN 1 AS one')).rejects.toThrow(
      /Another Tierwise process has put graph test-large/,
    );
    await two.load(sampleGraph());
    expect(await two.version()).toBe('test-1');
  });

  it('cannot be made: one clear error naming the directory', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    await expect(EmbeddedStore.open(join(file, 'below'))).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringMatching(/file.below cannot be used .*--data/) as string,
    });
  });
});

describe('closing', () => {
  it('ends the children and refuses what comes after', async () => {
    const store = await open();
    await store.load(sampleGraph());
    const reading = store.read(runaway).catch((error: unknown) => error);
    const loading = store.load(largeGraph('test-large')).catch((error: unknown) => error);
    await pause(100);
    await store.close();
    expect(await reading).toMatchObject({ code: 'store-unavailable', message: 'The graph store is closed.' });
    expect(await loading).toMatchObject({ code: 'store-unavailable' });
    await expect(store.read('RETURN 1 AS one')).rejects.toThrow('The graph store is closed.');
    for (const child of [...children.started('read-worker.ts'), ...children.started('load-worker.ts')]) {
      expect(child.exitCode ?? child.signalCode).not.toBeNull();
    }
    expect(await leftOvers()).toEqual([]);
  });
});

/** Replaces the graph file by a database of the engine with other content. */
async function rewrite(fill: (db: InstanceType<typeof GrafeoDB>) => unknown): Promise<void> {
  await rm(graphFile());
  const db = GrafeoDB.create();
  fill(db);
  db.save(graphFile());
  db.close();
}
