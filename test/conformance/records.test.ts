import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRecords, openStore } from '../../graph/store/open.ts';
import { neo4jForTests, suiteNeeding, type TestDatabase } from '../availability.ts';
import { recordScenarios } from './record-scenarios.ts';

describe('records: files', () => {
  let dataDir: string;
  beforeAll(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'tierwise-records-'))));
  afterAll(async () => rm(dataDir, { recursive: true, force: true }));
  recordScenarios(
    () => openRecords({ dataDir }),
    () => openStore({ dataDir }),
  );

  it('are one file a version, and nothing else', async () => {
    await openRecords({ dataDir }).keep('audit', 'laid-out', { a: 1 }, 0);
    await openRecords({ dataDir }).keep('audit', 'laid-out', { a: 2 }, 1);
    expect((await readdir(join(dataDir, 'records', 'audit', 'laid-out'))).sort()).toEqual([
      '1.json',
      '2.json',
    ]);
  });
});

describe('record files that something happened to', () => {
  let dataDir: string;
  let folder: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'tierwise-records-'));
    folder = join(dataDir, 'records', 'audit', 'one');
    await openRecords({ dataDir }).keep('audit', 'one', { a: 1 }, 0);
    return () => rm(dataDir, { recursive: true, force: true });
  });

  it('passes over what an interrupted writer left', async () => {
    await writeFile(join(folder, 'b1946ac9.part'), '{"id":"on');
    await mkdir(join(dataDir, 'records', 'audit', 'begun'));
    const store = openRecords({ dataDir });
    expect((await store.list('audit')).map(({ id }) => id)).toEqual(['one']);
    expect(await store.size('audit')).toMatchObject({ records: 1 });
    expect(await store.size('scene')).toEqual({ records: 0, bytes: 0 });
    expect((await store.keep('audit', 'one', { a: 2 }, 1)).version).toBe(2);
  });

  it.each([
    ['cut off', '{"id":"one","version":2,"keptAt":"2026-11-20T'],
    ['of another version', '{"id":"one","version":3,"keptAt":"2026-11-20T10:00:00.000Z","record":{}}'],
    ['of another record', '{"id":"two","version":2,"keptAt":"2026-11-20T10:00:00.000Z","record":{}}'],
    ['something else', '[]'],
  ])('refuses a file that is %s, and names it', async (_, text) => {
    await writeFile(join(folder, '2.json'), text);
    const store = openRecords({ dataDir });
    for (const read of [store.read('audit', 'one'), store.list('audit')]) {
      await expect(read).rejects.toMatchObject({ code: 'record-corrupt' });
      await expect(read).rejects.toThrow(join('one', '2.json'));
    }
    expect(await store.read('audit', 'one', 1)).toMatchObject({ record: { a: 1 } });
  });

  it('says when the directory cannot be used', async () => {
    await writeFile(join(dataDir, 'file'), '');
    const store = openRecords({ dataDir: join(dataDir, 'file') });
    await expect(store.keep('audit', 'one', {}, 0)).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(store.read('audit', 'one')).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(store.list('audit')).rejects.toMatchObject({ code: 'store-unavailable' });
  });
});

const available = await neo4jForTests();
suiteNeeding(available, 'records: Neo4j', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await available.start()), 180_000);
  afterAll(async () => {
    const { uri, user, password, database: name } = database.settings;
    const driver = neo4j.driver(uri, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ''));
    const records = 'MATCH (n:Audit|KeptQuery|KeptScene) DETACH DELETE n';
    await driver.executeQuery(records, {}, name ? { database: name } : {});
    await driver.close();
    await database.stop();
  });
  recordScenarios(
    () => openRecords({ dataDir: '', neo4j: database.settings }),
    () => openStore({ dataDir: '', neo4j: database.settings }),
  );
});
