import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../graph/store/port.ts';
import { RecordConflict, recordKinds, type RecordStore } from '../../graph/store/records.ts';
import { changedGraph, sampleGraph } from './sample-graph.ts';

/** What every store of records does alike. Each opener may be called again, as another process would. */
export function recordScenarios(open: () => RecordStore, openGraph: () => Promise<GraphStore>): void {
  let store: RecordStore;
  let other: RecordStore;
  beforeAll(() => {
    store = open();
    other = open();
  });
  afterAll(async () => {
    await store?.close();
    await other?.close();
  });
  const newId = () => `test-${randomUUID()}`;
  const listed = async (...ids: string[]) =>
    (await store.list('audit')).filter(({ id }) => ids.includes(id)).map(({ id, version }) => [id, version]);

  it('has nothing of a record that nobody kept', async () => {
    const id = newId();
    expect(await store.read('audit', id)).toBeNull();
    expect(await store.read('audit', id, 1)).toBeNull();
    expect(await store.versions('audit', id, { limit: 9 })).toEqual([]);
    expect(await listed(id)).toEqual([]);
  });

  it('gives back each version as it was kept', async () => {
    const id = newId();
    const first = { words: 'שלום “x” \u2028 $id {} \\', list: [1, 1.5, null, { deep: [] }] };
    const begun = new Date().toISOString();
    const kept = await store.keep('audit', id, first, 0);
    expect(kept).toEqual({ id, version: 1, keptAt: expect.any(String), record: first });
    expect(kept.keptAt >= begun && kept.keptAt <= new Date().toISOString()).toBe(true);
    await store.keep('audit', id, { words: 'second' }, 1);
    expect(await other.read('audit', id)).toMatchObject({ version: 2, record: { words: 'second' } });
    expect(await other.read('audit', id, 1)).toEqual(kept);
    expect(await other.read('audit', id, 3)).toBeNull();
  });

  it('gives the versions newest first, also beyond the ninth, and page by page', async () => {
    const id = newId();
    for (let version = 0; version < 11; version++) await store.keep('audit', id, { version }, version);
    const numbers = async (page: { limit: number; before?: number }) =>
      (await other.versions('audit', id, page)).map(({ version }) => version);
    expect(await numbers({ limit: 3 })).toEqual([11, 10, 9]);
    expect(await numbers({ limit: 3, before: 9 })).toEqual([8, 7, 6]);
    expect(await numbers({ limit: 100, before: 3 })).toEqual([2, 1]);
    expect((await other.read('audit', id))?.version).toBe(11);
  });

  it('lists the newest version of each, the last kept first', async () => {
    const [one, two] = [newId(), newId()];
    await store.keep('audit', one, {}, 0);
    await new Promise((resolve) => setTimeout(resolve, 3));
    await other.keep('audit', two, {}, 0);
    expect(await listed(one, two)).toEqual([
      [two, 1],
      [one, 1],
    ]);
    await new Promise((resolve) => setTimeout(resolve, 3));
    await other.keep('audit', one, {}, 1);
    expect(await listed(one, two)).toEqual([
      [one, 2],
      [two, 1],
    ]);
  });

  it('keeps kinds apart', async () => {
    const id = newId();
    for (const [index, kind] of recordKinds.entries()) {
      for (const later of recordKinds.slice(index)) expect(await store.read(later, id)).toBeNull();
      await store.keep(kind, id, { kind }, 0);
    }
    for (const kind of recordKinds) {
      expect(await other.read(kind, id)).toMatchObject({ version: 1, record: { kind } });
      expect((await other.list(kind)).filter((kept) => kept.id === id)).toHaveLength(1);
    }
  });

  it('counts records, and the bytes of their newest versions alone', async () => {
    const before = await store.size('scene');
    const [one, two] = [newId(), newId()];
    await store.keep('scene', one, { text: 'x'.repeat(50_000) }, 0);
    await other.keep('scene', one, { text: 'x'.repeat(2_000) }, 1);
    await store.keep('scene', two, { text: 'x'.repeat(3_000) }, 0);
    const { records, bytes } = await other.size('scene');
    expect(records - before.records).toBe(2);
    expect(bytes - before.bytes).toBeGreaterThanOrEqual(5_000);
    expect(bytes - before.bytes).toBeLessThan(6_000);
  });

  it('refuses a change of a version that is not the newest, or is not there, and writes nothing', async () => {
    const id = newId();
    await store.keep('audit', id, 'first', 0);
    await store.keep('audit', id, 'second', 1);
    for (const expected of [0, 1, 3, 7])
      await expect(other.keep('audit', id, 'late', expected)).rejects.toBeInstanceOf(RecordConflict);
    await expect(other.keep('audit', newId(), 'late', 1)).rejects.toBeInstanceOf(RecordConflict);
    const all = await store.versions('audit', id, { limit: 9 });
    expect(all.map(({ record }) => record)).toEqual(['second', 'first']);
  });

  it.each(recordKinds)('lets exactly one of several writers win, time and again: %s', async (kind) => {
    const id = newId();
    for (let version = 0; version < 5; version++) {
      const writers = Array.from({ length: 8 }, (_, writer) =>
        (writer % 2 ? store : other).keep(kind, id, { writer }, version),
      );
      const ends = await Promise.allSettled(writers);
      const won = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
      const lost = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
      expect([won.length, lost.length]).toEqual([1, 7]);
      expect(lost.every((reason) => reason instanceof RecordConflict)).toBe(true);
      expect(await store.read(kind, id)).toEqual(won[0]);
    }
  });

  it.each(['', '..', '../up', 'a/b', 'a\\b', '.hidden', 'a'.repeat(121), "x'}) DETACH DELETE n //"])(
    'takes %j for no id',
    async (id) => {
      await expect(store.keep('audit', id, {}, 0)).rejects.toBeInstanceOf(RangeError);
      await expect(store.read('audit', id)).rejects.toBeInstanceOf(RangeError);
      await expect(store.read('audit', id, 1)).rejects.toBeInstanceOf(RangeError);
      await expect(store.versions('audit', id, { limit: 1 })).rejects.toBeInstanceOf(RangeError);
    },
  );

  describe('beside the graph', () => {
    let graph: GraphStore;
    beforeAll(async () => void (graph = await openGraph()));
    afterAll(async () => graph?.close());

    it('outlives loads of the seeds, and takes no part in them', async () => {
      await graph.load(sampleGraph());
      const id = newId();
      const kept = [await store.keep('audit', id, { city: 'osl' }, 0), await store.keep('audit', id, {}, 1)];
      await graph.load(changedGraph());
      await graph.load({ version: 'test-empty', nodes: [], edges: [] });
      expect(await other.versions('audit', id, { limit: 9 })).toEqual(kept.toReversed());
      expect(await graph.version()).toBe('test-empty');
      const { rows } = await graph.read('MATCH (n) WHERE n.seeded IS NOT NULL RETURN count(n) AS n');
      expect(rows).toEqual([[0]]);
    });
  });
}
