import { readdir, readFile } from 'node:fs/promises';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largestScene, sampleScene } from '../../graph/model/scene.fixture.ts';
import { testApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());

const [ann, bob] = ['a', 'b'].map((digit) => digit.repeat(64)) as [string, string];
const as = (owner: string | null) => (call: request.Test) =>
  owner ? call.set('Tierwise-Owner', owner) : call;
const save = (owner: string | null, shared: boolean, change = {}) =>
  as(owner)(request(test.app).post('/api/scenes')).send({ scene: { ...sampleScene, ...change }, shared });
const read = (owner: string | null, path: string) => as(owner)(request(test.app).get(`/api/scenes${path}`));
const put = (owner: string | null, id: string, version: unknown, shared: boolean, change = {}) =>
  as(owner)(request(test.app).put(`/api/scenes/${id}`)).send({
    version,
    shared,
    scene: { ...sampleScene, ...change },
  });
const remove = (owner: string | null, id: string, version: number) =>
  as(owner)(request(test.app).delete(`/api/scenes/${id}?version=${version}`));
const idsSeenBy = async (owner: string | null) =>
  ((await read(owner, '?limit=500')).body.items as { id: string }[]).map(({ id }) => id);

describe('keeping a scene', () => {
  it('gives it an address of its name, and gives it back there as it was', async () => {
    const { status, body, headers } = await save(ann, true);
    expect(status).toBe(201);
    expect(body.id).toMatch(/^duties-of-the-ai-act-[0-9a-f]{6}$/);
    expect(headers['location']).toBe(`/api/scenes/${body.id}`);
    expect(body).toEqual({
      ...sampleScene,
      id: body.id,
      shared: true,
      mine: true,
      version: 1,
      keptAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    const again = await read(bob, `/${body.id}`);
    expect(again.body).toEqual({ ...body, mine: false });
    expect(again.headers['cache-control']).toBe('no-store');
  });

  it('shows a private one to its owner alone', async () => {
    const { body } = await save(ann, false, { name: 'Only for me' });
    expect(body.id).toMatch(/^private-[0-9a-f]{12}$/);
    expect((await read(ann, `/${body.id}`)).body).toMatchObject({ name: 'Only for me', mine: true });
    for (const owner of [bob, null]) {
      const hidden = await read(owner, `/${body.id}`);
      expect([hidden.status, hidden.body.code]).toEqual([404, 'not-found']);
      expect(hidden.body.detail).toBe(`There is no scene "${body.id}".`);
      expect(await idsSeenBy(owner)).not.toContain(body.id);
      expect((await put(owner, body.id, 1, true)).status).toBe(404);
      expect((await remove(owner, body.id, 1)).status).toBe(404);
    }
    expect(await idsSeenBy(ann)).toContain(body.id);
  });

  it('needs a key for a private one, and one that is no key is refused', async () => {
    expect((await save(null, false)).body.errors[0].field).toBe('shared');
    expect((await save('short', true)).body.errors[0].field).toBe('Tierwise-Owner');
    expect((await read('short', '')).status).toBe(422);
  });

  it('takes the largest', async () => {
    const { status, body } = await save(ann, false, largestScene());
    expect(status).toBe(201);
    expect((await read(ann, `/${body.id}`)).body).toMatchObject(largestScene());
    expect((await read(ann, '')).body.items[0]).toMatchObject({ id: body.id, nodes: 500 });
    await remove(ann, body.id, 1);
  });

  it('and nothing larger', async () => {
    const answer = await save(ann, false, { ...largestScene(), note: 'n'.repeat(400_000) });
    expect([answer.status, answer.body.code]).toEqual([413, 'body-too-large']);
    const { nodes } = largestScene();
    const more = await save(ann, false, { nodes: [...nodes, ...sampleScene.nodes], groups: [], edges: [] });
    expect(more.body.errors).toMatchObject([{ field: 'scene.nodes' }]);
  });
});

describe('the list', () => {
  it('tells what is needed to choose, the last kept first, page by page', async () => {
    const { body: first } = await save(bob, true, { name: 'First' });
    const { body: second } = await save(bob, false, { name: 'Second', note: 'Mine.' });
    await new Promise((resolve) => setTimeout(resolve, 3));
    const { body: changed } = await put(bob, first.id, 1, true, { name: 'First again' });
    const { body: page } = await read(bob, '?limit=1');
    expect(page.items).toEqual([
      {
        id: first.id,
        name: 'First again',
        note: sampleScene.note,
        nodes: 2,
        shared: true,
        mine: true,
        version: 2,
        keptAt: changed.keptAt,
      },
    ]);
    const { body: next } = await read(bob, `?limit=1&cursor=${page.next}`);
    expect(next.items).toMatchObject([{ id: second.id, note: 'Mine.', shared: false }]);
    expect([next.total, await idsSeenBy(bob)]).toEqual([page.total, expect.arrayContaining([first.id])]);
    expect((await read(ann, '?limit=1')).body.items).toMatchObject([{ id: first.id, mine: false }]);
  });
});

describe('changing a scene', () => {
  it('makes a new version, on the newest only, and by its owner only', async () => {
    const { body } = await save(ann, true);
    const second = await put(ann, body.id, 1, true, { name: 'Other duties' });
    expect(second.body).toMatchObject({ id: body.id, version: 2, name: 'Other duties' });
    const late = await put(ann, body.id, 1, true, { name: 'Late' });
    expect([late.status, late.body.code]).toEqual([409, 'scene-conflict']);
    expect(late.body.detail).toContain('which is 2');
    expect((await remove(ann, body.id, 1)).body.code).toBe('scene-conflict');
    for (const owner of [bob, null]) {
      const others = await put(owner, body.id, 2, true);
      expect([others.status, others.body.code]).toEqual([403, 'not-owner']);
      expect((await remove(owner, body.id, 2)).status).toBe(403);
    }
    expect((await read(null, `/${body.id}`)).body.name).toBe('Other duties');
  });

  it('takes it away and brings it back', async () => {
    const { body } = await save(ann, true);
    const gone = await remove(ann, body.id, 1);
    expect(gone.body).toEqual({ ...body, version: 2, keptAt: gone.body.keptAt });
    expect((await read(ann, `/${body.id}`)).status).toBe(404);
    expect(await idsSeenBy(ann)).not.toContain(body.id);
    const back = await put(ann, body.id, 2, true);
    expect([back.status, back.body.version]).toEqual([200, 3]);
    expect((await read(bob, `/${body.id}`)).body).toMatchObject(sampleScene);
  });

  it('makes a shared one private', async () => {
    const { body } = await save(ann, true);
    expect((await put(ann, body.id, 1, false)).body).toMatchObject({ shared: false, mine: true });
    expect((await read(bob, `/${body.id}`)).status).toBe(404);
  });

  it('of one that is not there is not found', async () => {
    expect((await put(ann, 'no-such-scene', 1, true)).body.code).toBe('not-found');
    expect((await remove(ann, 'no-such-scene', 1)).body.code).toBe('not-found');
  });
});

describe('a scene that cannot be kept', () => {
  const [law, duty] = sampleScene.nodes;
  const [edge] = sampleScene.edges;
  const [group] = sampleScene.groups;
  it.each<[string, object, string]>([
    ['without nodes', { nodes: [], groups: [], edges: [] }, 'scene.nodes'],
    ['with a node twice', { nodes: [law, duty, law] }, 'scene.nodes.2'],
    ['with an end outside', { edges: [{ ...edge, from: 2 }] }, 'scene.edges.0.from'],
    [
      'with a group of nothing',
      { groups: [{ ...group, of: { label: 'Model', id: 'x' } }] },
      'scene.groups.0.of',
    ],
    ['with a way that there is not', { groups: [{ ...group, direction: 'up' }] }, 'scene.groups.0.direction'],
    [
      'with a label that is none',
      { nodes: [{ ...law, label: 'x y' }], groups: [], edges: [] },
      'scene.nodes.0.label',
    ],
    ['with a verdict that is none', { edges: [{ ...edge, verdict: 'maybe' }] }, 'scene.edges.0.verdict'],
    ['without a name', { name: ' ' }, 'scene.name'],
    ['of another form', { format: 2 }, 'scene.format'],
    ['with more than is known', { colour: 'red' }, 'scene.colour'],
    ['of a day that is none', { knownOn: 'today' }, 'scene.knownOn'],
  ])('%s is refused by name', async (_, change, field) => {
    const { status, body } = await save(ann, true, change);
    expect([status, body.code]).toEqual([422, 'invalid-request']);
    expect(body.errors).toEqual([{ field, message: expect.any(String), mend: expect.any(String) }]);
  });

  it.each([0, 1.5, '1', null])('nor changed on a version %j', async (version) => {
    const { body } = await put(ann, 'any', version, true);
    expect(body.errors).toMatchObject([{ field: 'version' }]);
  });

  it('may name nodes that the graph does not have', async () => {
    const nodes = [law, { ...duty, label: 'Unicorn', id: 'none' }];
    expect((await save(ann, true, { nodes })).status).toBe(201);
  });
});

it('keeps nothing of a private scene in plain, and a shared one so that it can be read', async () => {
  const words = { name: 'Secret of nobody', note: 'Hidden words' };
  const { body: hidden } = await save(ann, false, words);
  const { body: open } = await save(ann, true, words);
  const texts = async (id: string) => {
    const folder = `${test.dataDir}/records/scene/${id}`;
    const files = (await readdir(folder)).map((file) => readFile(`${folder}/${file}`, 'utf8'));
    return (await Promise.all(files)).join('');
  };
  await remove(ann, hidden.id, 1);
  expect(await texts(hidden.id)).not.toMatch(/secret|hidden|EU-AIA|Obligation|provider/i);
  expect(await texts(hidden.id)).not.toContain(ann);
  expect(await texts(open.id)).toContain('Secret of nobody');
});
