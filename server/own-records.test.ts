import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openRecords } from '../graph/store/open.ts';
import type { RecordStore } from '../graph/store/records.ts';
import { OwnRecords } from './own-records.ts';
import { ownerOfKey } from './owner.ts';

const Note = z.strictObject({ title: z.string(), text: z.string() });
const notes = new OwnRecords({
  kind: 'query',
  schema: Note,
  called: 'note',
  most: { records: 3, versions: 3, bytes: 3_000 },
  conflict: 'query-conflict',
  titleOf: ({ title }) => title,
});
const [ann, bob] = ['a', 'b'].map((digit) => ownerOfKey(digit.repeat(64)));
const note = (title: string) => ({ title, text: `Words on ${title}` });

let dataDir: string;
let records: RecordStore;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tierwise-own-'));
  records = openRecords({ dataDir });
  return () => rm(dataDir, { recursive: true, force: true });
});
const keep = (title: string, shared: boolean, owner = ann!) =>
  notes.keep(records, { content: note(title), shared }, owner);
const fileOf = (id: string, version: number) => join(dataDir, 'records', 'query', id, `${version}.json`);
const seenBy = async (owner: typeof ann) =>
  (await notes.list(records, owner!, Note)).map(({ content, mine }) => [content.title, mine]);

describe('the address', () => {
  it.each([
    ['Rules, of “open” models!', /^rules-of-open-models-[0-9a-f]{6}$/],
    ['Évaluation & sûreté', /^e-valuation-su-rete-[0-9a-f]{6}$/],
    ['开放权重', /^query-[0-9a-f]{6}$/],
    ['a'.repeat(59) + ' and more', /^a{59}-[0-9a-f]{6}$/],
  ])('of %j is made of its words', async (title, address) => {
    expect((await keep(title, true)).id).toMatch(address);
  });
  it('of a private one tells nothing', async () => {
    expect((await keep('Secret', false)).id).toMatch(/^private-[0-9a-f]{12}$/);
  });
});

it('shows shared ones to all, private ones to their owner, the last kept first', async () => {
  await keep('one', true);
  await new Promise((resolve) => setTimeout(resolve, 3));
  await keep('two', false);
  await new Promise((resolve) => setTimeout(resolve, 3));
  await notes.keep(records, { content: note('three'), shared: true }, null);
  expect(await seenBy(ann)).toEqual([
    ['three', false],
    ['two', true],
    ['one', true],
  ]);
  expect(await seenBy(bob)).toEqual([
    ['three', false],
    ['one', false],
  ]);
  expect(await seenBy(null)).toEqual(await seenBy(bob));
});

it('reads a part alone where a list wants no more', async () => {
  await keep('one', false);
  const [own] = await notes.list(records, ann!, z.object({ title: z.string() }));
  expect(own!.content).toEqual({ title: 'one' });
});

it('asks whose it would be before anything else', async () => {
  const check = () => Promise.reject(new Error('asked'));
  const draft = { content: note('one'), shared: false };
  await expect(notes.keep(records, draft, null, check)).rejects.toMatchObject({
    errors: [expect.objectContaining({ field: 'shared' })],
  });
  await expect(notes.keep(records, draft, ann!, check)).rejects.toThrow('asked');
  expect(await records.list('query')).toEqual([]);
});

describe('a change', () => {
  const change = (id: string, version: number, owner: typeof ann, shared = true) =>
    notes.change(records, id, { version, content: note('next'), shared }, owner!);

  it('of a private one is not found by others, and that of a shared one refused', async () => {
    const { id: hidden } = await keep('one', false);
    const { id: open } = await keep('two', true);
    for (const owner of [bob, null]) {
      await expect(change(hidden, 1, owner)).rejects.toMatchObject({ code: 'not-found' });
      await expect(notes.remove(records, hidden, 1, owner!)).rejects.toMatchObject({ code: 'not-found' });
      await expect(change(open, 1, owner)).rejects.toMatchObject({ code: 'not-owner' });
    }
    const { id: nobodys } = await notes.keep(records, { content: note('three'), shared: true }, null);
    await expect(change(nobodys, 1, null)).rejects.toMatchObject({ code: 'not-owner' });
    await expect(change('none', 1, ann)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is made on the newest version, also where two come at once', async () => {
    const { id } = await keep('one', true);
    const ends = await Promise.allSettled([change(id, 1, ann), change(id, 1, ann)]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'query-conflict' },
    });
    await expect(change(id, 1, ann)).rejects.toMatchObject({
      code: 'query-conflict',
      message: 'Version 1 is not the newest, which is 2. Nothing was overwritten.',
    });
  });

  it('seals what becomes private, from that version on', async () => {
    const { id } = await keep('one', true);
    const { shared, version } = await change(id, 1, ann, false);
    expect([shared, version]).toEqual([false, 2]);
    expect(await notes.read(records, id, bob!)).toBeNull();
    expect(await readFile(fileOf(id, 2), 'utf8')).not.toMatch(/next|Words/);
  });

  it('brings back what was taken away', async () => {
    const { id } = await keep('one', false);
    expect(await notes.remove(records, id, 1, ann!)).toMatchObject({ version: 2, content: note('one') });
    expect([await notes.read(records, id, ann!), await seenBy(ann)]).toEqual([null, []]);
    await change(id, 2, ann, false);
    expect(await notes.read(records, id, ann!)).toMatchObject({ version: 3, content: note('next') });
  });

  it('ends with the last version', async () => {
    const { id } = await keep('one', true);
    await change(id, 1, ann);
    await change(id, 2, ann);
    await expect(change(id, 3, ann)).rejects.toMatchObject({ code: 'records-full' });
    await expect(notes.remove(records, id, 3, ann!)).rejects.toMatchObject({ code: 'records-full' });
    expect(await readdir(join(dataDir, 'records', 'query', id))).toHaveLength(3);
  });
});

it('keeps no more than there is room for', async () => {
  for (const title of ['one', 'two', 'three']) await keep(title, true);
  await expect(keep('four', true)).rejects.toMatchObject({ code: 'records-full' });
  expect(await records.list('query')).toHaveLength(3);
});

it('keeps no more bytes than there is room for, also when one grows', async () => {
  const long = (text: number) => ({ title: 'long', text: 'x'.repeat(text) });
  await expect(notes.keep(records, { content: long(2_900), shared: true }, ann!)).rejects.toMatchObject({
    code: 'records-full',
  });
  const { id } = await notes.keep(records, { content: long(1_500), shared: true }, ann!);
  const { id: other } = await keep('two', true);
  const change = (of: string, version: number, text: number) =>
    notes.change(records, of, { version, content: long(text), shared: true }, ann!);
  await expect(change(other, 1, 1_500)).rejects.toMatchObject({ code: 'records-full' });
  // What shrinks makes room, and the versions before do not count.
  await change(id, 1, 500);
  expect((await change(other, 1, 1_500)).version).toBe(2);
});

it.each([
  ['no envelope', '{"title":"one"}'],
  ['another content', '{"content":{"shared":true,"query":{"title":1}},"owner":null,"removed":false}'],
])('refuses what holds %s', async (_, record) => {
  const { id, version, keptAt } = await keep('one', true);
  await writeFile(fileOf(id, version), JSON.stringify({ id, version, keptAt, record: JSON.parse(record) }));
  await expect(notes.read(records, id, ann!)).rejects.toMatchObject({ code: 'record-corrupt' });
  await expect(notes.list(records, ann!, Note)).rejects.toMatchObject({ code: 'record-corrupt' });
});

it('takes nothing away that cannot be read', async () => {
  const { id } = await keep('one', false);
  const text = await readFile(fileOf(id, 1), 'utf8');
  await writeFile(fileOf(id, 1), text.replace(/"sealed":"..../, '"sealed":"AAAA'));
  await expect(notes.remove(records, id, 1, ann!)).rejects.toMatchObject({ code: 'record-corrupt' });
  expect(await readdir(join(dataDir, 'records', 'query', id))).toHaveLength(1);
});
