import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

async function save(address: string, number: number, shared: boolean): Promise<string> {
  const response = await fetch(`${address}/api/queries`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      shared,
      query: {
        question: `Which number is ${number}?`,
        result: { kind: 'number' },
        cypher: `RETURN ${number} AS number`,
      },
    }),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

it('saved queries outlive kills in the middle of a save: what was answered is there, and nothing is half', async () => {
  const kept = new Map<string, number>();
  let number = 0;
  for (let round = 0; round <= rounds; round++) {
    const running = (server = await startServerOn(dataDir, 0));
    const address = running.url;
    const listed = (await (await fetch(`${address}/api/queries?q=number&limit=500`, { headers })).json()) as {
      items: { id: string; mine: boolean }[];
    };
    const there = listed.items.filter(({ mine }) => mine).map(({ id }) => id);
    for (const [id, value] of kept) {
      expect(there).toContain(id);
      const ran = await (await fetch(`${address}/api/queries/${id}/run`, { headers })).json();
      expect(ran).toMatchObject({ rows: [[value]] });
      kept.delete(id);
    }
    if (round === rounds) break;
    // Several savers at once, so that the kill meets saves at every stage.
    const savers = [true, false, true].map(async (shared) => {
      for (;;) {
        const value = ++number;
        kept.set(await save(address, value, shared), value);
      }
    });
    setTimeout(() => void running.kill(), 400 + 130 * round);
    await Promise.all(savers.map((saver) => saver.catch(() => {})));
    await running.kill();
    expect(kept.size).toBeGreaterThan(3);
  }
});
