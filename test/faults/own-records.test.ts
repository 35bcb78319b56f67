import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { largestScene } from '../../graph/model/scene.fixture.ts';
import { startServerOn, type TestServer } from '../server.ts';

let dataDir: string;
let server: TestServer | undefined;
beforeAll(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'tierwise-kill-'))));
afterAll(async () => {
  await server?.kill();
  await rm(dataDir, { recursive: true, force: true });
});

const owner = 'c'.repeat(64);
const headers = { 'content-type': 'application/json', 'tierwise-owner': owner };
const rounds = 4;

/** A file of some 60 kB, so that a kill also meets one that is half written. */
const { nodes, ...rest } = { ...largestScene(), groups: [], edges: [] };
const scene = (number: number) => ({ ...rest, name: `Number ${number}`, nodes: nodes.slice(0, 200) });

/** What is saved, and what is read back of it. */
const kinds = {
  queries: {
    draft: (number: number) => ({
      query: {
        question: `Which number is ${number}?`,
        result: { kind: 'number' },
        cypher: `RETURN ${number} AS number`,
      },
    }),
    list: '?q=number&limit=500',
    read: '/run',
    holds: (number: number) => ({ rows: [[number]] }),
  },
  scenes: {
    draft: (number: number) => ({ scene: scene(number) }),
    list: '?limit=500',
    read: '',
    holds: scene,
  },
};
type Kind = keyof typeof kinds;

async function save(address: string, kind: Kind, number: number, shared: boolean): Promise<string> {
  const response = await fetch(`${address}/api/${kind}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ shared, ...kinds[kind].draft(number) }),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

async function ownOnes(address: string, kind: Kind): Promise<string[]> {
  const response = await fetch(`${address}/api/${kind}${kinds[kind].list}`, { headers });
  const { items } = (await response.json()) as { items: { id: string; mine: boolean }[] };
  return items.filter(({ mine }) => mine).map(({ id }) => id);
}

it('what people save outlives kills in the middle of a save: what was answered is there, and nothing is half', async () => {
  const kept = { queries: new Map<string, number>(), scenes: new Map<string, number>() };
  let number = 0;
  for (let round = 0; round <= rounds; round++) {
    const running = (server = await startServerOn(dataDir, 0));
    const address = running.url;
    for (const kind of ['queries', 'scenes'] as const) {
      const there = await ownOnes(address, kind);
      for (const [id, value] of kept[kind]) {
        expect(there).toContain(id);
        const read = await fetch(`${address}/api/${kind}/${id}${kinds[kind].read}`, { headers });
        expect(await read.json()).toMatchObject(kinds[kind].holds(value));
      }
      kept[kind].clear();
    }
    if (round === rounds) break;
    // Several savers at once, so that the kill meets saves at every stage.
    const savers = [true, false, true, false].map(async (shared, index) => {
      const kind = index < 2 ? 'queries' : 'scenes';
      for (;;) {
        const value = ++number;
        kept[kind].set(await save(address, kind, value, shared), value);
      }
    });
    setTimeout(() => void running.kill(), 400 + 130 * round);
    await Promise.all(savers.map((saver) => saver.catch(() => {})));
    await running.kill();
    expect(kept.queries.size).toBeGreaterThan(3);
    expect(kept.scenes.size).toBeGreaterThan(3);
  }
});
